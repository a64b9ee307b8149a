import { isCivilDay } from '@renda/calendar';
import type { Column, ColumnType } from './column.js';
import { type Reason, reason } from './fault.js';

export type Value = string | number | boolean | null;
export type Read = { readonly value: Value } | { readonly fault: Reason };

/** Letters, digits and signs typed full-width are taken for what they mean in these columns only; texts stay as they are. */
const NORMALISED: readonly ColumnType[] = ['digits', 'catalogue', 'choice', 'day', 'moment', 'number', 'yes-no'];

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const PRIVATE_USE = /\p{Co}/u;
const UNWANTED = /[\p{Cc}\p{Cn}\p{Cs}\uFFFD]/u;
const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false, 是: true, 否: false };

/** Reads one cell as its column wants it, or says why it cannot. References stay keys; whether they lead anywhere is not judged here. */
export function readCell(column: Column, cell: string): Read {
  const damage = damageOf(cell);
  if (damage !== undefined) return { fault: damage };
  const said = (NORMALISED.includes(column.type) ? cell.normalize('NFKC') : cell).trim();
  if (said !== '') return readers[column.type](said, column);
  if (column.required) return { fault: reason('EMPTY', '必填', 'must not be empty') };
  return { value: null };
}

/** Characters that a font or a wrong encoding left behind: what was meant is not known, so they are never guessed. */
function damageOf(cell: string): Reason | undefined {
  const font = PRIVATE_USE.exec(cell)?.[0];
  if (font !== undefined) {
    const point = `U+${(font.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
    return reason(
      'PRIVATE_USE_CHARACTER',
      `含字体专用字符 ${point}（常由小数点损坏而来），请改回原来的字`,
      `holds the private-use character ${point} (often a damaged decimal point); put back what was meant`,
    );
  }
  if (!UNWANTED.test(cell.replace(/[\n\r\t]/g, ''))) return undefined;
  return reason('DAMAGED_CHARACTER', '含控制字符或乱码', 'holds a control character or a character that was damaged');
}

const asText = (said: string): Read => ({ value: said });

const readers: Readonly<Record<ColumnType, (said: string, column: Column) => Read>> = {
  text: asText,
  reference: asText,
  references: asText,
  digits: (said) => (/^[0-9+() -]+$/.test(said) ? { value: said } : wrong('NOT_DIGITS', said, '应为数字', 'should be digits')),
  catalogue: (said) =>
    /^[A-Z][A-Z0-9_]{0,59}$/.test(said)
      ? { value: said }
      : wrong('NOT_A_CODE', said, '应为代码：大写字母、数字、下划线', 'should be a code: capitals, digits, underscores'),
  choice: (said, { allowed = [] }) =>
    allowed.includes(said) ? { value: said } : wrong('UNKNOWN_CODE', said, `应为 ${allowed.join('、')} 之一`, `should be one of ${allowed.join(', ')}`),
  day: (said) => (isCivilDay(said) ? { value: said } : wrong('NOT_A_DAY', said, '应为存在的日期 YYYY-MM-DD', 'should be an existing day YYYY-MM-DD')),
  moment: (said) =>
    isCivilDay(MOMENT.exec(said)?.[1] ?? '')
      ? { value: said }
      : wrong('NOT_A_MOMENT', said, '应为带时区的时间，如 2024-03-05T09:00:00+08:00', 'should be a moment with its zone, such as 2024-03-05T09:00:00+08:00'),
  number: (said) =>
    /^\d{1,9}$/.test(said) ? { value: Number(said) } : wrong('NOT_A_NUMBER', said, '应为整数', 'should be a whole number'),
  'yes-no': (said) => {
    const value = YES_NO[said.toLowerCase()];
    return value === undefined ? wrong('NOT_YES_OR_NO', said, '应为 yes 或 no', 'should be yes or no') : { value };
  },
};

function wrong(code: string, said: string, zh: string, en: string): Read {
  const shown = said.length > 40 ? `${said.slice(0, 40)}…` : said;
  return { fault: reason(code, `“${shown}”${zh}`, `"${shown}" ${en}`) };
}
