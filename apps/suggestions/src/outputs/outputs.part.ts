import type { ServicePart } from '@renda/subgraph';

/** What reports, suggestions and bills have in common. */
export const outputs: ServicePart = {
  sentences: {
    GROUP_NOT_HELD: { zh: '该代表小组在 {day} 不存在。', en: 'This group is not there on {day}.' },
    MANDATE_NOT_HELD: { zh: '该代表在 {day} 不在任。', en: 'This mandate does not hold on {day}.' },
    PLACES_APART: { zh: '该代表小组和联络站不在同一地方。', en: 'The group and the station lie in different places.' },
    ALREADY_JUDGED: { zh: '已经认定过（高质量：{highQuality}）。', en: 'It has been judged already (of high quality: {highQuality}).', shown: { highQuality: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } } },
    SECOND_PERSON_NEEDED: { zh: '提出者不能自行认定，须由另一人认定。', en: 'Who brought it out cannot judge it; a second person must.' },
  },
};
