import type { Register, RowSource, Sentence } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { adoptions } from '../adoptions/adoption.js';
import { accountabilityCases } from '../accountability/accountability-case.js';
import { billStages } from '../bills/bill.lifecycle.js';
import { billRows, BillView } from '../bills/bill.view.js';
import { supervisionEntries } from '../committees/supervision-entry.js';
import { consultations } from '../consultations/consultation.js';
import { delegationSuggestions } from '../key-supervision/delegation-suggestion.js';
import { handlingCaseNominations } from '../good-cases/handling-case-nomination.js';
import { handlingCaseRounds } from '../good-cases/handling-case-round.js';
import { keySupervisions } from '../key-supervision/key-supervision.js';
import { lookBacks } from '../look-backs/look-back.js';
import { stageNames } from '../matters/matter.lifecycle.js';
import { matterRows, MatterView } from '../matters/matter.view.js';
import { mediations } from '../mediations/mediation.js';
import { draftComments } from '../drafts/draft-comment.js';
import { draftConsultations } from '../drafts/draft-consultation.js';
import { gatheredOpinions } from '../gathered-opinions/gathered-opinion.js';
import { projectClues } from '../projects/project-clue.js';
import { projectOpinions } from '../projects/project-opinion.js';
import { sitInRemarks } from '../sit-in-remarks/sit-in-remark.js';
import { reportRows, ReportView } from '../reports/report.view.js';
import { strikeOffItems } from '../strike-offs/strike-off-item.js';
import { actions } from '../supervision/actions/action.js';
import { rectificationItems } from '../supervision/audits/rectification-item.js';
import { budgetAlerts } from '../supervision/budget/budget-alert.js';
import { reportPreparations } from '../supervision/review-opinions/report-preparation.js';
import { reviewOpinions } from '../supervision/review-opinions/review-opinion.js';
import { trackings } from '../supervision/review-opinions/tracking.js';
import { rigidCases } from '../supervision/rigid/rigid-case.js';
import { topics } from '../supervision/topics/topic.js';
import { surveys } from '../surveys/survey.js';
import { suggestionStages } from '../suggestions/suggestion.lifecycle.js';
import { suggestionRows, SuggestionView } from '../suggestions/suggestion.view.js';

/** What this service can say of one kind of thing in a chain: how its rows are read, by what they are called, where they stand, and the steps they took. */
export interface ChainKind {
  readonly name: Sentence;
  readonly view: new () => object;
  readonly rows: RowSource<{ id: string }>;
  /** SQL expressions over the alias of `rows`; a title only where one is written. */
  readonly title: string | null;
  readonly status: string;
  readonly at: string;
  readonly states: Readonly<Record<string, Sentence>>;
  /** `id, action, status, at, number` of the steps of these rows. */
  readonly steps: (ids: readonly string[]) => Sql;
}

/** A source whose columns are only named at run time. */
const plain = <Row extends { id: string }>(source: RowSource<Row>): RowSource<{ id: string }> => source as unknown as RowSource<{ id: string }>;

const outputStates = {
  SUBMITTED: { zh: '提出', en: 'submitted' }, ACCEPTED: { zh: '受理', en: 'accepted' }, SOLVED: { zh: '解决', en: 'solved' }, WITHDRAWN: { zh: '撤回', en: 'withdrawn' },
};

const matterSteps = (ids: readonly string[]): Sql => sql`
  select matter_id as id, action, stage as status, at, number from matter_stage where matter_id = any(${[...ids]}::uuid[])
  union all select matter_id, 'reply', 'REPLIED', at, number from matter_reply where matter_id = any(${[...ids]}::uuid[])`;

/** Of what was kept before the stages were, only what its columns tell. */
const proposalSteps = (ids: readonly string[]): Sql => sql`
  select suggestion_id as id, action, stage as status, at, number from suggestion_stage where suggestion_id = any(${[...ids]}::uuid[]) and action <> 'judge'
  union all select suggestion_id, 'reply', 'REPLIED', at, number from suggestion_reply where suggestion_id = any(${[...ids]}::uuid[])
  union all select s.id, old.action, old.status, old.at, old.number from suggestion s cross join lateral (values
    ('submit', 'SUBMITTED', s.submitted_on::timestamp at time zone 'Asia/Shanghai', 1), ('accept', 'ACCEPTED', s.accepted_at, 2), ('solve', 'SOLVED', s.solved_on::timestamp at time zone 'Asia/Shanghai', 3)
  ) old(action, status, at, number)
  where s.id = any(${[...ids]}::uuid[]) and old.at is not null and not exists (select from suggestion_stage k where k.suggestion_id = s.id and k.action <> 'judge')`;
