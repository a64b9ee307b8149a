import { asSuperuser, urlOf } from '@renda/local-postgres';
import { databaseOf } from '../system/prepare-databases.js';

/** By which versions of its rulebook the obligations of a jurisdiction are counted. The graph shows the newest; what is stored only PostgreSQL shows. */
export async function countedBy(serverUrl: string, jurisdiction: string): Promise<string[]> {
  const rows = await asSuperuser(urlOf(serverUrl, databaseOf('scheduling')), (sql) => sql('select distinct hash from heard.obligation where jurisdiction = $1', [jurisdiction]));
  return (rows as { hash: string }[]).map(({ hash }) => hash);
}
