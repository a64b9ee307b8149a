import { addDays, type CivilDay, startOfDay } from '@renda/calendar';
import { type Obligation, type Period, type PeriodKind, type Rule, type Verdict, meets, nextChange, prepared, type Question } from '@renda/rulebook';
import { regionLine } from '@renda/subgraph';
import type { KnownRecord } from './counted-record.js';
import { type CountedSubject, subjectOn } from './counted-subject.js';
import type { RuledPeriods } from './ruled-periods.js';
import type { SubjectFile } from './subject-file.js';
import { measuresHeard } from './measures-heard.js';

/** The verdict of one subject, entry and period as of a day. */
export interface Judged {
  readonly subject: CountedSubject;
  readonly rule: Rule<Obligation>;
  readonly periodKind: PeriodKind;
  /** The first day of the period, or of the time in which it cannot be said when it ends. */
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly closed: boolean;
  readonly verdict: Verdict;
  /** What it came to when the period closed, where what was learned later says otherwise. */
  readonly atClose: Verdict | null;
  /** The first day on which it can change with nothing new heard. */
  readonly nextChange: CivilDay | null;
}

/** Remembers periods and paces by the rules and times themselves, which are the same for all subjects of a congress. */
const remembering = prepared([], []);

/** Judges every obligation of a subject in the periods that end after `since`, as of the day until which the periods are ruled. */
export function judgeSubject(file: SubjectFile, ruled: RuledPeriods, since: CivilDay): Judged[] {
  const { subject, times } = file;
  if (subject.from !== null && subject.from > ruled.until) return [];
  const line = regionLine(subject.path);
  return ruled.keysFor(line, subject.kind).flatMap((key) =>
    ruled.of(line, key, times)
      .filter(({ period }) => period === null || (period.to > since && period.to > (subject.from ?? period.from) && (subject.to === null || subject.to > period.from)))
      .flatMap((one) => judgePeriod(file, one, ruled.until) ?? []));
}

/** One obligation in one period; null where the rule does not bind the subject. */
export function judgePeriod(file: SubjectFile, { rule, from, period }: { rule: Rule<Obligation>; from: CivilDay; period: Period | null }, day: CivilDay): Judged | null {
  const { subject, records } = file;
  const common = { subject, rule, periodKind: rule.entry.period, from, to: period?.to ?? null, closed: period !== null && period.to <= day };
  const standing = records.filter(({ measure, knownTo }) => measure === rule.entry.measure && knownTo === null);
  const question = questionOf(file, rule, standing, period, day);
  const verdict = known(file, question);
  if (verdict.notBinding && verdict.notBinding.kind !== 'nextPeriod') return null;
  if (period === null && bindsOthers(question)) return null;
  const atClose = common.closed && period ? verdictAtClose(file, question, verdict, period) : null;
  return { ...common, verdict, atClose, nextChange: common.closed ? null : nextChange(question, verdict) };
}

/** Whether the rule surely binds other subjects only, though its period is not known. */
function bindsOthers({ rule, subject }: Question): boolean {
  return Object.entries(rule.entry.appliesTo.where ?? {}).some(([facet, condition]) => condition !== undefined && meets(subject.facets[facet], condition) === false);
}

function questionOf(file: SubjectFile, rule: Rule<Obligation>, records: readonly KnownRecord[], period: Period | null, day: CivilDay): Question {
  const last = period && period.to <= day ? addDays(period.to, -1) : day;
  const subject = subjectOn({ ...file.subject, from: file.subject.from ?? day }, last);
  return { rule, subject, records, day, within: period?.from, times: file.times, exemptions: file.exemptions };
}

/** Where it is not known since when the subject is one, or where nobody tells here what the rule counts, nothing can be said. */
function known(file: SubjectFile, question: Question): Verdict {
  const verdict = remembering.judge(question);
  if (verdict.notBinding) return verdict;
  const missing = [...(file.subject.from === null ? ['foundedOn'] : []), ...(measuresHeard.has(question.rule.entry.measure) ? [] : [question.rule.entry.measure])];
  return missing.length === 0 ? verdict : { ...verdict, status: 'UNKNOWN', missing };
}

function verdictAtClose(file: SubjectFile, question: Question, now: Verdict, period: Period): Verdict | null {
  const close = startOfDay(period.to);
  const later = file.records.some(({ measure, knownFrom, knownTo }) =>
    measure === question.rule.entry.measure && ((knownFrom !== null && knownFrom >= close) || (knownTo !== null && knownTo >= close)));
  if (!later) return null;
  const then = file.records.filter(({ measure, knownFrom, knownTo }) =>
    measure === question.rule.entry.measure && (knownFrom === null || knownFrom < close) && (knownTo === null || knownTo >= close));
  const verdict = known(file, { ...question, records: then.map((record) => ({ ...record, verified: record.verified || (record.knownTo !== null && record.knownFrom !== null) })) });
  return verdict.status === now.status && verdict.done === now.done ? null : verdict;
}
