import type { Column, KindTable } from './column.js';
import { kinds } from './kinds.js';

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: '文字 text',
  digits: '数字串 digits',
  catalogue: '代码 code',
  choice: '代码 code',
  day: '日期 day',
  moment: '时间 moment',
  number: '整数 whole number',
  'yes-no': 'yes / no',
  reference: '键 key',
  references: '键（;分隔） keys',
};

const introduction = `# 导入格式 Import formats

\`npm run import -- <folder>\` reads one file \`<kind>.csv\` per kind from a folder; which files are there is free, their names and columns are not.
This page is written from the tables that the importer itself works with (\`npm run import -- --formats\`); a test fails when the two differ.

- **Files**: UTF-8 with or without byte order mark, lines ended by LF or CRLF, cells quoted as in RFC 4180, one header line with the names below in any order, every column present. A record has at most 64 KB. Spaces around a cell are not kept.
- **Keys** (\`key\`): at most 200 characters, unique in their file. An imported thing's id is derived from source, kind and key, so the same folder loaded twice changes nothing; a known key with other content is refused (\`IMPORT_DIFFERS\`). The source is the folder's name, or \`--source\`.
- **References** hold the key of a row in the named file of the same folder; a row may name rows of files above its own in this list, and rows above it in its own file. What is not in the folder is named by its id: \`id:\` and the UUID. Where a cell holds several keys, \`;\` stands between them.
- **Days** are \`YYYY-MM-DD\` in Shanghai, **moments** RFC 3339 with a zone (\`2024-03-05T09:00:00+08:00\`). Periods hold from their first day and no longer on the day \`to\`.
- **Full-width** digits, letters and signs are accepted in codes, days, moments, numbers and digits; texts stay as they are written. Private-use characters (such as U+1001B0, which some fonts leave in place of a decimal point) are refused: what was meant is not guessed.
- **Codes** are one of those listed; where none are listed, any code of an open catalogue (capitals, digits, underscores).
- A file \`README\` (also \`README.md\`) and files whose names begin with a dot are left aside.

The whole folder is checked before anything is sent, and every fault is told with file, line, column and reason. Then the files go to the gateway in the order of this page, each in one
transaction: all of it is kept or nothing. Its rows are judged by the same rules as the mutations, under the same codes. Files before a faulty one stay loaded; after a correction the folder is simply imported again.
`;

/** The page docs/import-formats.md. */
export function importFormats(): string {
  return `${introduction}\n${kinds.map(section).join('\n')}`;
}

function section({ kind, zh, en, columns }: KindTable, at: number): string {
  const rows = columns.map((column) => `| \`${column.name}\` | ${TYPES[column.type]} | ${column.required ? '是 yes' : ''} | ${values(column)} | ${column.zh} · ${column.en} |`);
  return `## ${String(at + 1)}. \`${kind}.csv\` ${zh} ${en}\n\n| column | type | required | values | 含义 meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function values({ allowed, to, toBy }: Column): string {
  if (allowed !== undefined) return allowed.map((code) => `\`${code}\``).join(' ');
  if (to !== undefined) return `\`${to}.csv\``;
  if (toBy === undefined) return '';
  return Object.entries(toBy.kinds).map(([code, kind]) => `${code}: \`${String(kind)}.csv\``).join(', ');
}
