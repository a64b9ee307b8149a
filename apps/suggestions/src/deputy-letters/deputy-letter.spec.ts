import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { IntakeAtWork } from '../testing/intake-at-work.js';
import { deputyLetters } from './deputy-letter.js';

const offices = 'ADMINISTRATOR WORK_COMMITTEE';
describeRegister(deputyLetters, [
  `open: → REGISTERED by ${offices}`,
  `markImportant: REGISTERED | ORDINARY → IMPORTANT by ${offices}`,
  `markOrdinary: REGISTERED | IMPORTANT → ORDINARY by ${offices}`,
  `refer: IMPORTANT → WITH_BODY by ${offices}`,
  'issue: IMPORTANT → WITH_UNIT by GENERAL_OFFICE',
  `handle: ORDINARY → ANSWERED by ${offices}`,
  'answerReferred: WITH_BODY → ANSWERED by ADMINISTRATOR SPECIAL_COMMITTEE',
  'answerIssued: WITH_UNIT → ANSWERED by ADMINISTRATOR UNDERTAKING_UNIT',
], async () => (await IntakeAtWork.start()).wideWorld());

describe('a letter of a deputy', () => {
  let at: IntakeAtWork;
  let steps: RegisterSteps<typeof deputyLetters.definition.fields, 'REGISTERED' | 'IMPORTANT' | 'ORDINARY' | 'WITH_BODY' | 'WITH_UNIT' | 'ANSWERED'>;
  beforeAll(async () => {
    at = await IntakeAtWork.start();
    steps = new RegisterSteps(deputyLetters, at.world);
  });
  afterAll(() => at.domain.stop());

  it('that is not important goes neither way, and the article that says so is named', async () => {
    const id = await steps.at('ORDINARY');
    const referred = await steps.do('referLetter', { id, bodyId: at.domain.ids.committee }, at.domain.near.WORK_COMMITTEE);
    expect(referred.errors?.map(({ extensions }) => [extensions?.['code'], (extensions?.['rule'] as { citation: string }).citation])).toEqual([['STATUS_UNFIT', '001§24']]);
    expect((await steps.do('issueLetter', { id, unitId: at.domain.ids.unit }, at.domain.near.GENERAL_OFFICE)).codes).toEqual(['STATUS_UNFIT']);
  });

  it('that is important is not handled by the work committee, and goes to no other body than a special committee or working body', async () => {
    const id = await steps.at('IMPORTANT');
    expect((await steps.do('handleLetter', { id, answer: '已办。' }, at.domain.near.WORK_COMMITTEE)).codes).toEqual(['STATUS_UNFIT']);
    expect((await steps.do('referLetter', { id, bodyId: at.standingCommittee }, at.domain.near.WORK_COMMITTEE)).codes).toEqual(['BODY_UNFIT']);
    expect((await steps.do('referLetter', { id, bodyId: newId() }, at.domain.near.WORK_COMMITTEE)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('keeps whether it was important, and is seen by the deputy whose it is and by whoever has it', async () => {
    const id = await steps.at('WITH_BODY');
    const query = 'query ($id: ID!) { deputyLetter(id: $id) { important body { id } } }';
    for (const as of [at.domain.near.DEPUTY, at.domain.near.SPECIAL_COMMITTEE]) {
      expect(await at.domain.service.data(query, { id }, { as })).toEqual({ deputyLetter: { important: true, body: { id: at.domain.ids.committee } } });
    }
    expect(await at.domain.service.data(query, { id }, { as: at.domain.near.UNDERTAKING_UNIT })).toEqual({ deputyLetter: null });
  });

  it('is led on by a process whose clock is behind that of the one that registered it; its steps stay in their order', async () => {
    const { id } = await at.open('registerDeputyLetter', {}, 'WORK_COMMITTEE', new Date('2026-03-02T04:00:05Z'));
    expect((await at.open('markLetterImportant', { id }, 'WORK_COMMITTEE', new Date('2026-03-02T04:00:00Z'))).codes).toEqual([]);
    const { deputyLetter } = await at.domain.service.data<{ deputyLetter: unknown }>('query ($id: ID!) { deputyLetter(id: $id) { statusSince steps { at } } }', { id }, { as: at.domain.near.WORK_COMMITTEE });
    expect(deputyLetter).toEqual({ statusSince: '2026-03-02T04:00:05.000Z', steps: [{ at: '2026-03-02T04:00:05.000Z' }, { at: '2026-03-02T04:00:05.000Z' }] });
  });

  it('that is told in too many characters is refused with the field’s title, its note with its name', async () => {
    const refused = async (given: Record<string, unknown>) => (await steps.do('registerDeputyLetter', { requestId: newId(), ...(await steps.sample('registerDeputyLetter')), ...given }, at.domain.near.WORK_COMMITTEE)).errors?.map(({ message, extensions }) => [extensions?.['code'], message]);
    expect(await refused({ subject: '事'.repeat(200) })).toBeUndefined();
    expect(await refused({ subject: '事'.repeat(201) })).toEqual([['BAD_USER_INPUT', '填写的内容不合要求：事由。']]);
    expect(await refused({ note: '说'.repeat(501) })).toEqual([['BAD_USER_INPUT', '填写的内容不合要求：note。']]);
  });

  it('is found under its id in capitals, as is what it names', async () => {
    const { id, codes } = await at.open('registerDeputyLetter', { mandateId: at.domain.ids.mandate.toUpperCase() }, 'WORK_COMMITTEE');
    expect(codes).toEqual([]);
    expect((await steps.do('markLetterImportant', { id: id.toUpperCase() }, at.domain.near.WORK_COMMITTEE)).codes).toEqual([]);
    expect((await steps.do('referLetter', { id, bodyId: at.domain.ids.committee.toUpperCase() }, at.domain.near.WORK_COMMITTEE)).codes).toEqual([]);
  });

  it.each(['abc', '2026-13-45T00:00:00Z', '\0', '999999-01-01'])('is not listed after a cursor of another list (%j), and what is wrong with it is said', async (key) => {
    const after = Buffer.from(JSON.stringify([key, newId()])).toString('base64url');
    expect((await at.domain.service.ask('query ($after: String) { deputyLetters(after: $after) { nodes { id } } }', { after }, { as: at.domain.near.WORK_COMMITTEE })).errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['params']])).toEqual([['BAD_USER_INPUT', { field: 'after' }]]);
  });

  it.each([['2026-03-03', ['BAD_USER_INPUT']], ['2026-03-02', []]])('received on %s is registered on 2 March: %j', async (receivedOn, codes) => {
    expect((await at.open('registerDeputyLetter', { receivedOn }, 'WORK_COMMITTEE', new Date('2026-03-02T04:00:00Z'))).codes).toEqual(codes);
  });
});
