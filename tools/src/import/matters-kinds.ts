import { catalogue, choice, day, type KindTable, moment, reference, references, table, text, yesNo } from './column.js';
import { POWERS } from './suggestions-kinds.js';

export const matters: KindTable = table('matter', '群众与企业反映事项', 'Matters raised by voters and enterprises', [
  reference('station', 'station', '联络站', 'Station'),
  choice('kind', 'VOTER ENTERPRISE', '来源', 'Who raised it'),
  catalogue('channel', '收集渠道，如 RECEPTION、QR_SCAN', 'Channel, for example RECEPTION, QR_SCAN'),
  text('title', '标题', 'Title'),
  text('text', '内容', 'Text'),
  moment('raised_at', '收集时间', 'When it was raised'),
  catalogue('topic?', '领域，如 EDUCATION、TRAVEL', 'Topic, for example EDUCATION, TRAVEL'),
  reference('activity?', 'activity', '在哪次活动中收集（四种场合至多填一个）', 'Activity it was raised at (at most one of the four occasions)'),
  reference('reception?', 'reception', '在哪次接待中收集', 'Reception it was raised at'),
  reference('visit?', 'visit', '在哪次进站中收集', 'Visit it was raised at'),
  reference('contact_meeting?', 'contact_meeting', '在哪次见面中收集', 'Meeting it was raised at'),
  reference('concerns_region?', 'region', '涉及区域', 'Region it concerns'),
  moment('accepted_at?', '受理时间', 'When it was accepted'),
  moment('analysed_at?', '分析时间', 'When it was analysed'),
  catalogue('nature?', '性质', 'Nature'),
  choice('powers_level?', POWERS, '职权层级', 'Level of powers'),
  moment('assigned_at?', '交办时间', 'When it was assigned'),
  reference('unit?', 'unit', '承办单位', 'Undertaking unit'),
  day('due_on?', '办理期限', 'Due on'),
  moment('signed_at?', '签收时间（督办开始）', 'When the unit signed (supervised from then)'),
  text('signed_by?', '签收人', 'Who signed'),
  moment('replied_at?', '答复时间', 'When the unit replied'),
  text('reply?', '答复', 'Reply'),
  moment('fed_back_at?', '反馈时间', 'When the source was told'),
  catalogue('feedback_channel?', '反馈方式', 'How the source was told'),
  text('feedback?', '反馈内容', 'What the source was told'),
  moment('closed_at?', '销号时间', 'When it was closed'),
  yesNo('solved?', '是否解决', 'Whether it is solved'),
  choice('solution?', 'SOLVED PARTLY PLANNED EXPLAINED', '结果；只有 SOLVED 计为解决', 'How it ended; only SOLVED counts as solved'),
  text('evidence?', '销号依据', 'Evidence for closing it'),
  moment('rejected_at?', '不予受理时间', 'When it was rejected'),
  text('rejected_reason?', '不予受理理由', 'Why it was rejected'),
  text('accepted_by?', '现场接受交办的人', 'Who accepted it on the spot'),
  text('follower?', '跟踪人', 'Who follows it'),
  day('next_check_on?', '下次检查日期', 'Day of the next check'),
  yesNo('published?', '是否公开标题和答复', 'Whether title and answer are shown to everybody'),
]);

export const handovers: KindTable = table('handover', '转办交接', 'Hand-overs of matters', [
  reference('station?', 'station', '移交的联络站（联络站、机构填一个）', 'Station that hands over (a station or a body)'),
  reference('body?', 'body', '移交的机构', 'Body that hands over'),
  reference('unit', 'unit', '接收的承办单位', 'Unit that receives'),
  text('handed_by', '移交人', 'Who hands over'),
  moment('handed_at', '移交时间：不晚于各事项的签收', 'When, not after any of its matters was signed for'),
  references('matters', 'matter', '事项：已交办给该单位', 'Matters that are assigned to the unit'),
]);

export const escalations: KindTable = table('escalation', '上报', 'Matters reported to the county', [
  reference('matter', 'matter', '事项', 'The matter'),
  choice('reason', 'POWER_LIMIT', '原因：权限有限', 'Why: powers do not suffice'),
  text('text', '情况说明', 'What is the matter'),
  moment('reported_at', '上报时间', 'When it was reported'),
  moment('transferred_at?', '转交时间', 'When it was transferred'),
  reference('government?', 'unit', '转交的政府', "The county's government it went to"),
  reference('bureau?', 'unit', '转交的主管部门', 'The bureau it went to'),
  day('limit_on?', '限期', 'Day it was to be handled by'),
  moment('answered_at?', '答复时间', 'When it was answered'),
  text('answer?', '答复', 'The answer'),
  text('declined_reason?', '不予转交的理由', 'Why it was declined'),
]);

export const merges: KindTable = table('matter_merge', '合并的事项', 'Matters that were merged', [
  reference('matter', 'matter', '被并入的事项：未交办', 'The matter that went on in another: not yet assigned'),
  reference('into', 'matter', '并入的事项：当时未办结', 'The matter it went on in: not ended by then'),
  moment('merged_at', '并入时间', 'When'),
  text('reason', '理由', 'Why'),
]);

export const promoters: KindTable = table('matter_promoter', '推动解决事项的代表', 'Deputies who pushed matters to solution', [
  reference('matter', 'matter', '事项（不予受理、已并入的除外）', 'Matter; not one that was rejected or merged'),
  reference('mandate', 'mandate', '代表（当日在任）', 'Mandate of the deputy, held on the day'),
  day('since', '自何日起推动：收集至销号之间', 'Since which day, from the collection to the strike-off'),
]);

export const commonProblems: KindTable = table('common_problem', '共性问题', 'Common problems', [
  reference('station?', 'station', '联络站（联络站、区域填一个）', 'Station it is of (a station or a region)'),
  reference('region?', 'region', '区域', 'Region it is of'),
  text('title', '标题', 'Title'),
  text('text', '内容', 'Text'),
  catalogue('topic?', '领域', 'Topic'),
  references('matters', 'matter', '归集的事项：至少两件，不予受理、已并入的除外', 'Matters gathered in it: two or more, none rejected or merged'),
  moment('gathered_at', '归集时间', 'When they were gathered'),
  moment('studied_at?', '研究时间', 'When it was studied'),
  text('findings?', '研究意见', 'What was found'),
  moment('reported_at?', '报送时间', 'When it was reported'),
  reference('report?', 'report', '形成的调研报告（报告、建议填一个）', 'Research report it led to (a report or a suggestion)'),
  reference('suggestion?', 'suggestion', '形成的代表建议、议案', 'Suggestion or bill it led to'),
  moment('closed_at?', '结束时间', 'When it was closed'),
  text('closed_reason?', '结束的理由', 'Why it was closed'),
]);
