import type { Sentence } from '@renda/subgraph';

export interface Topic extends Sentence {
  readonly citation: string;
}

/** What matters are about (民生领域, P-06; problem areas, S-60), of those that the texts name for every place. Each list ends in 等: a place may name more. */
export const matterTopics: Readonly<Record<string, Topic>> = {
  EDUCATION: { zh: '教育', en: 'Education', citation: '001§23¶2' },
  MEDICAL: { zh: '医疗', en: 'Medical care', citation: '001§23¶2' },
  EMPLOYMENT: { zh: '就业', en: 'Employment', citation: '001§23¶2' },
  HOUSING: { zh: '住房', en: 'Housing', citation: '001§23¶2' },
  ELDERLY_CARE: { zh: '养老', en: 'Care for the elderly', citation: '001§23¶2' },
  FOOD_AND_WATER_SAFETY: { zh: '食品及饮用水安全', en: 'Safety of food and drinking water', citation: '004-SV-真' },
  TRAVEL: { zh: '出行', en: 'Travel', citation: '004-SV-真' },
  LAND: { zh: '土地', en: 'Land', citation: '004-SV-准' },
  FINANCE: { zh: '融资', en: 'Finance', citation: '004-SV-准' },
  CONSTRUCTION: { zh: '建设', en: 'Construction', citation: '004-SV-准' },
  GOVERNMENT_SERVICE: { zh: '政府服务', en: 'Government services', citation: '004-SV-准' },
};
