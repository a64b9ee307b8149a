import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DEMO_ISSUER } from '@renda/caller';

export interface Persona {
  /** The subject of its token. */
  readonly name: string;
  /** What it may do, in the words of the demo's own files. */
  readonly label: string;
}

type Row = Readonly<Record<string, string>>;

const ROLES: Readonly<Record<string, string>> = {
  ADMINISTRATOR: '管理员 administrator', WORK_COMMITTEE: '代表工委 deputy work committee', STATION_STAFF: '站务人员 station staff',
  SPECIAL_COMMITTEE: '专门委员会 special committee', GENERAL_OFFICE: '常委会办公室 General Office', UNDERTAKING_UNIT: '承办单位 undertaking unit', DEPUTY: '代表 deputy',
};
const FILE_OF_SCOPE: Readonly<Record<string, string>> = { REGION: 'region', STATION: 'station', UNIT: 'unit', GROUP: 'group', BODY: 'body' };

/** Made by `first-administrator` before any grant exists, so no file names it. */
const administrator: Persona = { name: 'administrator', label: ROLES['ADMINISTRATOR'] ?? '' };

function rows(folder: string, kind: string): Row[] {
  const file = join(folder, `${kind}.csv`);
  return existsSync(file) ? parse<Row>(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true }) : [];
}

/** Whom one can be in the demo: everybody its grants name, so that persona and grant cannot drift apart. */
export function personas(demoFolder: string): Persona[] {
  const names = new Map(
    ['region', 'station', 'unit', 'group', 'body', 'person'].map((kind) => [kind, new Map(rows(demoFolder, kind).map((row) => [row['key'], row['name']]))]),
  );
  const label = ({ role = '', scope = '', scope_key: key = '', person = '' }: Row): string => {
    const place = names.get(FILE_OF_SCOPE[scope] ?? '')?.get(key) ?? key;
    const whose = names.get('person')?.get(person) ?? person;
    return [ROLES[role] ?? role, place, whose].filter((part) => part !== '').join(' · ');
  };
  const found = new Map<string, string[]>();
  for (const row of rows(demoFolder, 'grant').filter(({ issuer }) => issuer === DEMO_ISSUER)) {
    const name = row['subject'] ?? '';
    found.set(name, [...(found.get(name) ?? []), label(row)]);
  }
  const granted = [...found].map(([name, labels]) => ({ name, label: [...new Set(labels)].join('; ') }));
  return found.has(administrator.name) ? granted : [administrator, ...granted];
}
