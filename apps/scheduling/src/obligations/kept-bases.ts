import type { Sql } from '@renda/event-delivery';
import { canonicalJson, type Published, rulebookOf } from '@renda/rulebook';
import { Refusal, regionLine, type RequestContext } from '@renda/subgraph';
import { type Basis, digestOf, fileOf, inputsText } from './basis.js';
import { judgePeriod } from './judge-subject.js';
import type { ObligationView } from './obligation.view.js';
import { requestSql } from './request-sql.js';
import { RuledPeriods } from './ruled-periods.js';
import type { Reasoned } from './verdict-of.js';

/**
 * Keeps what a verdict was made of, when its basis is given out: so it can be asked again by it whatever is heard later. Two statements for all verdicts of
 * a query; what is kept already stays as it is.
 */
export function keepBasis(context: RequestContext, reasoned: Reasoned): Promise<void> {
  const loader = context.read.loader<Reasoned, null>('kept bases', async (all) => {
    await keepAll(requestSql(context.read), all, context.now);
    return all.map(() => null);
  }, (one) => `${one.subject.id} ${one.rule.entry.key} ${one.from} ${one.day}`);
  return loader.load(reasoned).then(() => undefined);
}

async function keepAll(sql: Sql, all: readonly Reasoned[], now: Date): Promise<void> {
  const inputs = all.map((one) => inputsText(one)).map((text) => ({ digest: digestOf(text), inputs: text }));
  await sql.query(
    `insert into verdict_inputs (digest, inputs, kept_at) select distinct on (digest) digest, inputs, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as given(digest text, inputs text) on conflict do nothing`, [JSON.stringify(inputs), now]);
  const books = new Map(all.flatMap((one) => one.books.map(({ hash, rulebook }) => [hash, canonicalJson(rulebook)] as const)));
  await sql.query(
    `insert into verdict_rulebook (hash, book, kept_at) select hash, book, $2::timestamptz from jsonb_to_recordset($1::jsonb) as given(hash text, book text) on conflict do nothing`,
    [JSON.stringify([...books].map(([hash, book]) => ({ hash, book }))), now]);
}

/** The verdict of an obligation by a basis that was given out for it: made of the inputs and rulebooks of then. Throws BASIS_UNKNOWN for any other. */
export async function verdictByBasis(context: RequestContext, { subjectId, ruleKey, periodFrom }: ObligationView, basis: Basis): Promise<Reasoned | null> {
  const sql = requestSql(context.read);
  const [kept] = await sql.query<{ inputs: string }>('select inputs from verdict_inputs where digest = $1', [basis.inputs]);
  const file = kept && fileOf(kept.inputs);
  const texts = await sql.query<{ hash: string; book: string }>('select hash, book from verdict_rulebook where hash = any($1)', [[...basis.rulebooks]]);
  const books = basis.rulebooks.flatMap((hash): Published[] => texts.filter((one) => one.hash === hash).map(({ book }) => ({ hash, rulebook: rulebookOf(book) })));
  if (file?.subject.id !== subjectId || books.length !== basis.rulebooks.length) throw new Refusal('BASIS_UNKNOWN');
  const period = new RuledPeriods(books, basis.day).of(regionLine(file.subject.path), ruleKey, file.times).find(({ from }) => from === periodFrom);
  const judged = period ? judgePeriod(file, period, basis.day) : null;
  return judged && { ...judged, file, day: basis.day, books };
}
