import { createHash } from 'node:crypto';
import { newId } from '@renda/subgraph';
import { StationAtWork } from '../testing/station-at-work.js';
import { matterChannels } from './matter-channels.js';
import { newReceiptNumber, receiptHash } from './receipt.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const byReceipt = `query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage } }`;

describe('whoever raises a matter', () => {
  it('needs no login and gets a receipt that nobody can guess', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, async () => (await work.raised()).receipt));
    expect(new Set(receipts).size).toBe(20);
    for (const receipt of receipts) expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('and sends it twice gets the same receipt for one matter', async () => {
    const requestId = newId();
    const answers = await Promise.all([work.raise({ requestId }), work.raise({ requestId }), work.raise({ requestId })]);
    expect(answers[0]?.codes).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect((await work.raise({ requestId, title: '另一件' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it.each([
    ['at a station nobody has heard of', { stationId: newId() }, 'NOT_AVAILABLE'],
    ['about a region nobody has heard of', { concernsRegionId: newId() }, 'NOT_AVAILABLE'],
    ['by no known channel', { channel: 'PIGEON' }, 'CHANNEL_UNKNOWN'],
    ['as nobody in particular', { kind: 'GHOST' }, 'BAD_USER_INPUT'],
    ['with an empty title', { title: '' }, 'BAD_USER_INPUT'],
    ['with a blank title', { title: '　' }, 'BAD_USER_INPUT'],
    ['with a title of 101 characters', { title: '题'.repeat(101) }, 'BAD_USER_INPUT'],
    ['with a text of 2001 characters', { text: '字'.repeat(2001) }, 'BAD_USER_INPUT'],
    ['with a NUL in it, which no database keeps', { title: 'a\u0000b' }, 'BAD_USER_INPUT'],
    ['at a station whose id is none', { stationId: 'x' }, 'BAD_USER_INPUT'],
    ['with a request id that is none', { requestId: 'x' }, 'BAD_USER_INPUT'],
    ['with a phone of 31 characters', { contact: { phone: '1'.repeat(31) } }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.raise(given)).codes).toEqual([code]);
  });

  it.each([[{ title: '题'.repeat(101) }, 'title', '标题'], [{ stationId: 'x' }, 'input.stationId', '联络站'], [{ contact: { phone: '1'.repeat(31) } }, 'phone', '电话']])('is told which field is unfit, in words: %j', async (given, field, title) => {
    const { errors } = await work.raise(given);
    expect(errors?.[0]).toMatchObject({ message: `填写的内容不合要求：${title}。`, extensions: { code: 'BAD_USER_INPUT', params: { field } } });
  });

  it('may write a title of 100 and a text of 2000 characters', async () => {
    expect((await work.raise({ title: '题'.repeat(100), text: '字'.repeat(2000), contact: { name: '名'.repeat(50) } })).codes).toEqual([]);
  });

  it.each([
    ['PROPOSED', false], ['SURVEYED', false], ['APPROVED', false], ['PILOT', true], ['ESTABLISHED', true], ['UPGRADED', true], ['RELOCATED', true], ['CLOSED', false],
  ])('at a station that is %s is taken: %s', async (status, taken) => {
    const stationId = await work.stationIs(status, { id: newId() });
    expect((await work.raise({ stationId })).codes).toEqual(taken ? [] : ['STATION_CLOSED']);
  });

  it('is not taken by a station that closed, though an older event comes late', async () => {
    const stationId = await work.stationIs('CLOSED', { id: newId(), version: 5 });
    await work.stationIs('ESTABLISHED', { id: stationId, version: 4 });
    expect((await work.raise({ stationId })).codes).toEqual(['STATION_CLOSED']);
  });

  it('chooses among channels that have a name in both languages', async () => {
    const { matterChannels: listed } = await work.service.data<{ matterChannels: unknown[] }>(`{ matterChannels { code name englishName } }`);
    expect(listed).toHaveLength(Object.keys(matterChannels).length);
    expect(listed).toContainEqual({ code: 'FIXED_DAY', name: '赶集日、固定日', englishName: 'Market day or fixed day' });
  });
});

describe('a receipt', () => {
  it('is found however its number is written', async () => {
    const { receipt } = await work.raised();
    const written = [receipt, receipt.toLowerCase(), receipt.replaceAll('-', ''), receipt.replaceAll('-', ' '), receipt.replaceAll('-', '—'), ` ${receipt} `,
      [...receipt].map((character) => (character === '-' ? '－' : String.fromCharCode(character.charCodeAt(0) + 0xfee0))).join('')];
    for (const number of written) expect((await work.service.ask(byReceipt, { receipt: number })).codes).toEqual([]);
  });

  it('that is wrong is refused by the same one statement as a right one is answered', async () => {
    const { receipt } = await work.raised();
    await work.service.ask(byReceipt, { receipt });
    const right = [...work.service.statements];
    for (const wrong of ['', 'x', newReceiptNumber(), receipt.slice(0, -1), 'É'.repeat(5000)]) {
      expect((await work.service.ask(byReceipt, { receipt: wrong })).codes).toEqual(['NOT_AVAILABLE']);
      expect(work.service.statements).toEqual(right);
    }
    expect(right).toHaveLength(1);
  });

  it('shows nothing that names anybody', async () => {
    const { type } = await work.service.data<{ type: { fields: { name: string }[] } }>(`{ type: __type(name: "MatterProgress") { fields { name } } }`);
    expect(type.fields.map(({ name }) => name).sort()).toEqual(
      ['answers', 'closedAt', 'dueOn', 'merged', 'raisedAt', 'rejectedReason', 'solution', 'solved', 'stage', 'stageName', 'stageSince', 'stages']);
  });

  it('is in no event and in no list, but in the answer to who raised it', async () => {
    await work.service.said();
    const { receipt } = await work.raised();
    const plain = receipt.replaceAll('-', '');
    const said = JSON.stringify(await work.service.said());
    expect([said.includes(receipt), said.includes(plain), said.includes(createHash('sha256').update(plain).digest('hex'))]).toEqual([false, false, false]);
    const types = work.service.subgraph.sdl.split(/\n(?=type )/).filter((type) => /\n {2}receipt\w*: /.test(type));
    expect(types.map((type) => type.slice(0, type.indexOf(' {')))).toEqual(['type RaisedMatter', 'type ReceptionOpinionOutcome']);
  });

  it('takes the letters that look like figures for those figures', () => {
    expect(receiptHash('0011o-OiIlL').equals(receiptHash('00110-01111'))).toBe(true);
  });

  it('has a hundred random bits, each of which counts', () => {
    const number = newReceiptNumber();
    const other = `${number.slice(0, -1)}${number.endsWith('Z') ? 'Y' : 'Z'}`;
    expect(receiptHash(number).equals(receiptHash(other))).toBe(false);
    expect(newReceiptNumber(new Uint8Array(20))).toBe('00000-00000-00000-00000');
    expect(newReceiptNumber(Uint8Array.from({ length: 20 }, (_, index) => index + 12))).toBe('CDEFG-HJKMN-PQRST-VWXYZ');
  });
});
