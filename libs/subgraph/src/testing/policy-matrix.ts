import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { anonymousCaller, type Caller, type GrantedRole, roles } from '@renda/caller';
import { minimalOperation } from './minimal-operation.js';
import type { TestService } from './test-service.js';

const grantedRoles = roles.filter((role): role is GrantedRole => role !== 'PUBLIC');

export interface MatrixSetting {
  /** For each role a caller whose grant reaches the entities of `ids`. */
  readonly near: Readonly<Record<GrantedRole, Caller>>;
  /** For each role a caller whose grant is of another place, station, unit, person. */
  readonly far: Readonly<Record<GrantedRole, Caller>>;
  /** One existing id for each entity that the service answers for. */
  readonly ids: Readonly<Record<string, string>>;
}

export type Matrix = Record<string, Record<string, string>>;

/**
 * What really happens when each role calls each root field and asks for each entity: not what the table says, but what the service answers.
 * An operation answers `yes` or `no`; an entity `yes` or `no` for a caller near and one far. An entity without an id here throws: nothing goes unlisted.
 */
export async function policyMatrix(service: TestService, setting: MatrixSetting): Promise<Matrix> {
  const matrix: Matrix = {};
  for (const name of Object.keys(service.policy).sort()) {
    if (name.startsWith('Query.') || name.startsWith('Mutation.')) matrix[name] = await operationRow(service, name, setting);
    else if (name.startsWith('Import.')) matrix[name] = await importRow(service, name, setting);
    else if (!name.includes('.')) matrix[name] = await entityRow(service, name, setting);
  }
  const unlisted = service.rootFields().filter((field) => !(field in matrix));
  if (unlisted.length > 0) throw new Error(`not in the policy table: ${unlisted.join(', ')}`);
  return matrix;
}

async function operationRow(service: TestService, name: string, { near }: MatrixSetting): Promise<Record<string, string>> {
  const document = minimalOperation(service.subgraph.schema, name);
  const answers = async (as: Caller): Promise<string> =>
    (await service.ask(document, {}, { as })).codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') ? 'no' : 'yes';
  const row: Record<string, string> = { PUBLIC: await answers(anonymousCaller) };
  for (const role of grantedRoles) row[role] = await answers(near[role]);
  return row;
}

async function importRow(service: TestService, name: string, { near }: MatrixSetting): Promise<Record<string, string>> {
  const row: Record<string, string> = { PUBLIC: (await service.mayCall(name, anonymousCaller)) ? 'yes' : 'no' };
  for (const role of grantedRoles) row[role] = (await service.mayCall(name, near[role])) ? 'yes' : 'no';
  return row;
}

async function entityRow(service: TestService, name: string, { near, far, ids }: MatrixSetting): Promise<Record<string, string>> {
  const id = ids[name];
  if (id === undefined) throw new Error(`no id given for the entity ${name}`);
  const sees = async (as: Caller): Promise<string> => ((await service.entities(name, [id], 'id', { as })).codes.length === 0 ? 'yes' : 'no');
  const row: Record<string, string> = { PUBLIC: await sees(anonymousCaller) };
  for (const role of grantedRoles) row[role] = `${await sees(near[role])}, far ${await sees(far[role])}`;
  return row;
}

/** Compares with the committed file; with UPDATE_GOLDEN=1 it writes the file instead, for a person to read before committing it. */
export function compareGolden(matrix: Matrix, file: string): { actual: Matrix; golden: Matrix } {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const lines = Object.entries(matrix).map(([name, row]) => `  ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
    writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  }
  const golden = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Matrix) : {};
  return { actual: matrix, golden };
}
