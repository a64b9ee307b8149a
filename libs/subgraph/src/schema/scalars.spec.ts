import { CivilDayScalar, MomentScalar } from './scalars.js';

describe('a day that is asked for', () => {
  it.each(['0001-01-01', '2024-02-29', '9999-12-31'])('%s is one', (text) => {
    expect(CivilDayScalar.parseValue(text)).toBe(text);
  });

  it.each(['0000-01-01', '2023-02-29', '2026-1-1', '', null, 20_261_125])('%s is none', (text) => {
    expect(() => CivilDayScalar.parseValue(text)).toThrow('Date cannot represent');
  });
});

describe('a moment that is asked for', () => {
  it.each(['2026-11-25T09:00:00+08:00', '0001-01-01T00:00:00Z', '9999-12-30T15:59:59.999Z'])('%s is one', (text) => {
    expect(MomentScalar.parseValue(text)).toEqual(new Date(text));
  });

  it.each(['0000-12-31T00:00:00Z', '9999-12-31T23:00:00Z', '2026-11-25T09:00:00', '2026-02-29T09:00:00Z', '2026-11-25', ''])('%s is none, or lies on no day in Shanghai', (text) => {
    expect(() => MomentScalar.parseValue(text)).toThrow('DateTime cannot represent');
  });
});
