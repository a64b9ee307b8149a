import { say } from './refusal.js';

describe('a sentence', () => {
  const sentences = { LATE: { zh: '迟于{day}', en: 'later than {day}' } };
  it('is filled from the params', () => { expect(say(sentences, 'LATE', { day: '3月1日' }, 'zh')).toBe('迟于3月1日'); });
  it('keeps a place that nothing fills', () => { expect(say(sentences, 'LATE', {}, 'en')).toBe('later than {day}'); });
  it('of the house is known everywhere', () => { expect(say({}, 'NOT_AVAILABLE', {}, 'en')).toMatch(/no such entry/); });
  it('that nobody wrote is the code', () => { expect(say({}, 'UNHEARD_OF', {}, 'zh')).toBe('UNHEARD_OF'); });
});
