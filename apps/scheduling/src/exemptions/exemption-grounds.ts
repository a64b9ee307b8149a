import type { Sentence } from '@renda/subgraph';

const named: Readonly<Record<string, Sentence>> = {
  ILLNESS: { zh: '患病', en: 'illness' }, MATERNITY: { zh: '生育', en: 'maternity' }, STUDY: { zh: '脱产学习', en: 'study' }, POSTED_AWAY: { zh: '外派', en: 'posted away' }, OTHER: { zh: '其他', en: 'another' },
};

/** A ground of exemption in words. The list is open: one that it does not name is said by its code. */
export function groundSentence(code: string): Sentence {
  return (Object.hasOwn(named, code) ? named[code] : undefined) ?? { zh: code, en: code };
}
