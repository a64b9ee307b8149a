import { matterChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { Caller } from '@renda/caller';
import { StationsService } from '../testing/stations-service.js';

let house: StationsService;
let busy: string;
let quiet: string;
beforeAll(async () => {
  house = await StationsService.start();
  [busy, quiet] = [await house.station('忙站'), await house.station('闲站')];
});
afterAll(() => house.stop());

async function matter(stage: string, id = newId(), version = 1, stationId = busy): Promise<string> {
  const moment = '2026-03-01T00:00:00Z';
  await house.service.hear(eventOf(matterChanged, id, version, {
    stationId, kind: 'VOTER', channel: 'RECEPTION', stage, regionId: house.town, concernsRegionId: null, nature: null, powersLevel: null, unitId: null, dueOn: null,
    raisedAt: moment, stageSince: moment, closedAt: null, solved: null,
  }));
  return id;
}

async function seen(as?: Caller): Promise<{ listed: string[]; counts: (number | null)[] }> {
  const { stations } = await house.service.data<{ stations: { nodes: { id: string }[] } }>('{ stations(withOpenMatters: true) { nodes { id } } }', {}, as ? { as } : {});
  const counted = await house.service.data<Record<'busy' | 'quiet', { openMatters: number | null }>>(
    'query ($busy: ID!, $quiet: ID!) { busy: station(id: $busy) { openMatters } quiet: station(id: $quiet) { openMatters } }', { busy, quiet }, as ? { as } : {});
  return { listed: stations.nodes.map(({ id }) => id), counts: [counted.busy.openMatters, counted.quiet.openMatters] };
}

describe('what waits at a station', () => {
  it('is what has neither been struck off nor rejected; a message that comes late changes nothing', async () => {
    const [one, other] = [await matter('COLLECTED'), await matter('ASSIGNED', newId(), 4)];
    await matter('REJECTED');
    expect(await seen(house.committee)).toEqual({ listed: [busy], counts: [2, 0] });
    await matter('CLOSED', one, 7);
    await matter('ACCEPTED', other, 2);
    expect(await seen(house.committee)).toEqual({ listed: [busy], counts: [1, 0] });
  });

  it('is known to its staff and offices, and to nobody else', async () => {
    const staff = await house.service.caller('staff', 'STATION_STAFF', 'STATION', busy);
    expect(await seen(staff)).toEqual({ listed: [busy], counts: [1, null] });
    for (const stranger of [undefined, await house.service.caller('deputy', 'DEPUTY', 'OWN', null, newId())]) {
      expect(await seen(stranger)).toEqual({ listed: [], counts: [null, null] });
    }
  });

  it('is counted for all stations of a list in one statement', async () => {
    await house.service.data('{ stations { nodes { name openMatters } } }', {}, { as: house.committee });
    expect(house.service.statements).toHaveLength(2);
  });
});
