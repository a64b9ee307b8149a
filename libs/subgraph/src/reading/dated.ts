import { type CivilDay, civilDay } from '@renda/calendar';
import sql, { raw, type Sql } from 'sql-template-tag';

/** Condition: a dated row (by its alias) holds on a day. */
export function heldOn(alias: string, day: CivilDay): Sql {
  return sql`${raw(alias)}.valid_from <= ${day}::date and (${raw(alias)}.valid_to is null or ${raw(alias)}.valid_to > ${day}::date)`;
}

/** Condition: a dated relation holds on a day and was not voided since. */
export function standsOn(alias: string, day: CivilDay): Sql {
  return sql`${heldOn(alias, day)} and ${raw(alias)}.voided_at is null`;
}

/** A day as SQL text, for the `from` of a row source, which takes no parameters. Throws for what is not a day. */
export function dayText(day: CivilDay): string {
  return `date '${civilDay(day)}'`;
}
