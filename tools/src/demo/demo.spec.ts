import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptRulebooks } from '@renda/rulebook';
import { checkFolder } from '../import/check-folder.js';
import type { Kind } from '../import/column.js';
import { weekday } from './days.js';
import { demoFiles, demoRows } from './demo.js';
import type { DemoRow } from './rows.js';

const folder = join(import.meta.dirname, '../../demo');
const rows = demoRows();
const of = (kind: Kind, which: (row: DemoRow) => boolean = () => true): readonly DemoRow[] => rows.of(kind).filter(which);
const byKey = (kind: Kind): Map<unknown, DemoRow> => new Map(rows.of(kind).map((row) => [row.key, row]));
const stationsOf = (prefix: string): Set<unknown> => new Set(of('station', ({ key }) => key.startsWith(prefix)).map(({ key }) => key));
const danyang = stationsOf('dy-');
const dancheng = stationsOf('dc-');
const held = ({ status }: DemoRow): boolean => status === 'ARCHIVED' || status === 'VERIFIED';
const at = (stations: Set<unknown>) => ({ station }: DemoRow): boolean => stations.has(station);

/** Levels of the resident deputies, by the mandates they reside with. */
function levelsAt(stations: Set<unknown>): string[] {
  const [mandates, terms] = [byKey('mandate'), byKey('term')];
  return of('residency', at(stations)).map(({ mandate }) => String(terms.get(mandates.get(mandate)?.['term'])?.['level']));
}

