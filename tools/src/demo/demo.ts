import { stringify } from 'csv-stringify/sync';
import type { KindTable } from '../import/column.js';
import { kinds } from '../import/kinds.js';
import { addActivities, addComingActivity, addVisits } from './activities.js';
import { addCommonProblems } from './common-problems.js';
import { addSessions, addStandingCommittee, addTags } from './congress.js';
import { dancheng } from './dancheng.js';
import { danyang } from './danyang.js';
import { addDelegation } from './delegations.js';
import { addGroups, addResidents, People, type Resident } from './deputies.js';
import { addEscalations } from './escalations.js';
import { addExemption } from './exemptions.js';
import { addGrants } from './grants.js';
import { addGoodCases } from './good-cases.js';
import { addHandling } from './handling.js';
import { addHandovers } from './handovers.js';
import { addDanchengMatters, addDanyangMatters, addMerges, followMatters, nameReceptions } from './matters.js';
import { addMediations } from './mediations.js';
import { addIntake } from './intake.js';
import { addOutputs } from './outputs.js';
import { addBodies, addRegions, addTerms, addUnits } from './offices.js';
import { addPairs } from './pairs.js';
import type { Area } from './places.js';
import { addPromoters } from './promoters.js';
import { addReceptions } from './receptions.js';
import { addRulebookRegions } from './rulebook-regions.js';
import { type DemoRow, DemoRows } from './rows.js';
import { addShenzhen } from './shenzhen.js';
import { addSittingIn } from './sitting-in.js';
import { addSupervision } from './supervision.js';
import { addBases, addIndustries, addPosts, addStation } from './stations.js';

type Residents = ReadonlyMap<string, readonly Resident[]>;

/** All of the demo: Danyang, Dancheng and a few deputies of Shenzhen, the same rows each time. */
export function demoRows(): DemoRows {
  const rows = new DemoRows();
  addIndustries(rows);
  const ofDanyang = addArea(rows, danyang);
  addDanyangMatters(rows, danyang);
  addOutputs(rows, ofDanyang);
  addSupervision(rows, danyang, ofDanyang);
  addIntake(rows, danyang, ofDanyang);
  const ofDancheng = addArea(rows, dancheng);
  addDanchengMatters(rows, dancheng);
  nameReceptions(rows);
  followMatters(rows);
  addMerges(rows);
  addCommonProblems(rows);
  addHandovers(rows);
  addEscalations(rows);
  addHandling(rows, danyang);
  addGoodCases(rows, danyang);
  addMediations(rows, danyang, ofDanyang);
  addSittingIn(rows, danyang, ofDanyang);
  for (const residents of [ofDanyang, ofDancheng]) addPromoters(rows, residents);
  addRulebookRegions(rows);
  addShenzhen(rows);
  return rows;
}

function addArea(rows: DemoRows, area: Area): Residents {
  addRegions(rows, area);
  addBodies(rows, area);
  addTerms(rows, area);
  addSessions(rows, area);
  addUnits(rows, area);
  addBases(rows, area);
  const people = new People(rows, area);
  const residents = new Map<string, readonly Resident[]>();
  for (const station of area.stations) {
    addStation(rows, area, station);
    residents.set(station.key, addResidents(rows, area, station, people));
  }
  addGroups(rows, area, residents);
  for (const station of area.stations) {
    const own = residents.get(station.key) ?? [];
    addPosts(rows, area, station, people, own);
    addActivities(rows, area, station, own);
    addVisits(rows, station, own);
    addReceptions(rows, area, station, own);
    addTags(rows, area, own);
  }
  addExemption(rows, area);
  const all = [...residents.values()].flat();
  addDelegation(rows, area, all);
  addPairs(rows, area, addStandingCommittee(rows, area, people, all), all);
  const [first] = area.stations;
  if (first) addComingActivity(rows, area, first, residents.get(first.key) ?? []);
  addGrants(rows, area, residents);
  return residents;
}

/** The text of one kind's CSV file. */
export function demoFile(table: KindTable, rows: DemoRows): string {
  const columns = table.columns.map(({ name }) => name);
  return stringify([columns, ...rows.of(table.kind).map((row) => columns.map((column) => cellOf(row, column)))]);
}

function cellOf(row: DemoRow, column: string): string {
  return String(row[column] ?? '');
}

/** One file for each kind that the demo has rows of. */
export function demoFiles(): Map<string, string> {
  const rows = demoRows();
  const filled = kinds.filter(({ kind }) => rows.of(kind).length > 0);
  return new Map(filled.map((table) => [`${table.kind}.csv`, demoFile(table, rows)]));
}
