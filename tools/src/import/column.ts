export type Kind =
  | 'region' | 'body' | 'term' | 'person' | 'mandate' | 'group' | 'membership' | 'session' | 'tag' | 'congress_post' | 'pair' | 'delegation' | 'delegation_member'
  | 'industry' | 'base' | 'station'
  | 'residency' | 'post' | 'unit' | 'grant' | 'matter' | 'matter_promoter' | 'matter_merge' | 'common_problem' | 'handover' | 'escalation' | 'report' | 'suggestion' | 'bill' | 'suggestion_cosigner'
  | 'matching_meeting' | 'unit_contact' | 'suggestion_milestone'
  | 'mediation' | 'consultation' | 'group_observer'
  | 'survey' | 'survey_item' | 'group_opinion' | 'survey_ballot' | 'satisfaction_answer' | 'handling_case_round' | 'handling_case_nomination' | 'accountability_case' | 'accountability_means' | 'strike_off_list' | 'strike_off_item' | 'look_back'
  | 'gathered_opinion' | 'deputy_letter' | 'petition' | 'sit_in_remark' | 'draft_consultation' | 'draft_comment' | 'project_opinion' | 'project_clue' | 'project_vetting'
  | 'supervision_topic' | 'topic_consultation' | 'topic_focus' | 'supervision_action' | 'supervision_conversion'
  | 'rectification_item' | 'rigid_case' | 'organ_head_meeting' | 'appraisal' | 'appraisal_score' | 'party_exchange' | 'review_opinion' | 'report_preparation' | 'tracking'
  | 'budget_line' | 'budget_execution' | 'budget_alert'
  | 'supervision_entry' | 'scoring_scale' | 'handling_score' | 'key_supervision' | 'delegation_suggestion' | 'adoption'
  | 'activity' | 'invitation' | 'attendance' | 'visit' | 'reception' | 'contact_meeting' | 'exemption' | 'appointment';

/** `catalogue`: a code of an open list; `choice`: one of a closed list; `digits`: kept as text, but full-width digits are accepted; `references`: keys with `;` between. */
export type ColumnType = 'text' | 'digits' | 'catalogue' | 'choice' | 'day' | 'moment' | 'number' | 'yes-no' | 'reference' | 'references';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
  readonly allowed?: readonly string[];
  /** The kind whose key stands here. */
  readonly to?: Kind;
  /** The kind whose key stands here depends on another column's value; a value without a kind wants the cell empty. */
  readonly toBy?: { readonly column: string; readonly kinds: Readonly<Record<string, Kind | undefined>> };
}

export interface KindTable {
  readonly kind: Kind;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly Column[];
}

type Make = (name: string, zh: string, en: string) => Column;
const plain = (type: ColumnType): Make => (name, zh, en) => ({ name: bare(name), type, required: !name.endsWith('?'), zh, en });

/** A name that ends in `?` may be empty. */
const bare = (name: string): string => name.replace(/\?$/, '');

export const text = plain('text');
export const digits = plain('digits');
export const day = plain('day');
export const moment = plain('moment');
export const number = plain('number');
export const yesNo = plain('yes-no');
export const catalogue = plain('catalogue');

export function choice(name: string, allowed: string, zh: string, en: string): Column {
  return { ...plain('choice')(name, zh, en), allowed: allowed.split(' ') };
}

export function reference(name: string, to: Kind, zh: string, en: string): Column {
  return { ...plain('reference')(name, zh, en), to };
}

/** One or more rows of a kind, their keys with `;` between. */
export function references(name: string, to: Kind, zh: string, en: string): Column {
  return { ...plain('references')(name, zh, en), to };
}

export function referenceBy(name: string, toBy: NonNullable<Column['toBy']>, zh: string, en: string): Column {
  return { ...plain('reference')(name, zh, en), toBy };
}

export function table(kind: Kind, zh: string, en: string, columns: readonly Column[]): KindTable {
  return { kind, zh, en, columns: [text('key', '键：本来源内唯一', 'Key: unique within this source'), ...columns] };
}

export const from = day('from', '起（含）', 'First day it holds');
export const to = day('to?', '止（不含）；空为至今', 'First day it no longer holds; empty: still');