describe('the demo', () => {
  it('lies in tools/demo exactly as the generator writes it', () => {
    const files = demoFiles();
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv')).sort()).toEqual([...files.keys()].sort());
    for (const [file, text] of files) expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
  });

  it('has nothing that the check of an import would refuse, and at most 3400 rows', async () => {
    const faults: unknown[] = [];
    const { files } = await checkFolder(folder, (fault) => faults.push(fault));
    expect(faults).toEqual([]);
    expect(files.reduce((sum, file) => sum + file.rows, 0)).toBeLessThanOrEqual(3400);
  });

  it('calls persons by a number, never by a name that somebody could have', () => {
    for (const { name } of of('person')) expect(name).toMatch(/^(示例|演示)[一二三四五六七八九十百零]+$/);
    expect(new Set(of('person').map(({ name }) => name)).size).toBe(of('person').length);
  });

  it('names as personas only who has a grant of the demo issuer, and no administrator', () => {
    for (const { issuer, role } of of('grant')) {
      expect(issuer).toBe('urn:renda:demo-issuer');
      expect(role).not.toBe('ADMINISTRATOR');
    }
    expect(of('grant').map(({ subject }) => subject)).toEqual(expect.arrayContaining(['committee-danyang', 'committee-dancheng', 'staff-dy-eyewear', 'deputy-dc-ningping', 'unit-dy-transport']));
  });

  it('has the region of every rulebook that is kept with the project', () => {
    const codes = new Set(of('region').map(({ code }) => code));
    expect(keptRulebooks()).toHaveLength(8);
    for (const { rulebook } of keptRulebooks()) expect(codes).toContain(rulebook.region);
  });

  it('shows a topic of every year that missed one, a key topic with the deputies asked, and a budget line far behind its year (P-55, P-59, P-60)', () => {
    const years = of('supervision_action', ({ topic }) => topic === 'dy-industry').map(({ held_on }) => String(held_on).slice(0, 4));
    expect(years).toEqual(['2022', '2024']);
    expect(of('supervision_topic', ({ is_key }) => is_key === 'yes').every(({ consulted_mandates }) => String(consulted_mandates).split(';').length === 3)).toBe(true);
    expect(of('budget_execution').map(({ spent }) => Number(spent) / 1200 < 0.4)).toEqual([true]);
  });

  it('mediates disputes at stations of the deputies who do: settled, passed on and under way', () => {
    const resident = new Set(of('residency').map(({ station, mandate }) => `${String(station)} ${String(mandate)}`));
    for (const { station, mandates } of of('mediation')) for (const mandate of String(mandates).split(';')) expect(resident).toContain(`${String(station)} ${mandate}`);
    expect(of('mediation').map(({ settle_at, pass_on_at }) => (settle_at ? 'SETTLED' : pass_on_at ? 'PASSED_ON' : 'OPENED'))).toEqual(['SETTLED', 'SETTLED', 'SETTLED', 'PASSED_ON', 'OPENED']);
  });

  it('records what deputies said at a meeting of the standing committee that they sat in at', () => {
    const there = new Set(of('attendance', ({ duty_kind }) => duty_kind === 'SC_SIT_IN').map(({ activity, mandate }) => `${String(activity)} ${String(mandate)}`));
    expect(of('sit_in_remark').map(({ answer_at, pass_on_at }) => (answer_at ? 'ANSWERED' : pass_on_at ? 'PASSED_ON' : 'RECORDED'))).toEqual(['ANSWERED', 'PASSED_ON', 'RECORDED']);
    for (const { activity, mandate } of of('sit_in_remark')) expect(there).toContain(`${String(activity)} ${String(mandate)}`);
  });

  it('names in a circular cases that were closed by then, nominated by each who may', () => {
    const suggestions = byKey('suggestion');
    expect(of('handling_case_nomination').map(({ nominated_by, choose_at }) => [nominated_by, choose_at !== undefined])).toEqual([['UNIT', true], ['DEPUTY', true], ['COMMITTEE', false]]);
    for (const { suggestion, opened_at } of of('handling_case_nomination')) expect(String(suggestions.get(suggestion)?.['closed_at'] ?? 'never') < String(opened_at)).toBe(true);
  });

  it('exempts one station of each place', () => {
    expect(of('exemption').map(({ subject }) => subject)).toEqual(['dy-cooperatives', 'dc-shicao']);
  });

  it('lets only deputies resident at a station lead its suggestions, push its matters and receive the public there', () => {
    const since = new Map(of('residency').map(({ station, mandate, from }) => [`${String(station)} ${String(mandate)}`, String(from)]));
    const stationOf = byKey('matter');
    const told = [
      ...of('suggestion').map(({ station, lead, submitted_on }) => [station, lead, submitted_on]),
      ...of('bill').map(({ station, lead, raised_on }) => [station, lead, raised_on]),
      ...of('matter_promoter').map(({ matter, mandate, since: day }) => [stationOf.get(matter)?.['station'], mandate, day]),
      ...of('reception').flatMap(({ station, mandates, held_from }) => String(mandates).split(';').map((mandate) => [station, mandate, held_from])),
    ];
    for (const [station, mandate, day] of told) expect((since.get(`${String(station)} ${String(mandate)}`) ?? 'never') <= String(day).slice(0, 10)).toBe(true);
  });
});

