/** What can become of a comment on a draft. */
export const uses = { ADOPTED: { zh: '采纳', en: 'adopted' }, PARTLY: { zh: '部分采纳', en: 'adopted in part' }, NOT: { zh: '未采纳', en: 'not adopted' } };