const proposalStates = { ...outputStates, ...billStages, ...suggestionStages, REPLIED: { zh: '答复', en: 'Replied' } };

const reportSteps = (ids: readonly string[]): Sql => sql`
  select id, 'submit', 'SUBMITTED', submitted_on::timestamp at time zone 'Asia/Shanghai', 1 from research_report where id = any(${[...ids]}::uuid[])
  union all select id, 'accept', 'ACCEPTED', accepted_at, 2 from research_report where id = any(${[...ids]}::uuid[]) and accepted_at is not null`;

const writtenOut: Readonly<Record<string, ChainKind>> = {
  Matter: {
    name: { zh: '事项', en: 'matter' }, view: MatterView, rows: plain(matterRows), title: 'm.title', status: 'm.stage', at: 'm.raised_at',
    states: { ...stageNames, REPLIED: { zh: '答复', en: 'Replied' } }, steps: matterSteps,
  },
  Suggestion: {
    name: { zh: '建议', en: 'suggestion' }, view: SuggestionView, rows: plain(suggestionRows), title: 's.title', status: 's.stage',
    at: `s.submitted_on::timestamp at time zone 'Asia/Shanghai'`, states: proposalStates, steps: proposalSteps,
  },
  Bill: {
    name: { zh: '议案', en: 'bill' }, view: BillView, rows: plain(billRows), title: 'b.title', status: 'b.stage', at: `b.submitted_on::timestamp at time zone 'Asia/Shanghai'`,
    states: proposalStates, steps: proposalSteps,
  },
  ResearchReport: {
    name: { zh: '调研报告', en: 'research report' }, view: ReportView, rows: plain(reportRows), title: 'r.title', status: 'r.status',
    at: `r.submitted_on::timestamp at time zone 'Asia/Shanghai'`, states: outputStates, steps: reportSteps,
  },
};

/** Registers whose rows stand in chains, each with the field that is its title. */
const inChains: readonly (readonly [Pick<Register<never, never>, 'definition' | 'view' | 'rows'>, string | null])[] = [
  [mediations as never, 'subject'],
  [gatheredOpinions as never, null],
  [sitInRemarks as never, 'agenda_item'],
  [draftConsultations as never, 'title'],
  [draftComments as never, null],
  [projectOpinions as never, null],
  [projectClues as never, 'title'],
  [consultations as never, null],
  [surveys as never, null],
  [handlingCaseNominations as never, null],
  [handlingCaseRounds as never, 'document_number'],
  [supervisionEntries as never, null],
  [keySupervisions as never, null],
  [delegationSuggestions as never, 'delegation'],
  [adoptions as never, 'document'],
  [accountabilityCases as never, null],
  [strikeOffItems as never, 'text'],
  [lookBacks as never, null],
  [topics as never, 'title'],
  [actions as never, 'title'],
  [rectificationItems as never, 'title'],
  [rigidCases as never, 'title'],
  [reviewOpinions as never, 'title'],
  [reportPreparations as never, 'agenda_item'],
  [trackings as never, 'project_name'],
  [budgetAlerts as never, null],
];

const ofRegister = ([{ definition, view, rows }, title]: (typeof inChains)[number]): [string, ChainKind] => [definition.entity, {
  name: definition.title, view: view as new () => object, rows, title: title === null ? null : `x.${title}`, status: 'x.status', at: 'x.opened_at', states: definition.states,
  steps: (ids) => sql`select k.row_id as id, k.action, k.status, k.at, k.number from register_step k join ${raw(definition.table)} x on x.id = k.row_id where k.row_id = any(${[...ids]}::uuid[])`,
}];

export const chainKinds: Readonly<Record<string, ChainKind>> = { ...writtenOut, ...Object.fromEntries(inChains.map(ofRegister)) };

/** The things of other services that stand in chains: where somebody was met or something was looked into. They are judged by their own service. */
export const kindsElsewhere: Readonly<Record<string, Sentence>> = {
  Activity: { zh: '活动', en: 'activity' }, Reception: { zh: '接待群众', en: 'reception of the public' }, StationVisit: { zh: '进站履职', en: 'station visit' },
  ContactMeeting: { zh: '联系代表', en: 'contact meeting' }, Appointment: { zh: '代表约见', en: 'appointment' },
};