describe('the published figures of Danyang', () => {
  const towns = of('region', ({ parent, kind }) => parent === 'danyang' && (kind === 'TOWN' || kind === 'STREET'));

  it('F-DY-01: 12 towns and streets', () => expect(towns).toHaveLength(12));

  it('F-DY-02: 8 stations of 8 industries, in 6 towns and two zones (AMB-30)', () => {
    expect(danyang.size).toBe(8);
    const own = of('station', ({ key }) => danyang.has(key));
    expect(new Set(own.map(({ industry }) => industry)).size).toBe(8);
    const regions = byKey('region');
    const townOf = (key: unknown): unknown => (towns.some((town) => town.key === key) ? key : regions.get(key)?.['parent']);
    expect(new Set(own.map(({ region }) => townOf(region)).filter((key) => key !== 'danyang')).size).toBe(6);
  });

  it('F-DY-03: 106 deputies of all five levels, each a person of its own', () => {
    const levels = levelsAt(danyang);
    expect(levels).toHaveLength(106);
    expect([...new Set(levels)].sort()).toEqual(['COUNTY', 'MUNICIPAL', 'NATIONAL', 'PROVINCIAL', 'TOWNSHIP']);
    const mandates = byKey('mandate');
    expect(new Set(of('residency', at(danyang)).map(({ mandate }) => mandates.get(mandate)?.['person'])).size).toBe(106);
  });

  it('S-41: every station mixes deputies of several levels and several towns', () => {
    for (const station of danyang) {
      expect(new Set(levelsAt(new Set([station]))).size).toBeGreaterThanOrEqual(3);
      expect(new Set(of('residency', (row) => row['station'] === station).map(({ mode }) => mode)).size).toBe(2);
    }
  });

  it('F-DY-04: 23 bills and suggestions of both kinds, from all eight stations, a bill signed by ten', () => {
    const [suggestions, bills] = [of('suggestion', at(danyang)), of('bill', at(danyang))];
    expect(suggestions.length + bills.length).toBe(23);
    expect(bills.length).toBeGreaterThan(0);
    expect(new Set([...suggestions, ...bills].map(({ station }) => station))).toEqual(danyang);
    for (const { key } of bills) expect(of('suggestion_cosigner', ({ bill }) => bill === key)).toHaveLength(9);
  });

  it('F-DY-05: 18 research reports, from all eight stations', () => {
    expect(of('report', at(danyang))).toHaveLength(18);
    expect(new Set(of('report').map(({ station }) => station))).toEqual(danyang);
  });

  it('writes outputs after the station was founded and before the interview; some are of high quality, some not, some nobody judged', () => {
    for (const kind of ['report', 'suggestion'] as const) {
      for (const { station, submitted_on } of of(kind)) {
        expect(String(submitted_on) > String(byKey('station').get(station)?.['founded_on']) && String(submitted_on) < '2024-11-01').toBe(true);
        expect(weekday(String(submitted_on))).toBe(submitted_on);
      }
      expect(new Set(of(kind).map(({ high_quality }) => high_quality))).toEqual(new Set(['yes', 'no', undefined]));
    }
  });

  it('F-DY-06: 34 activities held in the two years', () => {
    const activities = of('activity', (row) => at(danyang)(row) && held(row));
    expect(activities).toHaveLength(34);
    for (const { starts_at } of activities) expect(String(starts_at) >= '2022-11-01' && String(starts_at) < '2024-11-01').toBe(true);
  });

  it('F-DY-07: 1030 person-times of voters received in the two years', () => {
    const receptions = of('reception', at(danyang));
    expect(receptions.reduce((sum, { person_times }) => sum + Number(person_times), 0)).toBe(1030);
    for (const { held_from } of receptions) expect(String(held_from) >= '2022-11-01' && String(held_from) < '2024-11-01').toBe(true);
  });

  it('F-DY-08: 123 opinions of voters raised and handled in the two years', () => {
    const opinions = of('matter', (row) => at(danyang)(row) && row['kind'] === 'VOTER');
    expect(opinions).toHaveLength(123);
    for (const { raised_at, closed_at } of opinions) expect(String(raised_at) >= '2022-11-01' && String(closed_at) < '2024-11-01').toBe(true);
  });

  it('F-DY-16: the first station in July 2022', () => {
    const founded = of('station', ({ key }) => danyang.has(key)).map(({ founded_on }) => String(founded_on)).sort();
    expect(founded[0]).toMatch(/^2022-07/);
  });
});

describe('the published figures of Dancheng', () => {
  it('has its 22 towns and streets', () => expect(of('region', ({ parent }) => parent === 'dancheng')).toHaveLength(22));
  it('F-DC-01: 9 bases', () => expect(of('base')).toHaveLength(9));
  it('F-DC-02: 5 stations', () => expect(dancheng.size).toBe(5));

  it('F-DC-03: 16 deputies of four levels at Ningping', () => {
    const levels = levelsAt(new Set(['dc-ningping']));
    expect(levels).toHaveLength(16);
    expect(new Set(levels).size).toBe(4);
  });

  it('R 15–20 deputies at every station', () => {
    for (const station of dancheng) expect([15, 16, 17, 18, 19, 20]).toContain(levelsAt(new Set([station])).length);
  });

  it('F-DC-13: 137 activities held', () => expect(of('activity', (row) => at(dancheng)(row) && held(row))).toHaveLength(137));

  it('F-DC-14 and F-DC-15: 103 opinions, 97 problems solved', () => {
    expect(of('matter', at(dancheng))).toHaveLength(103);
    expect(of('matter', (row) => at(dancheng)(row) && row['solved'] === 'yes')).toHaveLength(97);
  });
});

