import { expect } from '@jest/globals';
import { addDays } from '@renda/calendar';
import { eventually } from '@renda/test-kit';
import { committee, deputy } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { office, today } from './survey-flow.js';

const special = 'special-committee-danyang';

/** Who looks into a thing before the standing committee hears of it sits in when it does, and is heard. */
export function sitInMissions(world: () => MissionWorld): void {
  const standing = (): string => world().id('body', 'dy-standing-committee');
  const mandate = (person: string): string => world().id('mandate', `${person}-county`);

  /** An activity of the standing committee that begins with this day; open, so that deputies can be invited. */
  async function meetingOf(type: string, title: string): Promise<string> {
    const [startsAt, endsAt] = [`${today()}T00:00:00+08:00`, `${addDays(today(), 1)}T00:00:00+08:00`];
    const { id: activityId } = await world().do(committee, 'planActivity', { type, title, regionId: world().id('region', 'danyang'), organiserBodyId: standing(), startsAt, endsAt });
    await world().do(committee, 'openActivity', { activityId, mandateIds: [] });
    return activityId;
  }

  mission('M-27', 'the chair’s meeting commissions an inspection; who takes part is invited to the meeting where the report is heard, and speaks there', async () => {
    const [meetingId, inspectionId] = [await meetingOf('SIT_IN_COMMITTEE', '听取养老服务专项工作报告'), await meetingOf('SPECIAL_RESEARCH', '养老服务视察调研')];
    const commissioned = { agendaItem: '养老服务工作情况的报告', meetingOn: today(), commissionedOn: today(), bodyId: world().id('body', 'dy-special-committee'), meetingId };
    const { id } = await eventually(() => world().do(special, 'commissionReportPreparation', commissioned), { within: 20_000 });
    const elsewhere = { ...commissioned, meetingId: inspectionId, meetingOn: addDays(today(), 1) };
    await eventually(async () => { expect(await world().refused(special, 'commissionReportPreparation', elsewhere)).toEqual(['NOT_THAT_MEETING 001§18']); }, { within: 20_000 });
    await world().do(special, 'inspectForReport', { id, inspectedOn: today(), participantMandateIds: [mandate('dy-person-005')], activityId: inspectionId });
    const invited = await eventually(async () => {
      const { activity } = await world().as(committee).data<{ activity: { invitations: { nodes: { mandate: { id: string }; reportPreparation: { agendaItem: string } | null }[] } } }>(
        'query ($id: ID!) { activity(id: $id) { invitations(first: 5) { nodes { mandate { id } reportPreparation { agendaItem } } } } }', { id: meetingId });
      expect(activity.invitations.nodes).toHaveLength(1);
      return activity.invitations.nodes;
    }, { within: 20_000 });
    expect(invited).toEqual([{ mandate: { id: mandate('dy-person-005') }, reportPreparation: { agendaItem: commissioned.agendaItem } }]);
    const remark = { activityId: meetingId, agendaItem: commissioned.agendaItem, text: '应先补农村短板。' };
    expect(await world().refused(office, 'recordSitInRemark', { ...remark, mandateId: mandate('dy-person-006') })).toEqual(['NOT_SITTING_IN 001§16¶2; 001§18¶2']);
    const { id: said } = await eventually(() => world().do(deputy, 'recordSitInRemark', { ...remark, mandateId: mandate('dy-person-005') }), { within: 20_000 });
    expect((await world().do(special, 'sitInAfterInspection', { id, sitInMandateIds: [mandate('dy-person-005')], opinions: remark.text })).status).toBe('SAT_IN');
    const { provenance } = await world().as(committee).data<{ provenance: { nodes: { kind: string; id: string }[] } }>('query ($id: ID!) { provenance(kind: "ReportPreparation", id: $id) { nodes { kind id } } }', { id });
    expect(provenance.nodes.map((node) => [node.kind, node.id])).toEqual(expect.arrayContaining([['Activity', meetingId], ['Activity', inspectionId], ['ReportPreparation', id], ['SitInRemark', said]]));
  });
}
