import { petitionChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { MandateReference } from '../elsewhere/mandate.js';
import { administrators, secretariat } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { body, mandate } from '../registers/targets.js';
import { handOverLimit } from './hand-over-limit.js';

const { code, moment, reference, text } = field;
export const petitionSource = { title: { zh: '申诉书转交常务委员会', en: 'A complaint reaches the standing committee' }, citation: '001§32' };

const measures = {
  ARREST: { zh: '逮捕', en: 'arrest' }, CRIMINAL_TRIAL: { zh: '刑事审判', en: 'criminal trial' }, OTHER_RESTRICTION: { zh: '其他限制人身自由的措施', en: 'another limit of personal freedom' },
};

interface Petitioned {
  readonly regionPath: string;
  readonly submittedAt: Date | null;
  readonly committeeId: string | null;
  receivedAt: Date | null;
  overdueAt: Date | null;
}

/**
 * The complaint of a deputy against whom a measure is taken (申诉书, P-67, X-LAW-05), from the executing organ to the standing committee. The clock of the rule in force
 * runs by hours from when the organ was given it (AMB-10). When it has run out the service says so by itself; that it did stays, however late the complaint arrives.
 */
export const petitions = register({
  entity: 'Petition', singular: 'petition', plural: 'petitions', table: 'petition', kind: 'petition',
  title: { zh: '代表申诉书', en: 'A complaint of a deputy against whom a measure is taken' },
  source: petitionSource,
  states: {
    SUBMITTED: { zh: '已向执行机关提出', en: 'given to the executing organ' }, OVERDUE: { zh: '逾期未转交', en: 'not handed on in time' },
    RECEIVED: { zh: '常委会已收到', en: 'received by the standing committee' }, WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  fields: {
    mandateId: reference(mandate, '申诉的代表', 'The deputy who complains', { filter: true }),
    organ: text('执行机关', 'The executing organ', 100),
    measure: code('所受的措施', 'The measure taken', { among: measures, filter: true }),
    submittedAt: moment('向执行机关提出的时间', 'When the organ was given it'),
    committeeId: reference(body, '收到的常务委员会', 'The standing committee that received it'),
    receivedAt: moment('常委会收到的时间', 'When the standing committee received it'),
    overdueAt: moment('转交期限届满的时间（逾期的才有）', 'When the time to hand it on ran out; null unless it did'),
    reason: text('撤回的理由', 'Why it was withdrawn', 500),
  },
  lies: ['mandateId'],
  sees: { DEPUTY: 'GRANTED', ...secretariat },
  imports: administrators,
  opening: {
    zh: '登记代表向执行机关提出的申诉', en: 'Enter a complaint that a deputy gave to the executing organ', mutation: 'enterPetition', to: 'SUBMITTED', by: { DEPUTY: 'GRANTED', ...secretariat },
    needs: ['mandateId', 'organ', 'measure', 'submittedAt'], with: ({ submittedAt }, _, { at }) => { byThen('submittedAt', submittedAt, null, at); },
  },
  steps: [
    { zh: '登记常委会已收到', en: 'The standing committee received it', action: 'receive', mutation: 'receivePetition', from: ['SUBMITTED', 'OVERDUE'], to: 'RECEIVED', by: secretariat,
      needs: ['committeeId', 'receivedAt'], with: received },
    { zh: '代表撤回', en: 'The deputy takes it back', action: 'withdraw', mutation: 'withdrawPetition', from: ['SUBMITTED', 'OVERDUE'], to: 'WITHDRAWN', by: { DEPUTY: 'GRANTED', ...secretariat }, needs: ['reason'] },
  ],
  itself: [{ zh: '逾期未转交', en: 'It was not handed on in time', action: 'passLimit', from: ['SUBMITTED'], to: 'OVERDUE', with: limitPassed }],
  says: petitionChanged,
  tells: ['mandateId', 'submittedAt', 'committeeId', 'receivedAt', 'overdueAt'],
  listed: [{ type: () => MandateReference, by: 'mandateId', as: 'petitions', zh: '该代表的申诉（限可见）', en: 'Complaints of this deputy, of those the asker may see' }],
  also: {
    sentences: {
      STANDING_COMMITTEE_UNFIT: { zh: '收到申诉书的须是该人大的常务委员会。', en: 'It is received by the standing committee of that congress.' },
      NOT_YET_OVERDUE: { zh: '转交的时间尚未届满，或当地没有规则。', en: 'The time to hand it on has not run out, or no rule says one.' },
    },
  },
});

/** By the standing committee of the deputy's own congress, after the organ was given it; late or not is judged by when it arrived, not by when that was entered. */
async function received(row: Petitioned & { readonly regionId: string }, change: Change, { at }: { readonly at: Date }): Promise<void> {
  byThen('receivedAt', row.receivedAt, row.submittedAt, at);
  const { kind, region_id: regionId } = await change.heard<{ kind: string; region_id: string }>('body_heard', row.committeeId ?? '', ['kind', 'region_id']);
  if (kind !== 'STANDING_COMMITTEE' || regionId !== row.regionId) throw new Refusal('STANDING_COMMITTEE_UNFIT', {}, petitionSource);
  const due = (await handOverLimit(change.ruling, row))?.due ?? null;
  row.overdueAt = due !== null && row.receivedAt !== null && row.receivedAt > due ? due : null;
}

/** Only when the time by the rule in force has really run out. */
async function limitPassed(row: Petitioned, change: Change): Promise<void> {
  const due = (await handOverLimit(change.ruling, row))?.due ?? null;
  if (due === null || change.now <= due) throw new Refusal('NOT_YET_OVERDUE', {}, petitionSource);
  row.overdueAt = due;
}

function byThen(name: string, value: Date | null, earliest: Date | null, latest: Date): void {
  if (value !== null && value <= latest && (earliest === null || value >= earliest)) return;
  throw new Refusal('BAD_USER_INPUT', { field: name, earliest: earliest?.toISOString() ?? null, latest: latest.toISOString() });
}
