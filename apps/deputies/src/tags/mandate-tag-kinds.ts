/** A tag of mandates as the texts name it (D-04). The list stays open: any other code is taken as well. */
export interface MandateTagKind {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const named: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['GRASS_ROOTS', '基层代表', 'Grass-roots deputy'],
  ['INDUSTRY', '行业（产业）代表', 'Deputy of an industry'],
  ['RELATED_FIELD', '相关领域代表', 'Deputy of a related field'],
  ['AGRICULTURE_EXPERT', '农业专家代表', 'Agricultural expert'],
  ['SPECIALIST', '专业技术代表', 'Professional or technical specialist'],
  ['ENTERPRISE', '企业界代表', 'Deputy from business'],
  ['PARTY_MEMBER', '党员代表', 'Party member'],
  ['LAWYER', '律师代表', 'Lawyer'],
  ['PARK', '园区代表', 'Deputy of a park'],
  ['PROSPERITY_LEADER', '致富带头人', 'Leader on the way to prosperity'],
];

export const mandateTagKinds: readonly MandateTagKind[] = named.map(([code, zh, en]) => ({ code, zh, en }));