describe('the matters of the demo', () => {
  const stages = ['raised_at', 'accepted_at', 'analysed_at', 'assigned_at', 'signed_at', 'replied_at', 'fed_back_at', 'closed_at'];

  it('leave out no stage and go forward in time', () => {
    for (const matter of of('matter', ({ rejected_at }) => rejected_at === undefined)) {
      const times = stages.map((stage) => matter[stage]);
      const reached = times.filter((time) => time !== undefined);
      expect(times.slice(0, reached.length)).toEqual(reached);
      expect([...reached].sort()).toEqual(reached);
    }
  });

  it('stand at every stage somewhere', () => {
    const last = (matter: DemoRow): string | undefined => stages.findLast((stage) => matter[stage] !== undefined);
    expect(new Set(of('matter').map(last))).toEqual(new Set(stages));
  });

  it('are gathered in common problems, two or more of one topic and station each', () => {
    const matters = byKey('matter');
    expect(of('common_problem').map(({ reported_at }) => reported_at !== undefined)).toEqual([false, true]);
    for (const { matters: keys, station, topic } of of('common_problem')) {
      const gathered = String(keys).split(';').map((key) => matters.get(key));
      expect(gathered.length).toBeGreaterThan(1);
      for (const one of gathered) expect([one?.['station'], one?.['topic']]).toEqual([station, topic]);
    }
  });

  it('are handed over to the unit they are assigned to, before it signed for them', () => {
    const matters = byKey('matter');
    expect(of('handover').length).toBeGreaterThan(1);
    for (const { matters: keys, station, unit, handed_at } of of('handover')) {
      for (const one of String(keys).split(';').map((key) => matters.get(key))) {
        expect([one?.['station'], one?.['unit'], String(one?.['signed_at']) > String(handed_at)]).toEqual([station, unit, true]);
      }
    }
  });

  it('are reported to the county where powers do not suffice: to two recipients, by a day', () => {
    expect(of('escalation').map(({ answered_at }) => answered_at !== undefined)).toEqual([true, false]);
    for (const { government, bureau, limit_on, transferred_at } of of('escalation')) {
      expect([government === bureau, String(limit_on) > String(transferred_at).slice(0, 10)]).toEqual([false, true]);
    }
  });

  it('are followed by somebody wherever a unit has them', () => {
    const open = of('matter', ({ assigned_at, closed_at }) => assigned_at !== undefined && closed_at === undefined);
    expect([open.length > 0, open.every(({ follower, next_check_on }) => follower !== undefined && next_check_on !== undefined)]).toEqual([true, true]);
    expect(of('matter', ({ published }) => published === 'yes')).toHaveLength(3);
  });

  it('merge one that is not yet assigned into an earlier one', () => {
    const merges = of('matter_merge');
    expect(merges).toHaveLength(1);
    const matters = byKey('matter');
    for (const { matter, into } of merges) {
      const [source, target] = [matters.get(matter), matters.get(into)];
      expect([source?.['assigned_at'], target?.['closed_at'], String(source?.['raised_at']) > String(target?.['raised_at'])]).toEqual([undefined, undefined, true]);
    }
  });

  it('name the reception they were raised at, of their station and not after them', () => {
    const receptions = byKey('reception');
    const named = of('matter', ({ reception }) => reception !== undefined);
    expect(named.length).toBeGreaterThan(5);
    for (const { station, reception, raised_at } of named) {
      expect(receptions.get(reception)?.['station']).toBe(station);
      expect(String(receptions.get(reception)?.['held_from']) < String(raised_at)).toBe(true);
    }
  });

  it('are assigned to a unit that has the powers', () => {
    const units = byKey('unit');
    for (const { unit, powers_level } of of('matter', (row) => row['unit'] !== undefined)) expect(units.get(unit)?.['powers_level']).toBe(powers_level);
  });
});
