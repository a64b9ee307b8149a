import type { CivilDay } from '@renda/calendar';
import { canonicalJson, checkRulebook, faultsInShort, hashOf, type Published, regionCodeOf } from '@renda/rulebook';
import { type Change, Refusal, type Region, regionLine } from '@renda/subgraph';
import type { SimulateRulebookInput } from './simulation.inputs.js';

const mostYears = 10;

/**
 * Asks for a simulation below a region in the caller's reach: of a text, judged as publishing judges it (RULEBOOK_FAULTS), or of a version heard. The
 * rulebook must be that of the region or of one above it (RULEBOOK_ELSEWHERE). A worker does it afterwards. Answers the job.
 */
export async function startSimulation(change: Change, input: SimulateRulebookInput): Promise<{ id: string }> {
  const region = await change.region(input.regionId);
  change.permit({ regionPaths: [region.path] });
  const asOf = daysFit(input, change.today);
  const { hash, rulebook } = await rulebookAsked(change, region, input);
  const id = change.newId();
  await change.sql.query(
    `insert into simulation (id, region_id, region_path, asked_by, asked_at, jurisdiction, hash, canonical, dated_from, covers_from, covers_to, as_of, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'QUEUED')`,
    [id, region.id, region.path, change.caller.id, change.now, rulebook.jurisdiction, hash, canonicalJson(rulebook), input.datedFrom, input.from, input.to, asOf]);
  return { id };
}

/** The day as of which is judged: today, or the first day when all of it is still to come. */
function daysFit({ from, to, datedFrom, asOf }: SimulateRulebookInput, today: CivilDay): CivilDay {
  const refuse = (field: string): never => { throw new Refusal('BAD_USER_INPUT', { field }); };
  if (to <= from || to > yearsAfter(from, mostYears) || to > yearsAfter(today, mostYears)) refuse('to');
  if (datedFrom < from || datedFrom > to) refuse('datedFrom');
  if (asOf && (asOf < from || asOf > (to > today ? to : today))) refuse('asOf');
  return asOf ?? (today > from ? today : from);
}

/** The same day so many years later; where February has no such day, the end of it. */
const yearsAfter = (day: CivilDay, years: number): string => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

async function rulebookAsked(change: Change, region: Region, { text, hash }: SimulateRulebookInput): Promise<Published> {
  if (Boolean(text) === Boolean(hash)) throw new Refusal('BAD_USER_INPUT', { field: 'text' });
  const books = await change.ruling.books();
  const line = regionLine(region.path);
  const asked = text ? read(text, line, books) : books.find((book) => book.hash === hash);
  if (!asked) throw new Refusal('NOT_AVAILABLE', { missing: 'rulebook' });
  if (!line.includes(asked.rulebook.region) || books.some((book) => isAnother(book, asked))) throw new Refusal('RULEBOOK_ELSEWHERE');
  return asked;
}

/** A region has one rulebook, and a jurisdiction one region. */
const isAnother = ({ rulebook: one }: Published, { rulebook: other }: Published): boolean => (one.jurisdiction === other.jurisdiction) !== (one.region === other.region);

function read(text: string, line: readonly string[], books: readonly Published[]): Published {
  const code = regionCodeOf(text);
  if (code !== null && !line.includes(code)) throw new Refusal('RULEBOOK_ELSEWHERE');
  const above = code === null ? [] : line.slice(line.indexOf(code) + 1);
  const parents = above.flatMap((region) => books.flatMap(({ rulebook }) => (rulebook.region === region ? [rulebook] : [])));
  const { book, faults } = checkRulebook(text, parents);
  if (book === null) throw new Refusal('RULEBOOK_FAULTS', faultsInShort(faults));
  return { hash: hashOf(book), rulebook: book };
}
