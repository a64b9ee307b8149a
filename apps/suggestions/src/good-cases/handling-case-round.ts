import { type CivilDay, dayOf } from '@renda/calendar';
import { handlingCaseRoundChanged } from '@renda/events';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { BodyReference } from '../elsewhere/body.js';
import { administrators, secretariat, allWithARole } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { register, registerTarget } from '../registers/register.js';
import { body } from '../registers/targets.js';

const { count, day, moment, reference, text } = field;

export const handlingCaseRound: Target = registerTarget('HandlingCaseRound', () => handlingCaseRounds);
export const handlingCaseSource = { title: { zh: '每年评选优秀建议办理案例', en: 'Excellent handling cases are chosen each year' }, citation: '001§26¶3' };

/** The yearly round that chooses good cases of handling (P-40). That of cases of duty is another register, so each is counted by its own rule. */
export const handlingCaseRounds = register({
  entity: 'HandlingCaseRound', singular: 'handlingCaseRound', plural: 'handlingCaseRounds', table: 'handling_case_round', kind: 'handling_case_round',
  title: { zh: '优秀建议办理案例评选', en: 'A yearly round that chooses good cases of handling' },
  source: handlingCaseSource,
  states: {
    OPENED: { zh: '推荐中', en: 'open for nominations' }, REVIEWING: { zh: '评审中', en: 'under review' }, PUBLISHED: { zh: '已通报', en: 'published' },
    CANCELLED: { zh: '已取消', en: 'cancelled' }, WITHDRAWN: { zh: '通报已撤回', en: 'circular taken back' },
  },
  fields: {
    bodyId: reference(body, '评选的机构（常委会）', 'Body that chooses: a standing committee', { filter: true }),
    year: count('年度', 'Year', 1979, 9999),
    documentNumber: text('通报文号', 'Number of the circular', 100),
    publishedOn: day('通报日期', 'Day of the circular'),
    publishedAt: moment('登记通报的时间', 'When it was published'),
    reason: text('取消、撤回的理由', 'Why it was cancelled or taken back', 500),
  },
  lies: ['bodyId'],
  sees: allWithARole,
  imports: administrators,
  opening: {
    zh: '开始一年度的优秀建议办理案例评选', en: 'Open the round of a year', mutation: 'openHandlingCaseRound', to: 'OPENED', by: secretariat, needs: ['bodyId', 'year'], with: opened,
  },
  steps: [
    { zh: '结束推荐，开始评审：须有推荐', en: 'End the nominations and review them: there must be some', action: 'review', mutation: 'reviewHandlingCases', from: ['OPENED'], to: 'REVIEWING', by: secretariat, with: nominated },
    { zh: '发布通报：须有文号，每件推荐都有评审结果，且有入选的', en: 'Publish the circular under its number: each nomination is judged, and some are chosen', action: 'publish', mutation: 'publishHandlingCases',
      from: ['REVIEWING'], to: 'PUBLISHED', by: secretariat, needs: ['documentNumber', 'publishedOn'], with: published },
    { zh: '取消评选', en: 'Cancel the round', action: 'cancel', mutation: 'cancelHandlingCaseRound', from: ['OPENED', 'REVIEWING'], to: 'CANCELLED', by: secretariat, needs: ['reason'] },
    { zh: '撤回通报：不再计入', en: 'Take the circular back: it counts no longer', action: 'withdraw', mutation: 'withdrawHandlingCaseRound', from: ['PUBLISHED'], to: 'WITHDRAWN', by: secretariat, needs: ['reason'] },
  ],
  says: handlingCaseRoundChanged,
  tells: ['bodyId', 'year', 'publishedOn', 'publishedAt'],
  listed: [{ type: () => BodyReference, by: 'bodyId', as: 'handlingCaseRounds', zh: '该机构的优秀建议办理案例评选', en: 'Rounds of good cases of handling of this body' }],
  also: {
    constraints: { handling_case_round_once: 'ROUND_ALREADY' },
    sentences: {
      ROUND_ALREADY: { zh: '该机构本年度的优秀建议办理案例评选已有。', en: 'This body has its round of that year already.' },
      NOT_A_STANDING_COMMITTEE: { zh: '评选由常务委员会进行。', en: 'It is a standing committee that chooses.' },
      NOTHING_NOMINATED: { zh: '还没有推荐的案例。', en: 'No case is nominated.' },
      NOMINATIONS_NOT_JUDGED: { zh: '还有 {count} 件推荐没有评审结果。', en: '{count} nominations are not judged yet.' },
      NO_CASE_CHOSEN: { zh: '没有入选的案例，不能通报。', en: 'No case is chosen, so there is nothing to publish.' },
    },
  },
});

interface Round {
  readonly id: string;
  readonly bodyId: string | null;
  readonly year: number | null;
  readonly publishedOn: CivilDay | null;
  publishedAt: Date | null;
}
type Step = { readonly at: Date };

/** By a standing committee, no sooner than in the year itself. */
async function opened({ bodyId, year }: Round, change: Change, { at }: Step): Promise<void> {
  const { kind } = await change.heard<{ kind: string }>('body_heard', bodyId ?? '', ['kind']);
  if (kind !== 'STANDING_COMMITTEE') throw new Refusal('NOT_A_STANDING_COMMITTEE', {}, handlingCaseSource);
  const latest = Number(dayOf(at).slice(0, 4));
  if (year !== null && year > latest) throw new Refusal('BAD_USER_INPUT', { field: 'year', latest });
}

interface Nominations {
  readonly waiting: number;
  readonly chosen: string[];
}

/** Nobody nominates or judges meanwhile: each looks at the round first, and it is held by this step. */
async function nominationsOf(change: Change, roundId: string): Promise<Nominations> {
  const [found] = await change.sql.query<Nominations>(
    `select count(*) filter (where status = 'NOMINATED')::int as waiting, coalesce(array_agg(id order by id) filter (where status = 'CHOSEN'), '{}') as chosen from handling_case_nomination where round_id = $1`, [roundId]);
  return found ?? { waiting: 0, chosen: [] };
}

async function nominated({ id }: Round, change: Change): Promise<void> {
  if (change.origin === 'import') return;
  if ((await nominationsOf(change, id)).waiting === 0) throw new Refusal('NOTHING_NOMINATED', {}, handlingCaseSource);
}

/** Of the past, whose nominations come in after their round, only the day is judged. */
async function published(row: Round, change: Change, { at }: Step): Promise<void> {
  const [earliest, latest] = [`${String(row.year)}-01-01`, dayOf(at)];
  if (row.publishedOn !== null && (row.publishedOn < earliest || row.publishedOn > latest)) throw new Refusal('BAD_USER_INPUT', { field: 'publishedOn', earliest, latest });
  row.publishedAt = at;
  if (change.origin === 'import') return;
  const { waiting, chosen } = await nominationsOf(change, row.id);
  if (waiting > 0) throw new Refusal('NOMINATIONS_NOT_JUDGED', { count: waiting }, handlingCaseSource);
  if (chosen.length === 0) throw new Refusal('NO_CASE_CHOSEN', {}, handlingCaseSource);
  for (const id of chosen) link(change, { kind: 'HandlingCaseNomination', id }, 'CHOSEN_IN', { kind: 'HandlingCaseRound', id: row.id }, at);
}
