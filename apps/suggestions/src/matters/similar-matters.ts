import { type RequestContext, withinRegion } from '@renda/subgraph';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { matterRows } from './matter.view.js';

export interface Likeness {
  readonly id: string;
  readonly topic: string | null;
  /** Twice the bigrams in common, over those of both texts: 1 is the same text, 0 nothing in common. */
  readonly share: number;
}

export interface Asked {
  readonly stationId?: string | null;
  readonly regionId?: string | null;
  readonly title: string;
  readonly text: string;
}

/** From this share on two matters are shown as alike (docs/decisions/011). */
export const leastShare = 0.3;
/** Of those that have something of the title, so many are compared: the newest. */
const compared = 1000;

/** Matters of a station or a region that likely are about the same thing, the most alike first. `visible` cuts them to what somebody may see. */
export async function likelyDuplicates({ read }: RequestContext, { stationId, regionId, title, text }: Asked, first: number, visible: Sql): Promise<Likeness[]> {
  const where = [
    visible, sql`m.stage not in ('REJECTED', 'MERGED')`, sql`m.bigrams && text_bigrams(${title})`, ...(stationId ? [sql`m.station_id = ${stationId}`] : []),
    ...withinRegion(regionId, 'm.region_path', 'm.concerns_region_path'),
  ];
  return read.rows<Likeness & { share: number }>(sql`
    select id, topic, share from (
      select near.id, near.topic, near.raised_at,
        2.0::float8 * cardinality(array(select unnest(near.bigrams) intersect select unnest(asked.bigrams))) / (cardinality(near.bigrams) + cardinality(asked.bigrams)) as share
      from (select text_bigrams(${`${title} ${text}`}) as bigrams) asked,
        lateral (select m.id, m.topic, m.raised_at, m.bigrams from ${raw(matterRows.from)} where ${join(where, ' and ')} order by m.raised_at desc, m.id desc limit ${compared}) near) alike
    where share >= ${leastShare} order by share desc, raised_at desc, id limit ${first}`);
}
