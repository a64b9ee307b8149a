import type { Sentences } from '@renda/subgraph';

export const sentences: Sentences = {
  UNIT_EXISTS: { zh: '该区域已有同名承办单位。', en: 'There is already a unit of this name in the region.' },
  UNIT_RETIRED: { zh: '该单位已不再接受交办。', en: 'This unit is assigned nothing any more.' },
  CHANNEL_UNKNOWN: { zh: '没有这个收集渠道。', en: 'There is no such channel.' },
  STATION_CLOSED: { zh: '该联络站现在不接收事项（{status}）。', en: 'This station takes no matters now ({status}).' },
  STAGE_SKIPPED: { zh: '环节不能跳过：现为 {stage}，须先到 {needed}。', en: 'No stage may be skipped: it stands at {stage}, and must reach {needed} first.' },
  STAGE_PASSED: { zh: '这一步已经过去：现为 {stage}，只在 {needed} 时可做。', en: 'This step is past: it stands at {stage}, and the step is done at {needed}.' },
  MATTER_REJECTED: { zh: '该事项已不予受理。', en: 'This matter was rejected.' },
  STEP_INCOMPLETE: { zh: '这一步还缺：{needed}。', en: 'This step still needs: {needed}.' },
  DUE_DAY_PASSED: { zh: '办理期限 {dueOn} 早于当日（{today}）。', en: 'The due day {dueOn} is before the day of assignment ({today}).' },
  EXTENDED_TOO_LATE: { zh: '办理期限 {dueOn} 已过（今日 {today}），不能再延期。', en: 'The due day {dueOn} has passed (it is {today}); it is extended no longer.' },
  POWERS_UNFIT: { zh: '该单位职权为 {held}，此事项需要 {needed}。', en: 'The unit has powers of {held}; this matter needs {needed}.' },
  MATTER_ENDED: { zh: '该事项已经办结（{stage}）。', en: 'This matter has ended ({stage}).' },
  ALREADY_PROMOTER: { zh: '该代表已登记为推动者。', en: 'This deputy is named already.' },
  PROMOTERS_TOO_MANY: { zh: '推动者不超过 {most} 人。', en: 'At most {most} deputies push one matter.' },
  AUTHOR_MISSING: { zh: '须写明由哪个代表小组或联络站提出。', en: 'It must say which group or station it is by.' },
  GROUP_NOT_HELD: { zh: '该代表小组在 {day} 不存在。', en: 'This group is not there on {day}.' },
  MANDATE_NOT_HELD: { zh: '该代表在 {day} 不在任。', en: 'This mandate does not hold on {day}.' },
  PLACES_APART: { zh: '该代表小组和联络站不在同一地方。', en: 'The group and the station lie in different places.' },
  STATUS_UNFIT: { zh: '现为 {status}，这一步只在 {possible} 时可做。', en: 'It is {status} now; this step is done at {possible}.' },
  ALREADY_JUDGED: { zh: '已经认定过（高质量：{highQuality}）。', en: 'It has been judged already (of high quality: {highQuality}).' },
  SECOND_PERSON_NEEDED: { zh: '提出者不能自行认定，须由另一人认定。', en: 'Who brought it out cannot judge it; a second person must.' },
};

/** Unique constraint → refusal. */
export const constraints = {
  undertaking_unit_name: 'UNIT_EXISTS',
} as const;
