import { catalogue, day, type KindTable, moment, reference, references, table, text } from './column.js';

export const mediations: KindTable = table('mediation', '矛盾纠纷化解', 'Disputes that deputies mediated', [
  moment('opened_at', '登记时间', 'When it was entered'),
  catalogue('parties_kind', '当事方类别，如 NEIGHBOURS', 'What kind of parties, for example NEIGHBOURS'),
  text('subject', '事由', 'What it is about'),
  text('place?', '地点', 'Place'),
  reference('station?', 'station', '联络站（联络站、小组至少一个）', 'Station (a station, a group or both)'),
  reference('group?', 'group', '代表小组', 'Group'),
  references('mandates', 'mandate', '参与调解的代表（登记当日在任）', 'Mandates of the deputies, held on the day of entry'),
  moment('settle_at?', '化解时间', 'When it was settled'),
  moment('fail_at?', '未能化解的时间', 'When it could not be settled'),
  day('held_on?', '调解日期', 'Day it was mediated on'),
  moment('pass_on_at?', '转交时间', 'When it was passed on'),
  text('result?', '结果', 'What came of it'),
]);
