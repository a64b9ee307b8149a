import { deputyLetterChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { bodyKinds } from '../heard/heard-titles.js';
import { administrators, generalOffice, offices, secretariat, unit as units } from '../policy-rows.js';
import { notAfter } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, mandate, unit } from '../registers/targets.js';

const { code, day, flag, reference, text } = field;

const kinds = { LETTER: { zh: '来信', en: 'a letter' }, VISIT: { zh: '来访', en: 'a visit' } };
const source = { title: { zh: '代表来信来访', en: 'Letters and visits of deputies' }, citation: '001§24' };
const bodies = ['SPECIAL_COMMITTEE', 'WORKING_BODY'];
const committees = { SPECIAL_COMMITTEE: 'GRANTED', ...administrators } as const;

/** Letters and visits of deputies (P-14): the work committee does the daily work; what is important goes one of two ways, what is not it handles itself. */
export const deputyLetters = register({
  entity: 'DeputyLetter', singular: 'deputyLetter', plural: 'deputyLetters', table: 'deputy_letter', kind: 'deputy_letter',
  title: { zh: '代表来信来访', en: 'A letter or visit of a deputy' },
  source,
  states: {
    REGISTERED: { zh: '已登记', en: 'registered' }, IMPORTANT: { zh: '重要，待交办', en: 'important, to be passed on' }, ORDINARY: { zh: '一般，由代表工委办理', en: 'not important, the work committee handles it' },
    WITH_BODY: { zh: '已交专门委员会、工作机构', en: 'with a special committee or working body' }, WITH_UNIT: { zh: '已以常委会办公厅名义交有关单位', en: 'with a unit, in the name of the General Office' },
    ANSWERED: { zh: '已答复', en: 'answered' },
  },
  fields: {
    kind: code('来信或来访', 'A letter or a visit', { among: kinds, filter: true }),
    mandateId: reference(mandate, '来信来访的代表', 'The deputy who wrote or came', { filter: true }),
    receivedOn: day('收到的日期', 'Day it was received on'),
    subject: text('事由', 'What it is about', 200),
    text: text('内容', 'What it says', 4000),
    important: flag('是否重要', 'Whether it is important'),
    bodyId: reference(body, '交哪个专门委员会、工作机构', 'Special committee or working body', { filter: true }),
    unitId: reference(unit, '交哪个单位', 'Unit', { filter: true }),
    answer: text('办理结果、答复', 'What came of it', 4000),
  },
  lies: ['mandateId'],
  sees: { DEPUTY: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...secretariat },
  imports: administrators,
  opening: {
    zh: '登记代表来信来访', en: 'Register a letter or visit of a deputy', mutation: 'registerDeputyLetter', to: 'REGISTERED', by: offices, needs: ['kind', 'mandateId', 'receivedOn', 'subject'], may: ['text'],
    with: ({ receivedOn }, _, { at }) => { notAfter('receivedOn', receivedOn, at); },
  },
  steps: [
    { zh: '认定为重要', en: 'It is important', action: 'markImportant', mutation: 'markLetterImportant', from: ['REGISTERED', 'ORDINARY'], to: 'IMPORTANT', by: offices, with: (row) => { row.important = true; } },
    { zh: '认定为一般', en: 'It is not important', action: 'markOrdinary', mutation: 'markLetterOrdinary', from: ['REGISTERED', 'IMPORTANT'], to: 'ORDINARY', by: offices, with: (row) => { row.important = false; } },
    { zh: '重要的交专门委员会、工作机构办理', en: 'Pass an important one to a special committee or working body', action: 'refer', mutation: 'referLetter', from: ['IMPORTANT'], to: 'WITH_BODY', by: offices, needs: ['bodyId'], with: toFitBody },
    { zh: '重要的以常委会办公厅名义交有关单位', en: 'The General Office issues an important one to a unit', action: 'issue', mutation: 'issueLetter', from: ['IMPORTANT'], to: 'WITH_UNIT', by: generalOffice, needs: ['unitId'] },
    { zh: '一般的由代表工委办理并答复', en: 'The work committee handles one that is not important', action: 'handle', mutation: 'handleLetter', from: ['ORDINARY'], to: 'ANSWERED', by: offices, needs: ['answer'] },
    { zh: '专门委员会、工作机构答复', en: 'The special committee or working body answers', action: 'answerReferred', mutation: 'answerReferredLetter', from: ['WITH_BODY'], to: 'ANSWERED', by: committees, needs: ['answer'] },
    { zh: '有关单位答复', en: 'The unit answers', action: 'answerIssued', mutation: 'answerIssuedLetter', from: ['WITH_UNIT'], to: 'ANSWERED', by: units, needs: ['answer'] },
  ],
  says: deputyLetterChanged,
  tells: ['kind', 'mandateId', 'receivedOn', 'important', 'bodyId', 'unitId'],
  also: { sentences: { BODY_UNFIT: { zh: '须交专门委员会或工作机构，不能交“{kind}”。', en: 'It goes to a special committee or a working body, not to “{kind}”.', shown: { kind: bodyKinds } } } },
});

async function toFitBody({ bodyId }: { readonly bodyId: string | null }, change: Change): Promise<void> {
  const { kind } = await change.heard<{ kind: string }>('body_heard', bodyId ?? '', ['kind']);
  if (!bodies.includes(kind)) throw new Refusal('BODY_UNFIT', { kind }, source);
}
