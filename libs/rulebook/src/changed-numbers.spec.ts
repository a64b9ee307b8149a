import { parseDocument } from 'yaml';
import { failingExamples } from './examples.js';
import { rulebookTexts } from './files.js';
import { readRulebook } from './read-rulebook.js';

type Row = readonly [label: string, jurisdiction: string, key: string, number: string, is: number, less: string, more: string];

/** What moves when the YAML says one less and one more: an expectation of an example, or the code by which the text is refused. */
const rows: readonly Row[] = [
  ['R-09', 'shenzhen', 'excellent-duty-cases', 'min', 1, 'OUT_OF_RANGE', 'status'],
  ['R-09', 'shenzhen', 'excellent-handling-cases', 'min', 1, 'OUT_OF_RANGE', 'status'],
  ['R-12', 'shenzhen', 'petition-hand-over', 'amount', 12, 'due', 'due'],
  ['R-16', 'luohe', 'service-centre-staff', 'needs.0.min', 5, 'unmet', 'unmet'],
  ['R-16', 'luohe', 'service-centre-staff', 'needs.0.max', 7, 'unmet', 'unmet'],
  ['R-18', 'luohe', 'points-scheme', 'needs.0.min', 5, 'unmet', 'OUT_OF_RANGE'],
  ['R-18', 'luohe', 'points-scheme', 'needs.0.max', 5, 'OUT_OF_RANGE', 'unmet'],
  ['R-18', 'luohe', 'points-scheme', 'needs.1.min', 23, 'unmet', 'OUT_OF_RANGE'],
  ['R-18', 'luohe', 'points-scheme', 'needs.1.max', 23, 'OUT_OF_RANGE', 'unmet'],
  ['R-19', 'luohe', 'year-end-evaluation', 'min', 1, 'OUT_OF_RANGE', 'status'],
  ['R-20', 'luohe', 'five-party-consultation', 'steps.count', 5, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-23', 'xinxiang', 'station-heads', 'needs.0.min', 2, 'unmet', 'OUT_OF_RANGE'],
  ['R-23', 'xinxiang', 'station-heads', 'needs.0.max', 2, 'OUT_OF_RANGE', 'unmet'],
  ['R-23', 'xinxiang', 'station-heads', 'needs.1.min', 2, 'unmet', 'OUT_OF_RANGE'],
  ['R-23', 'xinxiang', 'station-heads', 'needs.1.max', 2, 'OUT_OF_RANGE', 'unmet'],
  ['R-24', 'changyuan', 'station-standard', 'count', 7, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-25', 'dancheng', 'station-deputies', 'needs.0.min', 15, 'unmet', 'unmet'],
  ['R-25', 'dancheng', 'station-deputies', 'needs.0.max', 20, 'unmet', 'unmet'],
  ['R-27', 'dancheng', 'station-standard', 'count', 8, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-28', 'chenzhou', 'matter-chain', 'steps.count', 6, 'list', 'WRONG_COUNT'],
  ['R-29', 'beihu', 'premises', 'needs.0.min', 20, 'unmet', 'unmet'],
  ['R-30', 'beihu', 'premises', 'needs.1.min', 1, 'unmet', 'unmet'],
  ['R-30', 'beihu', 'premises', 'needs.1.max', 2, 'unmet', 'unmet'],
  ['R-34', 'beihu', 'station-standard', 'count', 9, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-38', 'danyang', 'station-standard', 'count', 10, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-39', 'danyang', 'running-rules', 'count', 6, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-40', 'danyang', 'platforms', 'count', 6, 'WRONG_COUNT', 'WRONG_COUNT'],
  ['R-41', 'xinxiang', 'wall-display', 'count', 6, 'list', 'WRONG_COUNT'],
  ['R-41', 'chenzhou', 'wall-display', 'count', 5, 'list', 'WRONG_COUNT'],
  ['R-41', 'beihu', 'wall-display', 'count', 4, 'list', 'WRONG_COUNT'],
];

function moves([label, jurisdiction, key, number, is]: Row, by: number): (string | undefined)[] {
  const { file, text } = rulebookTexts().find((one) => one.file === `${jurisdiction}.yaml`)!;
  const document = parseDocument(text);
  const entries = (document.toJS() as { entries: { key: string; labels: string[] }[] }).entries;
  const path = ['entries', entries.findIndex((entry) => entry.key === key && entry.labels.includes(label)), ...number.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
  expect(document.getIn(path)).toBe(is);
  document.setIn(path, is + by);
  const { rulebook, examples, faults } = readRulebook(String(document), file);
  if (faults) return faults.map(({ code }) => code);
  return failingExamples(rulebook, examples!).map((failing) => (failing.startsWith(`${key}: `) ? /.*: (\w+) is /.exec(failing)?.[1] : failing));
}

describe('a number of a rule that no service counts', () => {
  it.each(rows)('%s of %s: %s %s is %i; one less in the YAML moves %s, one more %s', (...row) => {
    const [, , , , , less, more] = row;
    expect(moves(row, -1)).toContain(less);
    expect(moves(row, 1)).toContain(more);
  });
});
