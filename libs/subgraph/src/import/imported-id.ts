import { v5 } from 'uuid';

const NAMESPACE = 'b1f3d8f0-6f2e-5a55-9d0c-5d7b7d0a4c11';
const BY_ID = /^id:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** The id of an imported thing: the same in every service and on every day, derived from where it came from and nothing else. */
export function importedId(source: string, kind: string, key: string): string {
  return v5(JSON.stringify([source, kind, key]), NAMESPACE);
}

/** What a reference cell names: a key of the same source, or with `id:` in front any thing of the graph by its id. */
export function referencedId(source: string, kind: string, reference: string): string {
  const byId = BY_ID.exec(reference)?.[1];
  return byId === undefined ? importedId(source, kind, reference) : byId.toLowerCase();
}
