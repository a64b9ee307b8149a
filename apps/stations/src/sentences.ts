import type { Sentences } from '@renda/subgraph';

export const sentences: Sentences = {
  INDUSTRY_EXISTS: { zh: '产业目录中已有这个代码。', en: 'The catalogue already has an industry of this code.' },
  KIND_UNKNOWN: { zh: '目录中没有这种联络站，见 stationKinds。', en: 'The catalogue has no such kind of station; see stationKinds.' },
  PARENT_ELSEWHERE: { zh: '上级站须在同一区域或其上级区域。', en: 'The station above must be in the same or an enclosing region.' },
  STATION_CLOSED: { zh: '联络站已撤销。', en: 'The station is closed.' },
  STEP_NOT_ALLOWED: { zh: '联络站现处 {status} 阶段，不能做 {action}。', en: 'The station is {status}; it cannot take the step {action}.' },
  REASON_MISSING: { zh: '这一步（{action}）须说明原因。', en: 'This step ({action}) needs a reason.' },
};

/** Unique constraint → refusal. */
export const constraints = {
  industry_code_key: 'INDUSTRY_EXISTS',
} as const;
