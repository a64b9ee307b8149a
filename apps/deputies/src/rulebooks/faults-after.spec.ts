import type { Caller } from '@renda/caller';
import { Congress } from '../congress.fixture.js';
import { anotherDuty, bookText, publish } from './rulebook.fixture.js';

let congress: Congress;
let committee: Caller;
/** The first moment of 25 November 2026 in Shanghai. */
const now = new Date('2026-11-24T16:00:00Z');

beforeAll(async () => {
  congress = await Congress.convene();
  const id = await congress.changed('defineRegion', { code: '321181', name: '丹阳市', kind: 'COUNTY', validFrom: '2000-01-01' });
  await congress.service.hear(...(await congress.service.said()));
  committee = await congress.committee('committee of Danyang', id);
});
afterAll(() => congress.stop());

const on = (day: string, key = 'station-activities') => `corrections:\n  - { key: ${key}, on: ${day}, reason: { zh: 录入有误, en: It was copied wrongly } }\n`;
const withHead = (text: string, head: string) => text.replace('sources:\n', `${head}sources:\n`);
/** What a dry run says of a text, on 25 November 2026. */
async function tried(text: string): Promise<{ line: number | null; code: string; message: string }[]> {
  const { data, errors } = await publish(congress, { text, dryRun: true }, { as: committee, now });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { publishRulebook: { faults: { line: number; code: string; message: string }[] } }).publishRulebook.faults;
}
const codes = async (text: string) => (await tried(text)).map(({ line, code }) => [line, code]);
const published = async (text: string, at = now) => (await publish(congress, { text }, { as: committee, now: at })).codes;

/** Two activities from a day on, one before it. */
const fromDay = (day: string) =>
  bookText().replace('    min: 1\n', `    min: 1\n    validTo: ${day}\n`).replace('examples:', `${bookText({ min: 2 }).split('entries:\n')[1]?.split('examples:')[0]?.replace('    min: 2\n', `    min: 2\n    validFrom: ${day}\n`) ?? ''}examples:`);

describe('what held on past days', () => {
  it('is free in a draft, and in the first text with a date', async () => {
    const draft = bookText().replace('validFrom: 2022-07-01', 'draft: true').replace('examples:', 'examples:\n  datedFrom: 2022-07-01');
    expect(await published(draft)).toEqual([]);
    expect(await published(draft.replaceAll('min: 1', 'min: 2').replace('required: 1', 'required: 2'))).toEqual([]);
    expect(await published(bookText())).toEqual([]);
  });

  it.each([
    ['the day before', '2026-11-24', [[20, 'PAST_CHANGED']]],
    ['the day of publishing', '2026-11-25', []],
    ['the day after', '2026-11-26', []],
  ])('changes with a number that begins on %s: %s', async (_, day, faults) => {
    expect(await codes(fromDay(day))).toEqual(faults);
  });

  it('changes with an entry that is new or gone, each told by its line with the first day that differs', async () => {
    expect(await tried(bookText({ more: anotherDuty }))).toEqual([{ line: 19, code: 'PAST_CHANGED', message: expect.stringMatching(/^station-research-reports says something else of 2022-07-01 .* no correction/) }]);
    expect(await codes(bookText().replaceAll('station-activities', 'activities'))).toEqual([[10, 'PAST_CHANGED'], [9, 'PAST_CHANGED']]);
    expect(await published(bookText({ min: 2 }))).toEqual(['RULEBOOK_FAULTS']);
  });

  it('does not change with labels, a title, a citation or the day of checking', async () => {
    const text = bookText().replace('每季度开展活动', '每季度活动').replace('    measure:', '    labels: [R-31]\n    checkedOn: 2026-11-25\n    measure:').replace('L84-85', 'L85');
    expect(await codes(text)).toEqual([]);
  });

  it.each([
    ['two days ago', '2026-11-23', false],
    ['the day before', '2026-11-24', true],
    ['the day of publishing', '2026-11-25', true],
    ['the day after', '2026-11-26', false],
  ])('changes by a correction of %s: %s', async (_, day, taken) => {
    const faults = await tried(withHead(bookText({ min: 2 }), on(day)));
    expect(faults.map(({ code }) => code)).toEqual(taken ? [] : ['PAST_CHANGED']);
    if (!taken) expect(faults[0]?.message).toContain(`its corrections are of ${day}`);
  });

  it('does not change by a correction of another key, and the day is that of Shanghai', async () => {
    expect((await codes(withHead(bookText({ min: 2 }), on('2026-11-25', 'another'))))).toEqual([[12, 'PAST_CHANGED']]);
    expect(await published(withHead(bookText({ min: 2 }), on('2026-11-24')), new Date('2026-11-25T16:00:00Z'))).toEqual(['RULEBOOK_FAULTS']);
  });

  it('once corrected stays so, and the correction remains readable in later texts', async () => {
    const corrected = withHead(bookText({ min: 2 }), on('2026-11-25'));
    expect(await published(corrected)).toEqual([]);
    expect(await published(corrected.replace('name: { zh: 丹阳市', 'name: { zh: 丹阳'), new Date('2027-03-01T02:00:00Z'))).toEqual([]);
    expect(await published(corrected.replaceAll('min: 2', 'min: 1').replace('required: 2', 'required: 1'), new Date('2027-03-01T02:00:00Z'))).toEqual(['RULEBOOK_FAULTS']);
  });
});

describe('a text that goes back', () => {
  it('is a version like any other when it is dated from today on', async () => {
    expect(await published(withHead(bookText(), on('2026-11-25')))).toEqual([]);
    expect(await published(withHead(bookText({ min: 2 }), on('2026-11-25')))).toEqual([]);
    expect(await published(withHead(bookText(), on('2026-11-25')))).toEqual([]);
  });

  it.each([
    ['2026-11-20', [[6, 'OLDER_REVISION']]],
    ['2026-11-21', []],
    ['2026-11-22', []],
  ])('checked on %s, where the text in force was on 21 November', async (day, faults) => {
    expect(await codes(bookText().replace('checkedOn: 2026-11-21', `checkedOn: ${day}`))).toEqual(faults);
  });

  it('is refused with its line and code', async () => {
    const answer = await publish(congress, { text: bookText().replace('checkedOn: 2026-11-21', 'checkedOn: 2026-11-20') }, { as: committee, now });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'RULEBOOK_FAULTS', params: { count: 1, lines: '6 OLDER_REVISION' } });
  });
});
