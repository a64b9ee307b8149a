import type { GrantedRole } from '@renda/caller';
import type { Sentence, Sentences } from '@renda/subgraph';

const roleTitles: Readonly<Record<GrantedRole, Sentence>> = {
  DEPUTY: { zh: '代表', en: 'deputy' }, STATION_STAFF: { zh: '联络站工作人员', en: 'station staff' }, WORK_COMMITTEE: { zh: '代表工委', en: 'deputy work committee' },
  SPECIAL_COMMITTEE: { zh: '专门委员会', en: 'special committee' }, GENERAL_OFFICE: { zh: '常委会办公厅', en: 'General Office' }, UNDERTAKING_UNIT: { zh: '承办单位', en: 'undertaking unit' },
  ADMINISTRATOR: { zh: '管理员', en: 'administrator' },
};

export const sentences: Sentences = {
  REGION_EXISTS: { zh: '同一上级下已有这个代码的区域。', en: 'There is already a region of this code under the same parent.' },
  TERM_EXISTS: { zh: '这一级人大的这一届已经登记。', en: 'This term of this congress is already there.' },
  SESSION_EXISTS: { zh: '本届的这次会议已经登记。', en: 'This session of the term is already there.' },
  SESSION_OVERLAPS: { zh: '会议日期与本届另一次会议重叠。', en: 'The session shares a day with another of its term.' },
  SESSION_OUTSIDE_TERM: { zh: '会议须全部在本届之内（本届自 {from} 起）。', en: 'All days of a session lie within its term, which began on {from}.' },
  SESSION_VOIDED: { zh: '这次会议的登记已经作废。', en: 'The session was voided.' },
  ELECTION_UNFIT: { zh: '直接选举须填选区，间接选举须填原选举单位。', en: 'A direct election goes with a constituency, an indirect one with an electing unit.' },
  OUTSIDE_TERM: { zh: '任职须在本届之内开始（本届自 {from} 起）。', en: 'A mandate begins within its term, which began on {from}.' },
  MANDATE_EXISTS: { zh: '此人在这一届已有代表资格。', en: 'The person already holds a mandate of this term.' },
  MANDATE_ENDED: { zh: '代表资格已经终止。', en: 'The mandate has already ended.' },
  MANDATE_NOT_HELD: { zh: '代表资格在这段时间内无效（自 {from} 起）。', en: 'The mandate, held from {from}, does not hold at that time.' },
  TAG_EXISTS: { zh: '这项代表资格当时已有这个标签。', en: 'The mandate has this tag already at that time.' },
  TAG_ENDED: { zh: '这个标签已经终止。', en: 'The tag has ended already.' },
  TAG_VOIDED: { zh: '这个标签已经作废。', en: 'The tag was voided.' },
  BODY_NOT_HELD: { zh: '机构当日尚未设立或已终止（自 {from} 起）。', en: 'The body, set up on {from}, is not there on that day.' },
  POST_EXISTS: { zh: '此人当时已在这个机构任这一职务。', en: 'The person holds this role at this body already at that time.' },
  POST_ENDED: { zh: '此人已经卸任这一职务。', en: 'The post has ended already.' },
  POST_VOIDED: { zh: '这一职务的登记已经作废。', en: 'The post was voided.' },
  POST_NOT_HELD: { zh: '此人在这段时间内未任常委会组成人员、主任会议成员等职务，不能确定联系代表。', en: 'The member holds no post at that time by which contact with deputies is kept.' },
  PAIR_ONESELF: { zh: '不能与本人结成联系对子。', en: 'Nobody is paired with himself.' },
  PAIR_EXISTS: { zh: '这两人当时已是联系对子。', en: 'The two are a contact pair already at that time.' },
  PAIR_ENDED: { zh: '这个联系对子已经终止。', en: 'The contact pair has ended already.' },
  PAIR_VOIDED: { zh: '这个联系对子已经作废。', en: 'The contact pair was voided.' },
  GROUP_NOT_HELD: { zh: '小组当日尚未设立或已撤销（自 {from} 起）。', en: 'The group, set up on {from}, is not there on that day.' },
  ALREADY_MEMBER: { zh: '此人当时已在这个小组。', en: 'The person is in this group already at that time.' },
  AREA_GROUP_ONCE: { zh: '此人当时已在一个区域小组，只能编入一个。', en: 'The person is in an area group already at that time; there can be one only.' },
  MEMBERSHIP_ENDED: { zh: '此人已经退出这个小组。', en: 'The person has left this group already.' },
  GRANT_UNFIT: { zh: '角色“{role}”不能授予这种范围。', en: 'The role “{role}” cannot be given for a scope of this kind.', shown: { role: roleTitles } },
  GRANT_EXISTS: { zh: '此人已有同样的授权。', en: 'The caller has this grant already.' },
  GRANT_ENDED: { zh: '授权已经终止。', en: 'The grant has ended already.' },
  LAST_ADMINISTRATOR: { zh: '这是全域最后一名管理员，不能终止。', en: 'This is the last administrator of the whole realm; the grant cannot be ended.' },
  RULEBOOK_FAULTS: { zh: '规则集有 {count} 处错误（行号与代码：{lines}），原有规则不变。', en: 'The rulebook has {count} faults (line and code: {lines}); what is in force stays.' },
  RULEBOOK_ELSEWHERE: { zh: '这个辖区代号或这个区域已有另一份规则集。', en: 'The jurisdiction or the region already has another rulebook.' },
  ADMINISTRATOR_EXISTS: { zh: '已经有管理员。', en: 'There is an administrator already.' },
};

/** Unique or exclusion constraint → refusal. */
export const constraints = {
  region_region_path_key: 'REGION_EXISTS',
  term_region_id_level_number_key: 'TERM_EXISTS',
  session_once: 'SESSION_EXISTS',
  session_overlaps: 'SESSION_OVERLAPS',
  mandate_once: 'MANDATE_EXISTS',
  mandate_tag_once: 'TAG_EXISTS',
  congress_post_once: 'POST_EXISTS',
  contact_pair_once: 'PAIR_EXISTS',
  membership_once: 'ALREADY_MEMBER',
  grant_given_once: 'GRANT_EXISTS',
  rulebook_pkey: 'RULEBOOK_ELSEWHERE',
  rulebook_region_id_key: 'RULEBOOK_ELSEWHERE',
} as const;
