import type { ServicePart } from '@renda/subgraph';

/** What reports, suggestions and bills have in common. */
export const outputs: ServicePart = {
  sentences: {
    STEP_INCOMPLETE: { zh: '这一步还缺：{needed}。', en: 'This step still needs: {needed}.' },
    GROUP_NOT_HELD: { zh: '该代表小组在 {day} 不存在。', en: 'This group is not there on {day}.' },
    MANDATE_NOT_HELD: { zh: '该代表在 {day} 不在任。', en: 'This mandate does not hold on {day}.' },
    PLACES_APART: { zh: '该代表小组和联络站不在同一地方。', en: 'The group and the station lie in different places.' },
    STATUS_UNFIT: { zh: '现为 {status}，这一步只在 {possible} 时可做。', en: 'It is {status} now; this step is done at {possible}.' },
    ALREADY_JUDGED: { zh: '已经认定过（高质量：{highQuality}）。', en: 'It has been judged already (of high quality: {highQuality}).' },
    SECOND_PERSON_NEEDED: { zh: '提出者不能自行认定，须由另一人认定。', en: 'Who brought it out cannot judge it; a second person must.' },
  },
};
