import type { Area } from './places.js';
import type { DemoRows } from './rows.js';

/** One of each place: a station of Danyang moved house in 2024, one of Dancheng was rebuilt in its summer. */
const exempt: Readonly<Record<string, Readonly<Record<'station' | 'note' | 'from' | 'to', string>>>> = {
  dy: { station: 'dy-cooperatives', note: '联络站迁址，全年没有固定活动场所。', from: '2024-01-01', to: '2025-01-01' },
  dc: { station: 'dc-shicao', note: '站房改建，七月至九月停用。', from: '2024-07-01', to: '2024-10-01' },
};

export function addExemption(rows: DemoRows, { prefix }: Area): void {
  const told = exempt[prefix];
  if (!told) return;
  const { station, note, from, to } = told;
  rows.add('exemption', { key: `${station}-exemption`, subject_kind: 'STATION', subject: station, rule: 'station-activities', reason: 'OTHER', note, from, to });
}
