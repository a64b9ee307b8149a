/** What a topic is about (004-SV-准). */
export const topicKinds = {
  LIVELIHOOD: { zh: '民生监督', en: 'livelihood' }, DEVELOPMENT: { zh: '发展监督', en: 'development' }, BUDGET: { zh: '预算监督', en: 'budget' }, OTHER: { zh: '其他', en: 'other' },
};

export const aims = {
  INCLUSIVE: { zh: '普惠性民生', en: 'livelihood of all' }, BASIC: { zh: '基础性民生', en: 'basic livelihood' }, SAFETY_NET: { zh: '兜底性民生', en: 'last safety net' },
};

export const problemAreas = {
  LAND: { zh: '土地', en: 'land' }, FINANCING: { zh: '融资', en: 'financing' }, CONSTRUCTION: { zh: '建设', en: 'construction' }, GOVERNMENT_SERVICE: { zh: '政府服务', en: 'government service' },
};

/** How long it is supervised (多次监督, 004-SV-实). */
export const regimes = {
  ONE_OFF: { zh: '一次性', en: 'once' },
  EVERY_YEAR: { zh: '年年不间断、年年有重点', en: 'every year without gap, with a focus each year' },
  UNTIL_SOLVED: { zh: '反复督查直至解决', en: 'again and again until solved' },
  CONTINUOUS: { zh: '持续监督，整改到位前不中断', en: 'without pause until rectified' },
};
