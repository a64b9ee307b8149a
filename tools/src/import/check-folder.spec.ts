import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckedFolder, checkFolder } from './check-folder.js';
import { type FolderFault, sayFault } from './fault.js';

const REGION = 'key,code,name,kind,parent,from,to\n';
const REGIONS = `${REGION}jiangsu,320000,江苏省,PROVINCE,,2020-01-01,\ndanyang,321181,丹阳市,COUNTY,jiangsu,2020-01-01,\n`;
const BODY = 'key,name,kind,region,from,to\n';
const GRANT = 'key,issuer,subject,person,role,scope,scope_key,from,to\n';
const ID = 'id:0190c0de-0000-7000-8000-000000000001';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function check(files: Record<string, string | Buffer>): Promise<{ checked: CheckedFolder; faults: FolderFault[]; short: unknown[] }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const faults: FolderFault[] = [];
  const checked = await checkFolder(folder, (fault) => faults.push(fault));
  expect(checked.faults).toBe(faults.length);
  return { checked, faults, short: faults.map(({ file, line, column, code }) => [file, line, ...(column === undefined ? [] : [column]), code]) };
}

describe('the check of a folder', () => {
  it.each([
    ['with a byte order mark', `\uFEFF${REGIONS}`],
    ['with CRLF', REGIONS.replaceAll('\n', '\r\n')],
    ['with both, without a last line end', `\uFEFF${REGIONS.replaceAll('\n', '\r\n').trimEnd()}`],
    ['with quoted cells', REGIONS.replaceAll('江苏省', '"江苏省"').replace('key,', '"key",')],
    ['with blank lines', REGIONS.replaceAll('\n', '\n\n')],
    ['with full-width digits', REGIONS.replaceAll('2020', '２０２０').replace('320000', '３２００００')],
  ])('takes a file %s', async (_how, text) => {
    const { checked, short } = await check({ 'region.csv': text });
    expect(short).toEqual([]);
    expect(checked.files).toMatchObject([{ kind: 'region', rows: 2 }]);
  });

  it('takes columns in any order, quotes with commas, doubled quotes and line breaks, and knows the line of each row', async () => {
    const { short } = await check({ 'region.csv': 'name,key,code,kind,parent,from,to\n"江,苏\n""省""",js,320000,PROVINCE,,2020-01-01,\n镇江市,zj,321100,CITY,nobody,2020-01-01,\n' });
    expect(short).toEqual([['region.csv', 4, 'parent', 'NOT_EARLIER']]);
  });

  it('promises the digest and the length of exactly what will be sent', async () => {
    const { checked } = await check({ 'region.csv': `${REGION}js,３２００００,江苏省,PROVINCE,,2020-01-01,\n` });
    const line = '{"line":2,"key":"js","row":{"code":"320000","name":"江苏省","kind":"PROVINCE","parent":null,"from":"2020-01-01","to":null}}\n';
    expect(checked.files[0]).toMatchObject({ bytes: Buffer.byteLength(line), sha256: createHash('sha256').update(line).digest('base64') });
  });

  it('tells every fault of all files in one run', async () => {
    const { short } = await check({
      'region.csv': `${REGIONS}danyang,x,,TOWNSHIP,nowhere,2020-02-30,\n`,
      'body.csv': `${BODY}a,代表工委,WORK_COMMITTEE,danyang,2020-01-01,\nb,代表工委,work,zhenjiang,,\n`,
      'persons.csv': '',
    });
    expect(short).toEqual([
      ['persons.csv', 0, 'UNKNOWN_FILE'],
      ['region.csv', 4, 'code', 'NOT_DIGITS'],
      ['region.csv', 4, 'name', 'EMPTY'],
      ['region.csv', 4, 'kind', 'UNKNOWN_CODE'],
      ['region.csv', 4, 'from', 'NOT_A_DAY'],
      ['region.csv', 4, 'parent', 'NOT_EARLIER'],
      ['region.csv', 4, 'key', 'REPEATED_KEY'],
      ['body.csv', 3, 'kind', 'NOT_A_CODE'],
      ['body.csv', 3, 'from', 'EMPTY'],
      ['body.csv', 3, 'region', 'UNKNOWN_REFERENCE'],
    ]);
  });

  it('says each fault with its place, in Chinese and English', async () => {
    const { faults } = await check({ 'region.csv': `${REGIONS}danyang,321182,丹徒,COUNTY,,2020-01-01,\n` });
    expect(faults.map(sayFault)).toEqual(['region.csv:4 [key]: REPEATED_KEY 键“danyang”在第 3 行已出现 / the key "danyang" stands in line 3 already']);
  });

  it('tells of a key that stands three times where it stood first', async () => {
    const again = 'jiangsu,320000,江苏省,PROVINCE,,2020-01-01,\n';
    const { faults } = await check({ 'region.csv': REGIONS + again + again });
    expect(faults.map(({ line, en }) => [line, en])).toEqual([4, 5].map((line) => [line, 'the key "jiangsu" stands in line 2 already']));
  });

  it('tells UTF-16 from other encodings', async () => {
    const { faults } = await check({ 'region.csv': Buffer.from(`\uFEFF${REGIONS}`, 'utf16le') });
    expect(faults.map(sayFault)).toEqual(['region.csv:1: NOT_UTF8 是 UTF-16；请另存为“CSV UTF-8” / is UTF-16; save it as "CSV UTF-8"']);
  });

  it.each([
    ['misses a column', 'key,code,name,kind,parent,from\n', [['region.csv', 1, 'to', 'MISSING_COLUMN']]],
    ['has a column too many', `colour,${REGION}`, [['region.csv', 1, 'colour', 'UNKNOWN_COLUMN']]],
    ['has a column twice', `key,${REGION}`, [['region.csv', 1, 'key', 'REPEATED_COLUMN']]],
    ['is empty', '', [['region.csv', 0, 'NO_HEADER']]],
    ['has a row with too few cells', `${REGION}js,320000\n`, [['region.csv', 2, 'WRONG_NUMBER_OF_CELLS']]],
    ['does not pair its quotes', `${REGIONS}"x,1,2\n`, [['region.csv', 4, 'BROKEN_QUOTES']]],
    ['has a quote inside a cell', `${REGIONS}x,1,a"b,CITY,,,\n`, [['region.csv', 4, 'BROKEN_QUOTES']]],
    ['has a record longer than 64 KB', `${REGIONS}x,1,${'长'.repeat(30_000)},CITY,,2020-01-01,\n`, [['region.csv', 4, 'RECORD_TOO_LONG']]],
    ['is GBK after its second line', Buffer.concat([Buffer.from(REGIONS), Buffer.from([0xb5, 0xa4, 0xd1, 0xf4, 0x0a])]), [['region.csv', 4, 'NOT_UTF8']]],
    ['has a key longer than 200 characters', `${REGION}${'k'.repeat(201)},1,甲,CITY,,2020-01-01,\n`, [['region.csv', 2, 'key', 'KEY_TOO_LONG']]],
  ])('refuses a file that %s', async (_what, text, faults) => {
    expect((await check({ 'region.csv': text })).short).toEqual(faults);
  });

  it('tells the faults of the rows before the line from which a file cannot be read, and judges no reference to it', async () => {
    const { short } = await check({
      'region.csv': `${REGION}js,x,江苏省,PROVINCE,,2020-01-01,\n"broken\n`,
      'body.csv': `${BODY}a,代表工委,WORK_COMMITTEE,nowhere,2020-01-01,\n`,
    });
    expect(short).toEqual([
      ['region.csv', 2, 'code', 'NOT_DIGITS'],
      ['region.csv', 3, 'BROKEN_QUOTES'],
    ]);
  });

  it('wants parents earlier in the same file, and never itself', async () => {
    const { short } = await check({
      'region.csv': `${REGION}danyang,321181,丹阳市,COUNTY,jiangsu,2020-01-01,\njiangsu,320000,江苏省,PROVINCE,,2020-01-01,\nself,1,甲,CITY,self,2020-01-01,\n`,
    });
    expect(short).toEqual([
      ['region.csv', 2, 'parent', 'NOT_EARLIER'],
      ['region.csv', 4, 'parent', 'NAMES_ITSELF'],
    ]);
  });

  it('takes what is not in the folder by its id alone', async () => {
    const { short } = await check({ 'body.csv': `${BODY}a,代表工委,WORK_COMMITTEE,${ID},2020-01-01,\nb,代表工委,WORK_COMMITTEE,id:danyang,2020-01-01,\n` });
    expect(short).toEqual([['body.csv', 3, 'region', 'UNKNOWN_REFERENCE']]);
  });

  it('follows each key of a list, semicolons of either width between them', async () => {
    const reception = (key: string, mandates: string): string => `${key},${ID},${mandates},2025-03-02T09:00:00+08:00,2025-03-02T11:00:00+08:00,no,,RECORDED,2025-03-03T09:00:00+08:00,\n`;
    const { short } = await check({
      'reception.csv': 'key,station,mandates,held_from,held_until,fixed_day,person_times,status,recorded_at,verified_at\n'
        + reception('a', `${ID};${ID} ；${ID}`) + reception('b', `${ID};nobody`) + reception('c', `${ID};`) + reception('d', ''),
    });
    expect(short).toEqual([
      ['reception.csv', 3, 'mandates', 'UNKNOWN_REFERENCE'],
      ['reception.csv', 4, 'mandates', 'UNKNOWN_REFERENCE'],
      ['reception.csv', 5, 'mandates', 'EMPTY'],
    ]);
  });

  it('follows a reference whose kind another column decides', async () => {
    const grant = (key: string, scope: string, named: string): string => `${key},urn:x,somebody,,WORK_COMMITTEE,${scope},${named},2022-01-01T00:00:00+08:00,\n`;
    const { short } = await check({
      'region.csv': REGIONS,
      'grant.csv': GRANT + grant('a', 'REGION', 'danyang') + grant('b', 'STATION', 'danyang') + grant('c', 'REGION', '') + grant('d', 'OWN', 'danyang') + grant('e', 'OWN', '') + grant('f', 'HOUSE', 'x'),
    });
    expect(short).toEqual([
      ['grant.csv', 3, 'scope_key', 'UNKNOWN_REFERENCE'],
      ['grant.csv', 4, 'scope_key', 'EMPTY'],
      ['grant.csv', 5, 'scope_key', 'MUST_BE_EMPTY'],
      ['grant.csv', 7, 'scope', 'UNKNOWN_CODE'],
    ]);
  });

  it('leaves a README and hidden files aside, and wants at least one file', async () => {
    expect((await check({ 'README.md': '', '.DS_Store': '' })).faults.map(({ code }) => code)).toEqual(['NOTHING_TO_IMPORT']);
  });

  it('refuses a folder that is not there, and a folder among the files', async () => {
    await mkdir(join(folder, 'more'));
    expect((await check({ 'region.csv': REGIONS })).short).toEqual([['more', 0, 'UNKNOWN_FILE']]);
    const faults: FolderFault[] = [];
    await checkFolder(join(folder, 'nowhere'), (fault) => faults.push(fault));
    expect(faults.map(({ code }) => code)).toContain('NO_FOLDER');
  });

  it('reads records and characters that are cut by the blocks of the file', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `r${String(at)},${String(at)},"名称，${'甲'.repeat(at % 37)}",CITY,jiangsu,2020-01-01,\n`).join('');
    const { checked, short } = await check({ 'region.csv': REGIONS + rows });
    expect(short).toEqual([]);
    expect(checked.files[0]?.rows).toBe(3002);
  });
});
