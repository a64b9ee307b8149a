import type { Sentence } from '@renda/subgraph';

/** How matters come in (收集渠道, P-02). The sources' lists end in 等: more may be added. */
export const matterChannels: Readonly<Record<string, Sentence>> = {
  RECEPTION: { zh: '联络站接待', en: 'Reception at the station' },
  QR_SCAN: { zh: '扫码反映', en: 'Scan of a deputy or station code' },
  FACE_TO_FACE: { zh: '面对面', en: 'Face to face' },
  FIXED_DAY: { zh: '赶集日、固定日', en: 'Market day or fixed day' },
  COMMITTEE_VISIT: { zh: '常委会组成人员走访、约见', en: 'Visit or appointment of a standing committee member' },
  DEPUTY_CONTACT: { zh: '代表联系、来信来访', en: 'Brought by a deputy, by contact, letter or visit' },
  PUBLIC_LETTER: { zh: '群众来信', en: 'Letter from the public' },
  ONLINE_MESSAGE: { zh: '网上留言', en: 'Online message' },
  COMMUNITY_GROUP: { zh: '社区微信群', en: 'Community chat group' },
  DIGITAL_PLATFORM: { zh: '平台、邮箱、微信、微博、客户端', en: 'Platform, e-mail, WeChat, Weibo or app' },
  RESEARCH: { zh: '调研、视察', en: 'Research or inspection' },
  SIT_IN_REMARK: { zh: '列席意见', en: 'Remark at a sit-in' },
  ENTERPRISE_REQUEST: { zh: '企业诉求', en: 'Request of an enterprise' },
  ENTERPRISE_WORKERS: { zh: '企业职工反映', en: 'Workers of an enterprise, as voters' },
};
