import { Refusal, say } from './refusal.js';

describe('a sentence', () => {
  const sentences = { LATE: { zh: '迟于{day}', en: 'later than {day}' } };
  const late = { code: 'LATE', params: { day: '3月1日' } };
  it('is filled from the params', () => { expect(say(sentences, late, 'zh')).toBe('迟于3月1日'); });
  it('keeps a place that nothing fills', () => { expect(say(sentences, { ...late, params: {} }, 'en')).toBe('later than {day}'); });
  it('of the house is known everywhere', () => { expect(say({}, { code: 'NOT_AVAILABLE', params: {} }, 'en')).toMatch(/no such entry/); });
  it('that nobody wrote is the code', () => { expect(say({}, { code: 'UNHEARD_OF', params: {} }, 'zh')).toBe('UNHEARD_OF'); });
});

describe('a code in a sentence', () => {
  const stages = { DRAFT: { zh: '起草', en: 'Draft' }, DONE: { zh: '办结', en: 'Closed' } };
  const unfit = (possible: string, shown = stages) => new Refusal('STATUS_UNFIT', { status: 'DONE', possible }, undefined, { status: shown, possible: shown });

  it.each([
    ['DRAFT', '现为“办结”，这一步只在“起草”时可做。', 'It stands at “Closed” now; this step is done at “Draft”.'],
    ['DRAFT, DONE', '现为“办结”，这一步只在“起草、办结”时可做。', 'It stands at “Closed” now; this step is done at “Draft, Closed”.'],
    ['DRAFT | DONE', '现为“办结”，这一步只在“起草或办结”时可做。', 'It stands at “Closed” now; this step is done at “Draft or Closed”.'],
    ['DRAFT, constructor', '现为“办结”，这一步只在“起草、constructor”时可做。', 'It stands at “Closed” now; this step is done at “Draft, constructor”.'],
  ])('is shown by its title, one without a title by itself: %s', (possible, zh, en) => {
    expect([say({}, unfit(possible), 'zh'), say({}, unfit(possible), 'en')]).toEqual([zh, en]);
  });

  it('stays as it is in the params', () => { expect(unfit('DRAFT').params).toEqual({ status: 'DONE', possible: 'DRAFT' }); });

  it('is shown by the titles of the sentence, if the refusal has none of its own', () => {
    const sentences = { STUCK: { zh: '停在{stage}', en: 'stuck at {stage}', shown: { stage: stages } } };
    expect(say(sentences, new Refusal('STUCK', { stage: 'DRAFT' }), 'zh')).toBe('停在起草');
    expect(say(sentences, new Refusal('STUCK', { stage: 'DRAFT' }, undefined, { stage: { DRAFT: { zh: '草稿', en: 'Sketch' } } }), 'zh')).toBe('停在草稿');
  });

  it('keeps the first title that it was given, and gets those it lacks', () => {
    const first = new Refusal('STATUS_UNFIT', { status: 'DRAFT', possible: 'DONE' }, undefined, { status: { DRAFT: { zh: '草稿', en: 'Sketch' } } });
    expect(say({}, first.titled({ status: stages, possible: stages }), 'zh')).toBe('现为“草稿”，这一步只在“办结”时可做。');
  });

  it('of a field that the house knows has the title of the house, of another its name', () => {
    const said = (field: string) => say({}, new Refusal('BAD_USER_INPUT', { field }), 'zh');
    expect([said('dueOn'), said('input.dueOn'), said('cosignerIds')]).toEqual(['填写的内容不合要求：期限。', '填写的内容不合要求：期限。', '填写的内容不合要求：cosignerIds。']);
  });
});
