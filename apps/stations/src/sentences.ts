import type { Sentences } from '@renda/subgraph';

export const sentences: Sentences = {
  INDUSTRY_EXISTS: { zh: '产业目录中已有这个代码。', en: 'The catalogue already has an industry of this code.' },
  KIND_UNKNOWN: { zh: '目录中没有这种联络站，见 stationKinds。', en: 'The catalogue has no such kind of station; see stationKinds.' },
  PARENT_ELSEWHERE: { zh: '上级站须在同一区域或其上级区域。', en: 'The station above must be in the same or an enclosing region.' },
  STATION_CLOSED: { zh: '联络站已撤销。', en: 'The station is closed.' },
  MANDATE_NOT_HELD: { zh: '{on} 这一天没有这一代表资格。', en: 'The mandate does not hold on {on}.' },
  ALREADY_RESIDENT: { zh: '代表在此期间已在这个站驻站。', en: 'The deputy already resides at this station in that time.' },
  HOME_TAKEN: { zh: '代表在此期间已在另一个本选区联络站驻站。', en: 'The deputy already resides at another station of the own constituency in that time.' },
  RESIDENCY_ENDED: { zh: '驻站已于 {on} 终止。', en: 'The residency ended on {on}.' },
  POST_HELD: { zh: '此人在此期间已任这一职务。', en: 'This person already holds this post in that time.' },
  HEAD_TAKEN: { zh: '这一方在此期间已有站长。', en: 'This side already has a head in that time.' },
  POST_ENDED: { zh: '职务已于 {on} 终止。', en: 'The post ended on {on}.' },
};

/** Unique or exclusion constraint → refusal. */
export const constraints = {
  industry_code_key: 'INDUSTRY_EXISTS',
  residency_open: 'ALREADY_RESIDENT',
  residency_once: 'ALREADY_RESIDENT',
  residency_home_open: 'HOME_TAKEN',
  residency_home_once: 'HOME_TAKEN',
  station_post_open: 'POST_HELD',
  station_post_once: 'POST_HELD',
  station_post_head_open: 'HEAD_TAKEN',
  station_post_head: 'HEAD_TAKEN',
} as const;
