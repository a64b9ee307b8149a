import type { Caller } from '@renda/caller';
import type { RendaEvent } from '@renda/events';
import { askers, countAll, type Countings } from './counting.js';
import { Dice } from './dice.js';
import { type Heard, Hearing } from './hearing.js';
import { Progress } from './progress.js';
import { type County, province as aProvince, type Province } from './province.js';
import { records } from './records.js';
import type { Size } from './scheduling.js';
import { subjects } from './subjects.js';

/** A province that was told, heard and counted. */
export interface Loaded {
  readonly size: Size;
  readonly province: Province;
  /** One of the large ones, which follows Shenzhen. */
  readonly county: County;
  /** One that comes after three fifths of all in the order of lists. */
  readonly laterCounty: County;
  /** Fifty of those who follow Shenzhen. */
  readonly mandateIds: readonly string[];
  readonly callers: Record<'administrator' | 'committee', Caller>;
  readonly heard: ReadonlyMap<string, Heard>;
  readonly countings: Countings;
}

export async function load(size: Size): Promise<Loaded> {
  const dice = new Dice(size.records);
  const { province, told } = aProvince();
  const { bound, told: ofSubjects } = subjects(province, size.subjects, dice);
  const heard = await hearAll(size, [told, ofSubjects, records(bound, size.records, dice)]);
  await size.tend('vacuum analyze');
  const countings = await countAll(size, province.id);
  const ofShenzhen = bound.filter(({ county }) => county.follows === 'shenzhen');
  const [large, later] = [ofShenzhen[0], bound[75]];
  if (!large || !later) throw new Error('a province without counties');
  const mandateIds = ofShenzhen.flatMap(({ deputies }) => deputies).slice(0, 50).map(({ mandateId }) => mandateId);
  return { size, province, county: large.county, laterCounty: later.county, mandateIds, callers: await askers(size, large.county.id), heard, countings };
}

async function hearAll(size: Size, told: readonly Iterable<RendaEvent>[]): Promise<ReadonlyMap<string, Heard>> {
  const progress = new Progress(`${size.label}: hearing`, Math.round(size.records * 1.06 + size.subjects * 2 + 2000), 'events');
  const hearing = new Hearing(size, progress);
  for (const events of told) await hearing.hear(events);
  progress.end();
  return hearing.byType;
}
