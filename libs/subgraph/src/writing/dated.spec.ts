import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { MikroORM } from '@mikro-orm/postgresql';
import { civilDay, type DayRange } from '@renda/calendar';
import { membershipChanged } from '@renda/events';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import { newId } from '../ids.js';
import { Refusal } from '../refusal.js';
import { openOrm } from '../serving/database.js';
import { type Told, told } from './aggregate.js';
import { DatedRelation } from './dated.js';

/** A deputy's place in a group: the smallest dated relation. */
@Entity({ tableName: 'place' })
class Place extends DatedRelation {
  @Property({ type: 'uuid' })
  groupId!: string;

  static begin(range: DayRange): Place {
    const place = new Place();
    Object.assign(place, { id: newId(), groupId: newId(), recordedAt: new Date('2026-01-05T00:00:00Z') });
    place.lieIn({ id: newId(), path: '/411600/411625/' });
    place.hold(range);
    return place;
  }

  end(on: string): Told {
    return this.endOn(civilDay(on), 'MOVED_AWAY');
  }

  takeBack(): Told {
    return this.void(new Date('2026-01-06T00:00:00Z'), 'WRITTEN_BY_MISTAKE');
  }

  told(): Told {
    const { groupId, validFrom: from, validTo: to, voided } = this;
    return told(membershipChanged, this, { groupId, mandateId: groupId, personId: groupId, from, to, voided });
  }
}

const [march, april] = [civilDay('2026-03-01'), civilDay('2026-04-01')];
const params = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.params];
  }
};

describe('a dated relation', () => {
  it('begins at version 1 and says where it lies', () => {
    const place = Place.begin({ from: march, to: null });
    expect(place.range).toEqual({ from: march, to: null });
    expect(place.told()).toMatchObject({ version: 1, regionId: place.regionId, regionPath: '/411600/411625/', data: { from: march, to: null, voided: false } });
    expect(place.scopes()).toEqual({ regionPaths: ['/411600/411625/'] });
  });

  it.each([['on the day it begins', march], ['before', civilDay('2026-02-28')]])('never ends %s', (_, to) => {
    expect(params(() => Place.begin({ from: march, to }))).toEqual(['BAD_USER_INPUT', { field: 'to' }]);
    expect(params(() => Place.begin({ from: march, to: null }).end(to))).toEqual(['BAD_USER_INPUT', { field: 'endedOn', after: march }]);
  });

  it('is ended once it has begun, for a reason, as one change', () => {
    const place = Place.begin({ from: march, to: null });
    expect(place.end('2026-03-02')).toMatchObject({ version: 2, data: { to: '2026-03-02', voided: false } });
    expect(place).toMatchObject({ reason: 'MOVED_AWAY', version: 2 });
  });

  it.each([
    ['after it began', '2026-03-02', { to: '2026-03-02', voided: false }],
    ['on the day it begins', '2026-03-01', { to: '2026-04-01', voided: true }],
    ['before it begins', '2026-02-28', { to: '2026-04-01', voided: true }],
  ])('with what it rests on, %s, ends or is taken back', (_, on, data) => {
    const place = Place.begin({ from: march, to: april });
    expect(place.endWith(civilDay(on), 'MOVED_AWAY', new Date('2026-03-05T00:00:00Z'))).toMatchObject({ version: 2, data });
    expect(place.reason).toBe('MOVED_AWAY');
  });

  it('is voided as one change, and keeps its days', () => {
    const place = Place.begin({ from: march, to: april });
    expect(place.takeBack()).toMatchObject({ version: 2, data: { from: march, to: april, voided: true } });
  });
});

describe('what a dated relation inherits', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    database = await createTestDatabase({
      ddl: [`create table own.place (id uuid primary key, version int not null, region_id uuid not null, region_path text not null, valid_from date not null, valid_to date,
        reason text, recorded_at timestamptz not null, voided_at timestamptz, group_id uuid not null)`],
    });
    orm = await openOrm(database.url, [Place]);
  });
  afterAll(async () => { await orm.close(true); await database.drop(); });

  it('is kept in its own table, and read again it can be changed', async () => {
    const place = Place.begin({ from: march, to: null });
    await orm.em.fork().persist(place).flush();
    const em = orm.em.fork();
    const found = await em.findOneOrFail(Place, { id: place.id });
    expect(found.told()).toEqual(place.told());
    found.end('2026-04-01');
    await em.flush();
    const { rows } = await database.pool.query('select version, valid_to::text as "to", reason from place where id = $1', [place.id]);
    expect(rows).toEqual([{ version: 2, to: april, reason: 'MOVED_AWAY' }]);
  });
});
