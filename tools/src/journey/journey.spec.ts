import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dayOf } from '@renda/calendar';
import { missingForKafka } from '@renda/local-kafka';
import { rulebookTexts } from '@renda/rulebook';
import { eventually } from '@renda/test-kit';
import { v7 } from 'uuid';
import { importFolder } from '../import/import-folder.js';
import { demoFolder } from '../system/demo.js';
import { emptyState } from '../system/empty-state.js';
import { services } from '../system/parts.js';
import { startSystem, type System } from '../system/start-system.js';
import { countedBy } from './counted-by.js';
import { GraphClient } from './graph-client.js';
import { type JourneyLog, journeyLog } from './journey-log.js';
import { countStatements } from './statement-count.js';
import * as queries from './queries.js';
import { askReady, aStationsYear, simulateTheDraft, whoMetIt } from './ready-query.js';

const transports = ['postgres', 'kafka'] as const;
const missing = process.env['KAFKA_BROKERS'] ? [] : await missingForKafka();

describe.each(transports)('the journey through all four services, with %s as the event log', (transport) => {
  if (transport === 'kafka' && missing.length > 0) {
    const reason = `the journey on Kafka DID NOT RUN: there is no ${missing.join(', ')} here`;
    it('runs on a real Kafka where one is required', () => {
      process.stderr.write(`\n*** ${reason} ***\n`);
      if (process.env['REQUIRE_KAFKA'] === '1') throw new Error(reason);
    });
    return;
  }

  let state: string;
  let log: JourneyLog | undefined;
  let system: System;
  let anybody: GraphClient;
  const as = (persona: string): GraphClient => new GraphClient(system.urls.gateway, () => system.token(persona));

  beforeAll(async () => {
    state = mkdtempSync(join(tmpdir(), 'renda-journey-'));
    log = await journeyLog(transport, state);
    system = await startSystem({
      stateDirectory: state, ports: 'free', eventLog: log.choice, demo: true, volatile: true, partitions: 3, topicPrefix: `journey-${String(process.pid)}`,
    });
    anybody = new GraphClient(system.urls.gateway, null);
  }, 240_000);
  afterAll(async () => {
    await (system as System | undefined)?.stop();
    await log?.kafka?.stop();
    await emptyState(state);
    rmSync(state, { recursive: true, force: true });
  }, 60_000);

  let stationId: string;
  let receipt: string;
  let matterId: string;
  const station = '眼镜行业';

  it('anybody finds the eight stations of Danyang, and the five of Dancheng', async () => {
    const { regions } = await anybody.data<{ regions: { nodes: { name: string; id: string }[] } }>(queries.countyLevelRegions);
    const idOf = (name: string): string | undefined => regions.nodes.find((one) => one.name === name)?.id;
    for (const [county, count] of [['丹阳市', 8], ['郸城县', 5]] as const) {
      const found = await anybody.data<{ stations: { totalCount: number; nodes: { id: string; name: string }[] } }>(queries.stationsOfRegion, { region: idOf(county) });
      expect(found.stations.totalCount).toBe(count);
      stationId = found.stations.nodes.find(({ name }) => name.includes(station))?.id ?? stationId;
    }
    expect(stationId).toBeDefined();
  });

  it('anybody, without login, raises a matter and gets a receipt; sent twice it is raised once', async () => {
    const input = { requestId: v7(), stationId, kind: 'ENTERPRISE', channel: 'QR_SCAN', title: '镜片车间用电', text: '夏季晚间用电紧张，影响赶制出口订单。', contact: { name: '示例来访人', phone: '13800000000' } };
    const { raiseMatter } = await anybody.data<{ raiseMatter: { receipt: string } }>(queries.raiseMatter, { input });
    receipt = raiseMatter.receipt;
    expect(await anybody.data(queries.raiseMatter, { input })).toEqual({ raiseMatter });
    const { matterByReceipt } = await anybody.data<{ matterByReceipt: { stage: string; answers: unknown[] } }>(queries.matterByReceipt, { receipt });
    expect(matterByReceipt).toMatchObject({ stage: 'COLLECTED', answers: [] });
  });

  it('a refusal leaves the answer of what was done beside it', async () => {
    const input = { requestId: v7(), stationId, kind: 'ENTERPRISE', channel: 'QR_SCAN', title: '站前路灯', text: '站前路灯夜间不亮。' };
    const both = await anybody.ask<{ raised: { receipt: string } }>(
      'mutation ($input: RaiseMatterInput!, $empty: RaiseMatterInput!) { raised: raiseMatter(input: $input) { receipt } refused: raiseMatter(input: $empty) { receipt } }',
      { input, empty: { ...input, requestId: v7(), title: '' } });
    expect(both.data).toEqual({ raised: { receipt: expect.any(String) }, refused: null });
    expect(both.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['refused'], 'BAD_USER_INPUT']]);
  });

  it('nobody sees the matter without the right to, not even by its id', async () => {
    const staff = as('staff-dy-eyewear');
    const { station: found } = await staff.data<{ station: { matters: { nodes: { id: string; title: string }[] } } }>(queries.openMatters, { station: stationId });
    matterId = found.matters.nodes.find(({ title }) => title === '镜片车间用电')?.id ?? '';
    expect(matterId).not.toBe('');
    for (const stranger of [as('staff-dy-tools'), as('committee-dancheng')]) {
      const { data } = await stranger.ask<{ matter: unknown }>(queries.matter, { id: matterId });
      expect(data).toEqual({ matter: null });
    }
    expect((await anybody.refusal(queries.matter, { id: matterId }))[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('within seconds the station is listed among those where something waits, for its office and for nobody else', async () => {
    const waiting = async (who: GraphClient): Promise<string[]> =>
      (await who.data<{ stations: { nodes: { id: string }[] } }>(queries.whereSomethingWaits)).stations.nodes.map(({ id }) => id);
    await eventually(async () => { expect(await waiting(as('staff-dy-eyewear'))).toEqual([stationId]); });
    expect(await waiting(anybody)).toEqual([]);
  });

  it('no stage is skipped, and the refusal says which comes first and where that is written', async () => {
    const [refused] = await as('staff-dy-eyewear').refusal(queries.closeMatter, { input: { id: matterId, evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' } });
    expect(refused?.extensions).toMatchObject({ code: 'STAGE_SKIPPED', rule: { citation: '003-CZ-二-2' } });
    expect(refused?.extensions.traceId).toBeDefined();
  });

  it('staff accept, analyse and assign; the unit signs and replies; the source is told; the matter is closed with evidence', async () => {
    const staff = as('staff-dy-eyewear');
    const unit = as('unit-dy-industry');
    const { units } = await anybody.data<{ units: { nodes: { id: string; name: string }[] } }>(queries.units);
    const unitId = units.nodes.find(({ name }) => name === '丹阳市工业和信息化局')?.id;
    const id = matterId;
    const step = async (who: GraphClient, mutation: string, input: Record<string, unknown>): Promise<string> =>
      (await who.data<Record<string, { stage: string }>>(queries.step(mutation), { input: { id, ...input } }))[mutation]?.stage ?? '';
    expect(await step(staff, 'acceptMatter', {})).toBe('ACCEPTED');
    expect(await step(staff, 'analyseMatter', { nature: 'ELECTRICITY', powersLevel: 'COUNTY' })).toBe('ANALYSED');
    expect(await step(staff, 'assignMatter', { unitId, dueOn: addDays(dayOf(new Date()), 10) })).toBe('ASSIGNED');
    expect((await staff.refusal(queries.step('signMatter'), { input: { id, receivedBy: '示例签收人' } }))[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await step(unit, 'signMatter', { receivedBy: '示例签收人' })).toBe('SUPERVISED');
    expect(await step(unit, 'replyToMatter', { text: '已协调供电公司增容，八月起错峰供电。' })).toBe('SUPERVISED');
    expect(await step(staff, 'feedBack', { channel: 'TELEPHONE', text: '供电公司已增容，八月起错峰供电。' })).toBe('FED_BACK');
    expect(await step(staff, 'closeMatter', { evidence: '增容验收单', confirmedBy: 'SOURCE', solution: 'SOLVED' })).toBe('CLOSED');
    const { matterByReceipt } = await anybody.data<{ matterByReceipt: { stage: string; answers: { text: string; toldAt: string }[]; stages: { stage: string }[] } }>(queries.matterByReceipt, { receipt });
    expect(matterByReceipt.stage).toBe('CLOSED');
    expect(matterByReceipt.answers).toEqual([expect.objectContaining({ text: '供电公司已增容，八月起错峰供电。' })]);
    expect(matterByReceipt.stages.map(({ stage }) => stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED']);
  });

  let deputy: { id: string; person: { id: string } };

  it('an office opens an activity with an invited deputy, records and verifies attendance; a visit to the station is recorded and verified', async () => {
    const committee = as('committee-danyang');
    const staff = as('staff-dy-eyewear');
    const found = await committee.data<{ station: { region: { id: string }; residencies: { nodes: { mandate: { id: string; level: string }; person: { id: string } }[] } } }>(queries.residents, { station: stationId });
    const resident = found.station.residencies.nodes.find(({ mandate }) => mandate.level === 'COUNTY');
    deputy = { id: resident?.mandate.id ?? '', person: { id: resident?.person.id ?? '' } };
    const today = dayOf(new Date());
    const at = (time: string): string => `${today}T${time}+08:00`;
    const { planActivity } = await committee.data<{ planActivity: { id: string } }>(queries.planActivity, {
      input: { requestId: v7(), type: 'SPECIAL_RESEARCH', title: '眼镜行业用电专题调研', regionId: found.station.region.id, stationId, startsAt: at('00:01:00'), endsAt: at('00:02:00') },
    });
    const activityId = planActivity.id;
    await committee.data(queries.openActivity, { input: { activityId, mandateIds: [deputy.id] } });
    await committee.data(queries.holdActivity, { input: { activityId } });
    const { recordAttendance } = await committee.data<{ recordAttendance: { id: string; code: string | null }[] }>(queries.recordAttendance, {
      input: { requestId: v7(), activityId, entries: [{ mandateId: deputy.id, dutyKind: 'SPECIAL_RESEARCH', mode: 'ON_SITE', leftPost: true }] },
    });
    expect(recordAttendance.map(({ code }) => code)).toEqual([null]);
    const { verifyAttendance } = await committee.data<{ verifyAttendance: { code: string | null }[] }>(queries.verifyAttendance, { input: { attendanceIds: recordAttendance.map(({ id }) => id) } });
    expect(verifyAttendance.map(({ code }) => code)).toEqual([null]);
    const visit = { requestId: v7(), mandateId: deputy.id, stationId, enteredAt: at('00:03:00'), leftAt: at('00:04:00'), purpose: 'RECEPTION', evidence: 'SCAN', leftPost: false };
    const { recordVisit } = await staff.data<{ recordVisit: { id: string } }>(queries.recordVisit, { input: visit });
    await staff.data(queries.verifyVisit, { input: { visitId: recordVisit.id } });
  });

  it('within seconds both stand in the ledger and in the deputy’s archive, though no service asked another', async () => {
    const committee = as('committee-danyang');
    await eventually(async () => {
      const { person } = await committee.data<{ person: { dutyRecords: { nodes: { measure: string }[] }; performanceFile: { heardUntil: string; timeline: { nodes: { measure: string; day: string }[] } } } }>(
        queries.archive, { person: deputy.person.id, from: dayOf(new Date()) });
      expect(person.dutyRecords.nodes.map(({ measure }) => measure).sort()).toEqual(['ATTENDANCE', 'STATION_VISIT']);
      expect(person.performanceFile.timeline.nodes.map(({ measure }) => measure).sort()).toEqual(['ATTENDANCE', 'STATION_VISIT']);
      expect(person.performanceFile.heardUntil).not.toBeNull();
    });
  });

  it('one query returns the station with its people, open matters, activities and each resident’s timeline; one statement for each list or reference field', async () => {
    const committee = as('committee-danyang');
    await committee.data(queries.fiveParts, { station: stationId });
    const { answer, statements } = await countStatements(system.postgres.url, () => committee.data<{ station: Record<string, { nodes: unknown[] }> }>(queries.fiveParts, { station: stationId }));
    const { posts, residencies, matters, activities } = answer.station;
    expect(posts?.nodes.length).toBeGreaterThan(0);
    expect(residencies?.nodes.length).toBeGreaterThan(5);
    expect(matters?.nodes.length).toBeGreaterThan(0);
    expect(activities?.nodes.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).toContain('STATION_VISIT');
    const fields = queries.fivePartsFields;
    expect(statements.reads.length).toBeLessThanOrEqual(fields.length);
    process.stderr.write(`\nfive-part query on ${transport}: ${String(statements.reads.length)} statements for ${String(fields.length)} list and reference fields\n`);
  });

  it('the ledger, the verdicts and the archive, built again from the log while the services serve, hold the same rows', async () => {
    const committee = as('committee-danyang');
    const asked = async (): Promise<unknown[]> => [await committee.data(queries.wholeFile, { person: deputy.person.id }), await committee.data(queries.verdicts)];
    await eventually(async () => { expect(await committee.data(queries.counting)).toEqual({ obligationCounting: { due: 0, regions: 0 } }); });
    const before = await asked();
    expect(await system.command('scheduling', ['replay'])).toMatch(/^scheduling: \d+ events replayed, 0 held$/);
    expect(await system.command('deputies', ['replay'])).toMatch(/^deputies: \d+ events replayed, 0 held$/);
    expect(await asked()).toEqual(before);
    expect(await system.command('deputies', ['held', 'list'])).toBe('nothing is held');
  }, 120_000);

  it('the demo loaded again changes nothing', async () => {
    const { complete, kinds } = await importFolder({ folder: demoFolder, gateway: system.urls.gateway, token: () => system.token('administrator'), source: 'demo' });
    expect(complete).toBe(true);
    expect(kinds.map(({ loaded }) => loaded)).toEqual(kinds.map(() => 0));
    expect(kinds.reduce((sum, { skipped }) => sum + skipped, 0)).toBeGreaterThan(2000);
  });

  it('all eight rulebooks are known to all four services by the same hashes', async () => {
    const { rulebooks } = await anybody.data<{ rulebooks: { nodes: { jurisdiction: string; hash: string }[] } }>('{ rulebooks(first: 50) { nodes { jurisdiction hash } } }');
    expect(rulebooks.nodes).toHaveLength(8);
    const known = rulebooks.nodes.map((one) => expect.objectContaining({ ...one, lastError: null }) as unknown);
    for (const service of services) {
      await eventually(async () => { expect(await (await fetch(`${system.urls[service]}/health`)).json()).toMatchObject({ rulebooks: expect.arrayContaining(known) }); });
    }
  });

  it('a rulebook that is changed is what the obligations of its place are counted by, within seconds, however soon the next change comes', async () => {
    for (const edition of ['二', '三', '四']) {
      const text = rulebookTexts().find(({ file }) => file === 'danyang.yaml')?.text.replace('name: { zh: 丹阳市', `name: { zh: 丹阳市（${edition}）`);
      const { publishRulebook } = await as('administrator').data<{ publishRulebook: { hash: string } }>(queries.publishRulebook, { input: { requestId: v7(), text } });
      await eventually(async () => { expect(await countedBy(system.postgres.url, 'danyang')).toEqual([publishRulebook.hash]); });
    }
  });

  it('a ready query shows who met a rule in a quarter, who fell short and had been at risk, who was exempt, and whom nobody can judge', async () => {
    const { coverage, statuses } = await whoMetIt(as('committee-danyang'));
    expect(coverage).toMatchObject({ covered: 3, total: 7, exempt: 1, unknown: 1 });
    expect(statuses).toEqual({
      眼镜: 'MET, then MET', 五金工具: 'MET, then MET', 花木: 'MET, then MET', 汽车配件: 'AT_RISK, then SHORT', 旅游户外: 'AT_RISK, then SHORT', 皮鞋: 'AT_RISK, then SHORT',
      农业合作社: 'EXEMPT, then EXEMPT', 农业机械: 'UNKNOWN, then UNKNOWN',
    });
    expect(await whoMetIt(as('committee-danyang'), { rule: 'station-research-reports' })).toMatchObject({ coverage: { covered: 5, total: 8, exempt: 0, unknown: 2 } });
  });

  it('a ready query shows a station’s year: each rule with its citation, what was counted, the near misses with their reasons, and why in both languages', async () => {
    const { lines, whys } = await aStationsYear(as('committee-danyang'));
    expect(lines.toSorted()).toEqual([
      '2024-01-01 004-DY L84-85 MET 1', '2024-01-01 004-DY L85 MET 1 不符合“高质量、有分量”的要求', '2024-01-01 004-DY L86 MET 2',
      '2024-04-01 004-DY L84-85 SHORT 0 不符合“围绕本行业”的要求', '2024-07-01 004-DY L84-85 SHORT 0', '2024-10-01 004-DY L84-85 MET 1',
    ]);
    for (const { zh, en } of whys) expect([zh, en]).toEqual([expect.stringContaining('判定：'), expect.stringContaining('the verdict is: ')]);
  });

  it('a ready query shows a deputy’s year, to the deputy as well', async () => {
    for (const persona of ['committee-danyang', 'deputy-dy-eyewear']) {
      const { person } = await askReady<{ person: Record<string, { nodes: unknown[] }> }>(as(persona), '10-a-deputys-year');
      const timeline = [['SUGGESTION', '2024-10-15'], ['MATTER_SOLVED', '2024-05-23'], ['ATTENDANCE', '2024-01-09'], ['SUGGESTION', '2024-01-08']].map(([measure, day]) => ({ measure, day }));
      expect(person).toMatchObject({ obligations: { nodes: [] }, exemptions: { nodes: [] }, performanceFile: { timeline: { nodes: timeline } } });
      expect(person['mandates']?.nodes).toMatchObject([{ contactPairs: { nodes: [{ meetings: { nodes: [{ status: 'VERIFIED' }] } }] } }]);
    }
  });

  it('a ready query shows what a draft would come to, verdicts and deadlines, where nothing is in force', async () => {
    const soFar = await simulateTheDraft(as('committee-shenzhen'));
    await eventually(async () => { expect(await soFar()).toMatchObject({ status: 'DONE' }); });
    const { summary, deadlines } = (await soFar()) ?? { summary: [], deadlines: { nodes: [] } };
    expect(summary.flatMap(({ ruleKey, status, count }) => (ruleKey === 'duty-times' ? [`${String(status)} ${String(count)}`] : []))).toEqual(['AT_RISK 3', 'MET 3', 'NOT_IN_FORCE 1', 'ON_TRACK 1']);
    expect(summary.filter(({ statusInForce }) => statusInForce !== null)).toEqual([]);
    // Three working days from Tuesday, 10 September 2024: arranged in two days, in five, and not yet.
    const due = '2024-09-13T15:59:59.999Z';
    expect(deadlines.nodes.map(({ simulated, inForce }) => `${String(simulated?.due)} overdue ${String(simulated?.overdue)}, in force ${String(inForce)}`).toSorted()).toEqual(
      [false, true, true].map((overdue) => `${due} overdue ${String(overdue)}, in force null`));
  });

  it('a dead service leaves the rest standing, with its name and nothing else, and comes back by itself', async () => {
    const committee = as('committee-danyang');
    await system.kill('suggestions');
    const { data, errors } = await committee.ask<{ station: { name: string; matters: null } }>(queries.openMatters, { station: stationId });
    expect(data?.station.matters).toBeNull();
    expect(errors?.[0]?.extensions.code).toMatch(/^SUBGRAPH_UNAVAILABLE$/);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack|node_modules/);
    const beside = await committee.ask<object>('query ($id: ID!) { station(id: $id) { id } suggestions(first: 1) { totalCount } units(first: 1) { totalCount } }', { id: stationId });
    expect(beside.data).toEqual({ station: { id: stationId }, suggestions: null, units: null });
    expect(beside.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['suggestions'], 'SUBGRAPH_UNAVAILABLE'], [['units'], 'SUBGRAPH_UNAVAILABLE']]);
    await eventually(async () => { expect((await committee.ask(queries.openMatters, { station: stationId })).errors).toBeUndefined(); }, { within: 30_000 });
  });
});
