import { type DemoRows } from './rows.js';

const OF_EACH_STATION = 2;

/** P-07: what two stations of Dancheng assigned was handed over by a list, and counts as handed over since the unit signed for it. */
export function addHandovers(rows: DemoRows): void {
  for (const station of ['dc-ningping', 'dc-wutai']) {
    const signed = rows.of('matter').filter((matter) => matter['station'] === station && matter['signed_at'] !== undefined).slice(-OF_EACH_STATION);
    for (const { key, unit, assigned_at } of signed) rows.add('handover', { key: `${key}-handover`, station, unit, handed_by: '站联络员', handed_at: assigned_at, matters: key });
  }
}
