import { expect } from '@jest/globals';
import { v7 } from 'uuid';
import { bureau, MatterFlow, staff } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { ago, today } from './survey-flow.js';

const [ningping, dancheng, land] = ['staff-dc-ningping', 'committee-dancheng', 'unit-dc-land'] as const;
const handoverOf = 'query ($id: ID!) { handover(id: $id) { itemCount signedCount items { state receivedBy } } }';

/** How matters go on from who cannot settle them: handed over, reported upwards, followed to the end. */
export function mattersHandedOnMissions(world: () => MissionWorld): void {
  /** A matter of the station of Ningping that it has accepted. */
  async function acceptedInDancheng(): Promise<string> {
    const [stationId, title] = [world().id('station', 'dc-ningping'), `大棚用地 ${v7()}`];
    await world().do(ningping, 'raiseMatter', { stationId, kind: 'ENTERPRISE', channel: 'ENTERPRISE_REQUEST', title, text: '扩建缺少用地指标。' }, 'receipt');
    const { station } = await world().as(ningping).data<{ station: { matters: { nodes: { id: string; title: string }[] } } }>(
      'query ($id: ID!) { station(id: $id) { matters(first: 200, open: true) { nodes { id title } } } }', { id: stationId });
    const id = station.matters.nodes.find((one) => one.title === title)?.id ?? '';
    await world().do(ningping, 'acceptMatter', { id }, 'stage');
    return id;
  }

  async function overdue(id: string): Promise<boolean> {
    const { escalations } = await world().as(dancheng).data<{ escalations: { nodes: { id: string }[] } }>('{ escalations(overdue: true, first: 200) { nodes { id } } }');
    return escalations.nodes.some((one) => one.id === id);
  }

  async function listed(given: Record<string, unknown>, id: string): Promise<boolean> {
    const { matters } = await world().as(staff).data<{ matters: { nodes: { id: string }[] } }>(
      'query ($dueForCheck: Boolean, $followed: Boolean) { matters(dueForCheck: $dueForCheck, followed: $followed, first: 200) { nodes { id } } }', given);
    return matters.nodes.some((one) => one.id === id);
  }

  mission('M-82', 'assigned on the spot every stage is entered; handed over is what the receiver has signed for, and a matter waits on one list', async () => {
    const [spot, other] = [await MatterFlow.raised(world()), await MatterFlow.raised(world())];
    const unitId = world().id('unit', 'dy-industry');
    const hand = { stationId: world().id('station', 'dy-eyewear'), unitId, handedBy: '站联络员' };
    expect(await world().refused(staff, 'handOver', { ...hand, matterIds: [spot.id] })).toEqual([expect.stringMatching(/^NOT_FOR_THIS_UNIT/)]);
    expect(await spot.step(staff, 'assignOnTheSpot', { nature: 'ELECTRICITY', powersLevel: 'COUNTY', unitId, dueOn: spot.due, acceptedBy: '局长' })).toBe('ASSIGNED');
    await other.assigned();
    const { matter } = await world().as(staff).data<{ matter: object }>('query ($id: ID!) { matter(id: $id) { acceptedBy stages { stage } } }', { id: spot.id });
    expect(matter).toEqual({ acceptedBy: '局长', stages: ['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED'].map((stage) => ({ stage })) });
    const { id } = await world().do(staff, 'handOver', { ...hand, matterIds: [spot.id, other.id] }, 'id');
    expect(await world().refused(staff, 'handOver', { ...hand, matterIds: [spot.id] })).toEqual([expect.stringMatching(/^ALREADY_HANDED_OVER/)]);
    expect((await world().as(staff).data(handoverOf, { id }))).toMatchObject({ handover: { itemCount: 2, signedCount: 0 } });
    await world().do(bureau, 'signHandover', { id, receivedBy: '收件窗口' }, 'id');
    expect(await world().as(staff).data(handoverOf, { id })).toEqual({ handover: { itemCount: 2, signedCount: 2, items: [1, 2].map(() => ({ state: 'SIGNED', receivedBy: '收件窗口' })) } });
    expect(await spot.refused(bureau, 'signMatter', { receivedBy: '收件窗口' })).toEqual([expect.stringMatching(/^STAGE_PASSED/)]);
  });

  mission('M-83', 'what a town has no power over is reported, goes to two recipients with a day, and is overdue when that has passed', async () => {
    const matterId = await acceptedInDancheng();
    const { id } = await world().do(ningping, 'escalateMatter', { matterId, reason: 'POWER_LIMIT', text: '乡镇无用地审批权限。' });
    const [governmentUnitId, bureauUnitId] = [world().id('unit', 'dc-government'), world().id('unit', 'dc-land')];
    expect(await world().refused(dancheng, 'transferEscalation', { id, governmentUnitId, bureauUnitId })).toEqual([expect.stringMatching(/^LIMIT_MISSING 002-DC-三/)]);
    expect(await world().refused(dancheng, 'transferEscalation', { id, governmentUnitId, bureauUnitId: governmentUnitId, limitOn: today() })).toEqual([expect.stringMatching(/^TWO_RECIPIENTS_NEEDED/)]);
    expect(await world().refused(dancheng, 'transferEscalation', { id, governmentUnitId, bureauUnitId, limitOn: ago(1) })).toEqual([expect.stringMatching(/^DUE_DAY_PASSED/)]);
    await world().do(dancheng, 'transferEscalation', { id, governmentUnitId, bureauUnitId, limitOn: today() });
    expect([await overdue(id), await overdue(world().id('escalation', 'dc-ningping-opinion-15-escalation'))]).toEqual([false, true]);
    await world().do(dancheng, 'remindOfEscalation', { id, text: '请于限期内办理' });
    expect((await world().do(land, 'answerEscalation', { id, text: '已调剂用地指标。' })).status).toBe('ANSWERED');
    const { escalation } = await world().as(ningping).data<{ escalation: object }>(
      'query ($id: ID!) { escalation(id: $id) { answer limitOn reminderCount matter { id } governmentUnit { name } bureauUnit { name } } }', { id });
    expect(escalation).toEqual({
      answer: '已调剂用地指标。', limitOn: today(), reminderCount: 1, matter: { id: matterId }, governmentUnit: { name: '郸城县人民政府' }, bureauUnit: { name: '郸城县自然资源局' },
    });
  });

  mission('M-84', 'a matter is followed, checked on its day and struck off with evidence; nothing is left without who follows it, and a relapse opens it again', async () => {
    const matter = await MatterFlow.raised(world());
    await matter.assigned();
    expect(await listed({ followed: false }, matter.id)).toBe(true);
    expect(await matter.refused(staff, 'checkMatter', { note: '正在施工', nextCheckOn: today() })).toEqual([expect.stringMatching(/^NOBODY_FOLLOWS/)]);
    await matter.step(staff, 'followMatter', { follower: '站联络员', nextCheckOn: today() });
    expect([await listed({ followed: false }, matter.id), await listed({ dueForCheck: true }, matter.id)]).toEqual([false, true]);
    await matter.step(staff, 'checkMatter', { note: '正在施工', nextCheckOn: matter.due });
    expect(await listed({ dueForCheck: true }, matter.id)).toBe(false);
    expect(await matter.refused(staff, 'closeMatter', { evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' })).toEqual([expect.stringMatching(/^STAGE_SKIPPED/)]);
    expect(await matter.closed()).toBe('CLOSED');
    expect(await matter.step(staff, 'reopenMatter', { reason: '回头看时又跳闸', dueOn: matter.due })).toBe('SUPERVISED');
    const { matter: again } = await world().as(staff).data<{ matter: object }>('query ($id: ID!) { matter(id: $id) { solved closedAt follower checks { note } } }', { id: matter.id });
    expect(again).toEqual({ solved: null, closedAt: null, follower: '站联络员', checks: [{ note: '站联络员' }, { note: '正在施工' }] });
  });
}
