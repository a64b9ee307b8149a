import { codeEnum } from '../graph/code-enum.js';
import { type StationAction, type StationStatus, stationTitles } from './station.lifecycle.js';
import type { StationSiting } from './station.js';

export const StationStatusEnum = codeEnum<StationStatus>('StationStatus', ['联络站所处阶段', 'Where a station is in its life'], Object.fromEntries(
  Object.entries(stationTitles).map(([status, { zh, en }]) => [status, [zh, en]]),
) as unknown as Record<StationStatus, readonly [string, string]>);

export const StationActionEnum = codeEnum<StationAction>('StationAction', ['联络站建设步骤', "A step of a station's life"], {
  SURVEY: ['调研考察、征求意见', 'Survey the site and ask for opinions'], APPROVE: ['批准设立', 'Approve'], START_PILOT: ['开始试点', 'Start as a pilot'],
  ESTABLISH: ['建成', 'Establish'], UPGRADE: ['提升', 'Upgrade'], RELOCATE: ['迁址（须给出去处和原因）', 'Relocate (needs where and why)'],
  CLOSE: ['撤销（须说明原因）', 'Close (needs why)'],
});

export const StationSitingEnum = codeEnum<StationSiting>('StationSiting', ['产业联络站布局', 'Where an industry station sits'], {
  PARK: ['产业园区', 'Industrial park'], LEADING_ENTERPRISE: ['产业链优势企业', 'Leading enterprise of the chain'],
  ASSOCIATION: ['行业协会', 'Industry association'], COOPERATIVE: ['知名企业合作社', 'Well-known cooperative'],
});
