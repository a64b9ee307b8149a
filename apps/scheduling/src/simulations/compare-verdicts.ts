import type { CivilDay } from '@renda/calendar';
import { type Judged, judgeSubject } from '../obligations/judge-subject.js';
import type { SubjectFile } from '../obligations/subject-file.js';
import type { RulesCompared } from './pinned-rules.js';

/** What an entry comes to for a subject in a period: as if the rulebook were in force, and by those in force; null where no rule of that side binds. */
export interface Compared {
  readonly subject: SubjectFile['subject'];
  readonly rule: string;
  readonly periodKind: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly asIf: Judged | null;
  readonly inForce: Judged | null;
  /** Whether the simulated rulebook itself gives the verdict. */
  readonly given: boolean;
  readonly differs: boolean;
}

/** Judges a subject twice, by the same code over the same records; verdicts of one entry and period stand beside each other. */
export function compareVerdicts(file: SubjectFile, rules: RulesCompared): Compared[] {
  const asIf = judged(file, rules, 'asIf');
  const inForce = judged(file, rules, 'inForce');
  return [...new Set([...asIf.keys(), ...inForce.keys()])].flatMap((name) => {
    const [one, other] = [asIf.get(name) ?? null, inForce.get(name) ?? null];
    const either = one ?? other;
    if (!either) return [];
    const { subject, rule, periodKind, from, to } = either;
    const given = one !== null && one.rule.hash === rules.hash && one.rule.range.from >= rules.datedFrom;
    return [{ subject, rule: rule.entry.key, periodKind, from, to, asIf: one, inForce: other, given, differs: differ(one, other) }];
  });
}

function judged(file: SubjectFile, rules: RulesCompared, side: 'asIf' | 'inForce'): Map<string, Judged> {
  const all = judgeSubject(file, rules[side], rules.from).filter(({ from }) => from < rules.to);
  return new Map(all.map((one) => [`${one.rule.entry.key} ${one.from} ${String(one.to)}`, one]));
}

function differ(one: Judged | null, other: Judged | null): boolean {
  if (!one || !other) return true;
  const [asIf, inForce] = [one.verdict, other.verdict];
  return asIf.status !== inForce.status || asIf.required !== inForce.required || asIf.done !== inForce.done || asIf.missing.join() !== inForce.missing.join();
}
