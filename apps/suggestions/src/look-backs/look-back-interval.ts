import { type CivilDay, dayOf } from '@renda/calendar';
import { limitOf } from '@renda/rulebook';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';

/** The key under which a place rules when it looks back (AMB-47); none of the texts does. */
const key = 'look-back-interval';

/**
 * The day by which to look back at what was closed on a day: as the rulebook of the place counts it (`look-back-interval`), or an earlier one that is given. Where
 * nothing is ruled the day is given by who schedules: there is no interval of ours.
 */
export async function lookBackDay(change: Change, { regionPath, closedOn, given }: { regionPath: string; closedOn: CivilDay; given: CivilDay | null }, source: RuleSource): Promise<CivilDay> {
  const entry = (await change.ruling.rulesOf(regionPath, closedOn)).find(key).rule?.entry;
  if (entry?.kind !== 'deadline') {
    if (given === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'dueOn' }, source);
    return given;
  }
  const { due } = limitOf({ entry, start: new Date(`${closedOn}T12:00:00+08:00`), calendar: change.ruling.calendar() });
  const latest = due === null ? null : dayOf(due);
  if (given === null && latest === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'dueOn' }, source);
  if (given !== null && latest !== null && given > latest) {
    throw new Refusal('LOOK_BACK_LATE', { dueOn: given, latest }, { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') });
  }
  return (given ?? latest) as CivilDay;
}
