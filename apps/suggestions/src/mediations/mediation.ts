import type { CivilDay } from '@renda/calendar';
import { mediationChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators, authors } from '../policy-rows.js';
import { StationReference } from '../elsewhere/station.js';
import { notAfter } from '../registers/given.js';
import { register } from '../registers/register.js';
import { group, mandate, station } from '../registers/targets.js';

const { code, day, references, reference, text } = field;

/** What kind of parties quarrelled (P-41): the texts name none, so a place may say more. */
const parties = {
  NEIGHBOURS: { zh: '邻里', en: 'neighbours' },
  FAMILY: { zh: '家庭', en: 'a family' },
  ENTERPRISE_WORKERS: { zh: '企业与职工', en: 'an enterprise and its workers' },
  VILLAGERS_ENTERPRISE: { zh: '村民与企业', en: 'villagers and an enterprise' },
  OTHER: { zh: '其他', en: 'others' },
};

export const mediations = register({
  entity: 'Mediation', singular: 'mediation', plural: 'mediations', table: 'mediation', kind: 'mediation',
  title: { zh: '矛盾纠纷化解', en: 'A dispute that deputies mediate' },
  source: { title: { zh: '化解矛盾纠纷', en: 'Mediation of disputes' }, citation: '002-LH-二-一; 003-BH-二-二' },
  states: {
    OPENED: { zh: '调解中', en: 'under way' }, SETTLED: { zh: '已化解', en: 'settled' }, FAILED: { zh: '未化解', en: 'not settled' }, PASSED_ON: { zh: '转交有关部门', en: 'passed on' },
  },
  fields: {
    partiesKind: code('当事方类别', 'What kind of parties', { among: parties, catalogue: 'dispute-parties', filter: true }),
    place: text('地点', 'Place', 200),
    subject: text('事由', 'What it is about', 500),
    heldOn: day('调解日期', 'Day it was mediated on'),
    stationId: reference(station, '联络站', 'Station', { filter: true }),
    groupId: reference(group, '代表小组', 'Group', { filter: true }),
    mandateIds: references(mandate, 'mandates', '参与调解的代表', 'Deputies who mediate', 20),
    result: text('结果', 'What came of it', 1000),
  },
  lies: ['stationId', 'groupId'],
  sees: authors,
  imports: administrators,
  opening: {
    zh: '登记一件矛盾纠纷的调解', en: 'Enter a dispute that deputies mediate', mutation: 'openMediation', to: 'OPENED', by: authors,
    needs: ['partiesKind', 'subject', 'mandateIds'], may: ['place', 'stationId', 'groupId'],
  },
  steps: [
    { zh: '登记已化解', en: 'It is settled', action: 'settle', mutation: 'settleMediation', from: ['OPENED'], to: 'SETTLED', by: authors, needs: ['heldOn', 'result'], with: heldByThen },
    { zh: '登记未能化解', en: 'It could not be settled', action: 'fail', mutation: 'failMediation', from: ['OPENED'], to: 'FAILED', by: authors, needs: ['heldOn', 'result'], with: heldByThen },
    { zh: '转交有关部门', en: 'It is passed on to who has to decide it', action: 'passOn', mutation: 'passOnMediation', from: ['OPENED', 'FAILED'], to: 'PASSED_ON', by: authors, needs: ['result'] },
  ],
  says: mediationChanged,
  tells: ['partiesKind', 'heldOn', 'stationId', 'groupId', 'mandateIds'],
  listed: [{ type: () => StationReference, by: 'stationId', as: 'mediations', zh: '在该站化解的矛盾纠纷（限可见）', en: 'Disputes mediated at this station, of those the asker may see' }],
});

function heldByThen({ heldOn }: { readonly heldOn: CivilDay | null }, _: unknown, { at }: { readonly at: Date }): void {
  notAfter('heldOn', heldOn, at);
}
