import type { Sentences } from '@renda/subgraph';

export const sentences: Sentences = {
  NOT_YET_BEGUN: { zh: '活动尚未开始（{startsAt}），不能登记为已举行。', en: 'The activity has not begun ({startsAt}); it cannot have been held.' },
  REGION_UNFIT: { zh: '活动所在区域与联络站所在区域不在同一条线上。', en: "The activity's region and the station's region do not lie in one line." },
  INVITED_TOO_FEW: { zh: '只邀请了 {has} 名代表，至少须邀请 {min} 名。', en: 'Only {has} deputies are invited; at least {min} must be.' },
  MANDATE_NOT_HELD: { zh: '这一天（{day}）不具有代表资格。', en: 'The mandate does not hold on that day ({day}).' },
  PAIR_NOT_HELD: { zh: '这一天（{day}）不是联系对子。', en: 'The contact pair does not hold on that day ({day}).' },
  MEETING_RECORDED: { zh: '这个联系对子当天的见面已登记。', en: 'A meeting of this pair on that day is already recorded.' },
  RULE_UNKNOWN: { zh: '所在区域没有适用于这类对象的这条规则。', en: 'No rulebook of the region has this rule for such a subject.' },
  EXEMPTION_OVERLAPS: { zh: '这段时间内已免除这项义务。', en: 'The subject is already exempt from this rule at that time.' },
  EXEMPTION_ENDED: { zh: '免除已于 {on} 终止。', en: 'The exemption ends on {on} already.' },
  EXEMPTION_VOIDED: { zh: '免除已作废。', en: 'The exemption was taken back.' },
  EXTENSION_NOT_RULED: { zh: '规则没有规定可以延长。', en: 'No rule allows more time.' },
  EXTENSION_USED_UP: { zh: '延长合计不得超过 {max}。', en: 'All extensions together may add at most {max}.' },
  EXTENSION_TOO_LATE: { zh: '时限已过（{dueAt}），不能再延长。', en: 'The time is over ({dueAt}); it cannot be extended any more.' },
  ALREADY_INVITED: { zh: '这位代表已收到邀请。', en: 'This deputy is already invited.' },
  ALREADY_RECORDED: { zh: '这位代表的出席已登记。', en: "This deputy's attendance is already recorded." },
  SECOND_PERSON_NEEDED: { zh: '不能核实本人的履职，须由他人核实。', en: 'Nobody verifies his own duty; somebody else must.' },
  VISIT_OVERLAPS: { zh: '这段时间内，这位代表在这个站已有进站记录。', en: 'There is already a visit of this deputy at this station at that time.' },
  EVALUATOR_DIFFERS: { zh: '这份依据由另一版判定程序（{asked}）作出，现为{now}版，不能重现。', en: 'Another version of the evaluator ({asked}) made this basis; it is now {now}, and cannot give the same again.' },
  BASIS_UNKNOWN: { zh: '没有为这项义务给出过这份依据。', en: 'No such basis was ever given out for this obligation.' },
  RECEPTION_OVERLAPS: { zh: '这段时间内，其中有代表在这个站已有接待记录。', en: 'One of these deputies already has a reception at this station at that time.' },
  NOT_YET_HELD: { zh: '还没有结束或发生，不能登记。', en: 'What is not over, or has not happened yet, cannot be recorded.' },
  RULEBOOK_FAULTS: { zh: '规则集有 {count} 处错误（行号与代码：{lines}），不能模拟。', en: 'The rulebook has {count} faults (line and code: {lines}); it cannot be simulated.' },
  RULEBOOK_ELSEWHERE: { zh: '这份规则集不是这个区域或其上级的规则集，或其辖区代号另有所属。', en: 'The rulebook is not that of the region or of one above it, or its jurisdiction is that of another.' },
  VISIT_TO_COME: { zh: '进站时间还没有到，不能登记。', en: 'A visit that has not happened yet cannot be recorded.' },
};

/** Unique or exclusion constraint → refusal. */
export const constraints = {
  invitation_once: 'ALREADY_INVITED',
  attendance_once: 'ALREADY_RECORDED',
  station_visit_overlaps: 'VISIT_OVERLAPS',
  reception_overlaps: 'RECEPTION_OVERLAPS',
  contact_meeting_once: 'MEETING_RECORDED',
  exemption_overlaps: 'EXEMPTION_OVERLAPS',
} as const;
