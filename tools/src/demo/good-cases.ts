import { at } from './days.js';
import { specialCommitteeKey } from './offices.js';
import type { Area } from './places.js';
import { type DemoRow, type DemoRows, padded } from './rows.js';

/** The round of a county that chose its good cases of handling: one nominated by the unit, one by the deputy who led it, one by a committee, which was not chosen. */
export function addGoodCases(rows: DemoRows, area: Area): void {
  const { prefix } = area;
  const round = `${prefix}-handling-cases-2024`;
  rows.add('handling_case_round', {
    key: round, opened_at: at('2024-09-09', '09:00'), body: `${prefix}-standing-committee`, year: 2024, review_at: at('2024-09-30', '09:00'), publish_at: at('2024-10-22', '15:00'), document_number: '常办发〔2024〕示例号', published_on: '2024-10-22',
  });
  const chosen = (review: string): Omit<DemoRow, 'key'> => ({ choose_at: at('2024-10-15', '10:00'), review });
  const leadOf = (suggestion: string): string => String(rows.of('suggestion').find(({ key }) => key === suggestion)?.['lead']);
  const nominated: readonly Omit<DemoRow, 'key'>[] = [
    { suggestion: 'dy-eyewear-suggestion-01', nominated_by: 'UNIT', why: '两个月内建成检测平台。', ...chosen('措施实，企业得益。') },
    { suggestion: 'dy-eyewear-suggestion-04', nominated_by: 'DEPUTY', mandates: leadOf('dy-eyewear-suggestion-04'), why: '承办单位三次上门沟通。', ...chosen('沟通充分，一次解决。') },
    { suggestion: 'dy-farm-machinery-suggestion-02', nominated_by: 'COMMITTEE', committee: specialCommitteeKey(area), why: '跨区作业通行证已发放。', pass_over_at: at('2024-10-15', '11:00'), review: '时间尚短，下一年度再议。' },
  ];
  for (const [number, one] of nominated.entries()) {
    rows.add('handling_case_nomination', { key: `${round}-${padded(number + 1, 2)}`, opened_at: at('2024-09-18', '09:00'), round, ...one });
  }
}
