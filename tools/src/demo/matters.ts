import { at, between, latest, later } from './days.js';
import type { DemoStation } from './demo-station.js';
import { danchengTopics, danyangEnterprises, danyangVoters, type MatterTopic, TOWN } from './matter-topics.js';
import { type Area, townNamed } from './places.js';
import { type DemoRow, type DemoRows, padded, pick } from './rows.js';

/** The two years before the interview (F-DY-08), and how far a matter's way through the stages may reach. */
export const WINDOW = { from: '2022-11-01', lastRaised: '2024-08-30' };

const VOTER_CHANNELS = ['RECEPTION', 'QR_SCAN', 'FACE_TO_FACE', 'ENTERPRISE_WORKERS', 'FIXED_DAY', 'ONLINE_MESSAGE'];
const DEPUTY_CHANNELS = ['DEPUTY_CONTACT', 'RESEARCH', 'ENTERPRISE_REQUEST', 'FACE_TO_FACE'];
const FEEDBACK_CHANNELS = ['PHONE', 'FACE_TO_FACE', 'ONLINE_MESSAGE', 'PUBLIC_BOARD'];
const OPEN_STAGES = ['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'REPLIED', 'FED_BACK'] as const;
type Stage = (typeof OPEN_STAGES)[number] | 'CLOSED';

interface Raised {
  readonly key: string;
  readonly kind: 'VOTER' | 'ENTERPRISE';
  readonly channel: string;
  readonly topic: MatterTopic;
  readonly day: string;
  readonly number: number;
}

/** F-DY-08: 123 opinions of voters, all handled; beside them enterprise matters that stand at every stage. */
export function addDanyangMatters(rows: DemoRows, area: Area): void {
  let number = 0;
  area.stations.forEach((station, at) => {
    const first = latest(WINDOW.from, station.founded);
    for (let part = 0; part < station.matters; part += 1, number += 1) {
      const day = between(first, WINDOW.lastRaised, part, station.matters);
      const raised: Raised = { key: `${station.key}-voter-${padded(part + 1, 2)}`, kind: 'VOTER', channel: pick(VOTER_CHANNELS, number), topic: pick(danyangVoters, number), day, number };
      rows.add('matter', { ...stagesUntil('CLOSED', raised, area, station), ...closed(number % 24 !== 11) });
    }
    for (let part = 0; part < 2; part += 1) {
      const order = at * 2 + part;
      const raised: Raised = { key: `${station.key}-enterprise-${padded(part + 1, 2)}`, kind: 'ENTERPRISE', channel: 'ENTERPRISE_REQUEST', topic: pick(danyangEnterprises, order), day: later('2025-02-10', order * 5), number: order };
      if (order === OPEN_STAGES.length * 2) rows.add('matter', rejected(raised, area, station));
      else rows.add('matter', stagesUntil(pick(OPEN_STAGES, order), raised, area, station));
    }
  });
}

/** P-05: two enterprises of Danyang asked for the same; the later matter goes on in the earlier one. */
export function addMerges(rows: DemoRows): void {
  const open = rows.of('matter').filter(({ kind, analysed_at, rejected_at }) => kind === 'ENTERPRISE' && analysed_at === undefined && rejected_at === undefined);
  const pair = open.flatMap((into) => open.filter(({ key, text, raised_at }) => key !== into.key && text === into['text'] && String(raised_at) > String(into['raised_at'])).map((later) => [later, into] as const))[0];
  if (!pair) throw new Error('no two open matters of enterprises are about the same thing');
  const [matter, into] = pair;
  rows.add('matter_merge', { key: `${matter.key}-merge`, matter: matter.key, into: into.key, merged_at: at('2025-06-10', '10:00'), reason: '同一类企业的同一诉求，合并办理' });
}

/** F-DC-14: 103 opinions; F-DC-15: 97 problems solved. Of the other six two are closed unsolved, one is rejected, three are on their way. */
export function addDanchengMatters(rows: DemoRows, area: Area): void {
  const unsolved = [17, 43];
  const open = new Map<number, Stage>([[99, 'SUPERVISED'], [101, 'REPLIED'], [102, 'ANALYSED']]);
  let number = 0;
  for (const station of area.stations) {
    for (let part = 0; part < station.matters; part += 1, number += 1) {
      const day = between(station.founded, WINDOW.lastRaised, part, station.matters);
      const kind = number % 3 === 0 ? 'VOTER' : 'ENTERPRISE';
      const raised: Raised = { key: `${station.key}-opinion-${padded(part + 1, 2)}`, kind, channel: pick(DEPUTY_CHANNELS, number), topic: pick(danchengTopics, number), day, number };
      const until = open.get(number) ?? 'CLOSED';
      if (number === 71) rows.add('matter', rejected(raised, area, station));
      else rows.add('matter', { ...stagesUntil(until, raised, area, station), ...(until === 'CLOSED' ? closed(!unsolved.includes(number)) : {}) });
    }
  }
}

/** Every stage up to the one given, each with its time, none left out (P-03). */
function stagesUntil(stage: Stage, raised: Raised, area: Area, station: DemoStation): DemoRow {
  const { topic, number, day } = raised;
  const fill = filler(raised, area, station);
  const unit = unitOf(topic, area, station);
  const accepted = later(day, 1);
  const analysed = later(accepted, 1 + (number % 2));
  const assigned = later(analysed, 2);
  const signed = later(assigned, 1);
  const replied = later(signed, 6 + ((number * 5) % 17));
  const told = later(replied, 2);
  const steps: readonly (readonly [Stage, Readonly<Record<string, string>>])[] = [
    ['ACCEPTED', { accepted_at: at(accepted, '10:00') }],
    ['ANALYSED', { analysed_at: at(analysed, '11:00'), nature: topic.nature, powers_level: topic.unit === TOWN ? 'TOWNSHIP' : 'COUNTY' }],
    ['ASSIGNED', { assigned_at: at(assigned, '14:00'), unit: unit.key, due_on: later(assigned, 30) }],
    ['SUPERVISED', { signed_at: at(signed, '15:00'), signed_by: `${unit.name}收件窗口` }],
    ['REPLIED', { replied_at: at(replied, '16:00'), reply: fill(topic.reply) }],
    ['FED_BACK', { fed_back_at: at(told, '16:30'), feedback_channel: pick(FEEDBACK_CHANNELS, number), feedback: `已告知反映人：${fill(topic.reply)}` }],
    ['CLOSED', { closed_at: at(later(told, 3), '17:00'), evidence: topic.evidence }],
  ];
  const reached = steps.findIndex(([name]) => name === stage);
  return Object.assign(collected(raised, area, station), ...steps.slice(0, reached + 1).map(([, cells]) => cells)) as DemoRow;
}

/** What a matter of a nature is about, where the catalogue of every place has a name for it. */
const TOPICS: Readonly<Record<string, string>> = {
  FINANCING: 'FINANCE',
  ...Object.fromEntries(['TRAVEL', 'EMPLOYMENT', 'MEDICAL', 'EDUCATION', 'HOUSING', 'FOOD_AND_WATER_SAFETY', 'ELDERLY_CARE', 'GOVERNMENT_SERVICE', 'LAND', 'CONSTRUCTION'].map((code) => [code, code])),
};

/** what came by reception was raised at the station's last one, if that was not long before it was written down. */
export function nameReceptions(rows: DemoRows): void {
  for (const matter of rows.of('matter').filter(({ channel }) => channel === 'RECEPTION')) {
    const raised = String(matter['raised_at']).slice(0, 10);
    const day = ({ held_from }: DemoRow): string => String(held_from).slice(0, 10);
    const held = rows.of('reception').filter((one) => one['station'] === matter['station'] && day(one) <= raised && later(day(one), 45) >= raised);
    const last = held.sort((one, other) => day(one).localeCompare(day(other))).at(-1);
    if (last) rows.amend('matter', matter.key, { reception: last.key });
  }
}

function collected(raised: Raised, area: Area, station: DemoStation): DemoRow {
  const { key, kind, channel, topic, day, number } = raised;
  const fill = filler(raised, area, station);
  const time = `09:${padded((number * 7) % 60, 2)}`;
  return {
    key, station: station.key, kind, channel, title: fill(topic.title), text: fill(topic.text), raised_at: at(day, time), topic: TOPICS[topic.nature], concerns_region: placeOf(raised, area, station)[0],
  };
}

const closed = (solved: boolean): Record<string, string> =>
  solved
    ? { solved: 'yes', solution: 'SOLVED' }
    : { solved: 'no', solution: 'PLANNED', reply: '现有条件暂不具备，已列入下一年度计划。', feedback: '已向反映人说明原因和打算。', evidence: '列入年度计划的批复编号' };

function rejected(raised: Raised, area: Area, station: DemoStation): DemoRow {
  return { ...collected(raised, area, station), rejected_at: at(later(raised.day, 1), '10:00'), rejected_reason: '同一事项正在诉讼中，不属于联络站受理范围，已告知反映人。' };
}

/** An industry's workers come from many villages: a matter may concern another area than the station's (P-02), unless the town itself is to act. */
function placeOf({ number, topic }: Raised, area: Area, station: DemoStation): readonly [string, string] {
  const town = topic.unit === TOWN ? townNamed(area, station.town) : pick(area.towns, number * 7);
  return pick(town.places, number);
}

function filler(raised: Raised, area: Area, station: DemoStation): (sentence: string) => string {
  const place = placeOf(raised, area, station)[1];
  return (sentence) => sentence.replaceAll('{place}', place).replaceAll('{town}', station.town).replaceAll('{industry}', station.industryName);
}

function unitOf({ unit }: MatterTopic, area: Area, station: DemoStation): { key: string; name: string } {
  if (unit === TOWN) return { key: `${townNamed(area, station.town).code}-government`, name: station.town };
  const bureau = area.bureaus.find(([key]) => key === unit);
  if (bureau === undefined) throw new Error(`${area.county.name} has no bureau ${unit}`);
  return { key: `${area.prefix}-${unit}`, name: bureau[1] };
}
