import { type CivilDay, type DayRange, civilDay } from '@renda/calendar';
import sql, { raw, type Sql } from 'sql-template-tag';

/** Condition: a dated row (by its alias) holds on a day. */
export function heldOn(alias: string, day: CivilDay): Sql {
  return sql`${raw(alias)}.valid_from <= ${day} and (${raw(alias)}.valid_to is null or ${raw(alias)}.valid_to > ${day})`;
}

/** Condition: a dated relation holds on a day and was not voided since. */
export function standsOn(alias: string, day: CivilDay): Sql {
  return sql`${heldOn(alias, day)} and ${raw(alias)}.voided_at is null`;
}

/** A day as SQL text, for the `from` of a row source, which takes no parameters. Throws for what is not a day. */
export function dayText(day: CivilDay): string {
  return `date '${civilDay(day)}'`;
}

/** Whether two half-open ranges share a day. */
export function overlap(one: DayRange, other: DayRange): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
}

/** Refused by the entities: an end that is not after the beginning. */
export function endsBeforeItBegins({ from, to }: DayRange): boolean {
  return to !== null && to <= from;
}
