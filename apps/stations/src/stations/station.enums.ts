import { both } from '@renda/subgraph';
import { registerEnumType } from 'type-graphql';
import { type StationAction, stationActions, type StationStatus, stationStatuses } from './station.lifecycle.js';
import { type StationSiting, stationSitings } from './station.js';

const named = <Code extends string>(codes: readonly Code[]): { readonly [code in Code]: code } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [code in Code]: code };

const described = <Code extends string>(sentences: Record<Code, readonly [string, string]>): Record<Code, { description: string }> =>
  Object.fromEntries(Object.entries<readonly [string, string]>(sentences).map(([code, [zh, en]]) => [code, { description: both(zh, en) }])) as Record<Code, { description: string }>;

export const StationStatusEnum = named<StationStatus>(stationStatuses);
registerEnumType(StationStatusEnum, {
  name: 'StationStatus',
  description: both('联络站所处阶段', 'Where a station is in its life'),
  valuesConfig: described<StationStatus>({
    PROPOSED: ['拟设', 'Proposed'], SURVEYED: ['已调研', 'Surveyed'], APPROVED: ['已批准', 'Approved'], PILOT: ['试点', 'Pilot'],
    ESTABLISHED: ['已建成', 'Established'], UPGRADED: ['已提升', 'Upgraded'], RELOCATED: ['已迁址', 'Relocated'], CLOSED: ['已撤销', 'Closed'],
  }),
});

export const StationActionEnum = named<StationAction>(stationActions);
registerEnumType(StationActionEnum, {
  name: 'StationAction',
  description: both('联络站建设步骤', "A step of a station's life"),
  valuesConfig: described<StationAction>({
    SURVEY: ['调研考察、征求意见', 'Survey the site and ask for opinions'], APPROVE: ['批准设立', 'Approve'], START_PILOT: ['开始试点', 'Start as a pilot'],
    ESTABLISH: ['建成', 'Establish'], UPGRADE: ['提升', 'Upgrade'], RELOCATE: ['迁址（须给出去处和原因）', 'Relocate (needs where and why)'],
    CLOSE: ['撤销（须说明原因）', 'Close (needs why)'],
  }),
});

export const StationSitingEnum = named<StationSiting>(stationSitings);
registerEnumType(StationSitingEnum, {
  name: 'StationSiting',
  description: both('产业联络站布局', 'Where an industry station sits'),
  valuesConfig: described<StationSiting>({
    PARK: ['产业园区', 'Industrial park'], LEADING_ENTERPRISE: ['产业链优势企业', 'Leading enterprise of the chain'],
    ASSOCIATION: ['行业协会', 'Industry association'], COOPERATIVE: ['知名企业合作社', 'Well-known cooperative'],
  }),
});
