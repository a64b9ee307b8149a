import type { CivilDay } from '@renda/calendar';
import type { Published } from '@renda/rulebook';
import { regionLine, type RequestContext } from '@renda/subgraph';
import type { SubjectKind } from './subject-kinds.js';
import { type Judged, judgePeriod } from './judge-subject.js';
import type { ObligationView } from './obligation.view.js';
import { requestSql } from './request-sql.js';
import { ruledUntil } from './ruled-periods.js';
import { type SubjectFile, subjectFiles } from './subject-file.js';

/** A verdict with what it was made of. */
export interface Reasoned extends Judged {
  readonly file: SubjectFile;
  readonly day: CivilDay;
  /** The rulebooks up the subject's line, nearest first. */
  readonly books: readonly Published[];
}

type Asked = Pick<ObligationView, 'id' | 'subjectId' | 'ruleKey' | 'periodFrom'>;

/**
 * The verdict of an obligation as of a day, judged anew from the records. One batch for all obligations of a kind that a query asks about, four statements
 * however many. Null where no rule binds the subject in that period any more.
 */
export function verdictOf(context: RequestContext, { id, subjectKind, subjectId, ruleKey, periodFrom }: ObligationView, day: CivilDay): Promise<Reasoned | null> {
  const loader = context.read.loader<Asked, Reasoned | null>(`verdicts ${subjectKind} ${day}`, (asked) => judgeAll(context, subjectKind as SubjectKind, day, asked));
  return loader.load({ id, subjectId, ruleKey, periodFrom });
}

async function judgeAll(context: RequestContext, kind: SubjectKind, day: CivilDay, asked: readonly Asked[]): Promise<(Reasoned | null)[]> {
  const all = await context.ruling.books();
  const first = asked.map(({ periodFrom }) => periodFrom).sort()[0] ?? day;
  const ruled = ruledUntil(all, day);
  const keys = [...new Set(asked.map(({ ruleKey }) => ruleKey))];
  const files = await subjectFiles(requestSql(context.read), kind, [...new Set(asked.map(({ subjectId }) => subjectId))], ({ path }, times) => {
    const needed = ruled.needed(regionLine(path), keys, times, first);
    return needed && { ...needed, from: first };
  });
  const byId = new Map(files.map((file) => [file.subject.id, file]));
  return asked.map(({ subjectId, ruleKey, periodFrom }) => {
    const file = byId.get(subjectId);
    if (!file) return null;
    const line = regionLine(file.subject.path);
    const period = ruled.of(line, ruleKey, file.times).find(({ from }) => from === periodFrom);
    const judged = period ? judgePeriod(file, period, day) : null;
    return judged && { ...judged, file, day, books: line.flatMap((region) => all.filter(({ rulebook }) => rulebook.region === region)) };
  });
}
