import { readCell } from './cell.js';
import { catalogue, choice, type Column, day, digits, moment, number, reference, text, yesNo } from './column.js';

const optional = text('remark?', '', '');
const level = choice('level', 'COUNTY TOWNSHIP', '', '');
const station = reference('station', 'station', '', '');
const [code, type, begun, at, count, online] = [digits('code', '', ''), catalogue('type', '', ''), day('from', '', ''), moment('at', '', ''), number('number', '', ''), yesNo('online', '', '')];

describe('a cell', () => {
  it.each<[string, Column, string, unknown]>([
    ['digits typed full-width', code, '３２１１８１', '321181'],
    ['a telephone number', code, '（０５１１）8600－0000', '(0511)8600-0000'],
    ['a number typed full-width', count, '１８', 18],
    ['a day typed full-width', begun, '２０２４－０２－２９', '2024-02-29'],
    ['a moment typed full-width', at, '２０２４-03-05T09：00：00+08：00', '2024-03-05T09:00:00+08:00'],
    ['a moment of another zone', at, '2024-03-05T01:00:00Z', '2024-03-05T01:00:00Z'],
    ['a code typed full-width', level, 'ＣＯＵＮＴＹ', 'COUNTY'],
    ['a code of an open catalogue', type, 'MARKET_DAY_2', 'MARKET_DAY_2'],
    ['yes', online, 'yes', true],
    ['否', online, '否', false],
    ['nothing where nothing is needed', optional, ' 　', null],
    ['a text, its full-width signs kept', optional, ' １２个镇（街道） ', '１２个镇（街道）'],
    ['a text of several lines', optional, '一\r\n二', '一\r\n二'],
    ['a key as it is', station, 'dy-眼镜', 'dy-眼镜'],
  ])('is read: %s', (_what, column, cell, value) => {
    expect(readCell(column, cell)).toEqual({ value });
  });

  it.each<[string, Column, string, string]>([
    ['nothing where something is needed', begun, '', 'EMPTY'],
    ['a day that does not exist', begun, '2023-02-29', 'NOT_A_DAY'],
    ['a day in another order', begun, '29/02/2024', 'NOT_A_DAY'],
    ['a moment without its zone', at, '2024-03-05T09:00:00', 'NOT_A_MOMENT'],
    ['a moment of a day that does not exist', at, '2024-02-30T09:00:00Z', 'NOT_A_MOMENT'],
    ['an hour that does not exist', at, '2024-03-05T24:00:00Z', 'NOT_A_MOMENT'],
    ['a number with a decimal point', count, '1.2', 'NOT_A_NUMBER'],
    ['a number below zero', count, '-1', 'NOT_A_NUMBER'],
    ['letters among digits', code, '32l181', 'NOT_DIGITS'],
    ['a code that is not in the list', level, 'county', 'UNKNOWN_CODE'],
    ['a code of an open catalogue in small letters', type, 'market_day', 'NOT_A_CODE'],
    ['neither yes nor no', online, '1', 'NOT_YES_OR_NO'],
    ['the private-use point of a damaged font, in a number', count, '1\u{1001B0}2', 'PRIVATE_USE_CHARACTER'],
    ['the private-use point of a damaged font, in a text', optional, '1\u{1001B0}2万亩', 'PRIVATE_USE_CHARACTER'],
    ['a private-use character of the basic plane', optional, '\uE000', 'PRIVATE_USE_CHARACTER'],
    ['what a wrong encoding left behind', optional, '镇\uFFFD', 'DAMAGED_CHARACTER'],
    ['NUL', optional, 'a\0b', 'DAMAGED_CHARACTER'],
  ])('is refused: %s', (_what, column, cell, code) => {
    expect(readCell(column, cell)).toMatchObject({ fault: { code } });
  });
});
