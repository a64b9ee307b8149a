import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { personChanged } from '@renda/events';
import { Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { oneOf } from '../codes.js';

/** Whoever a post, a mandate, an attendance or a visit points to. Others learn the id only: name and phone never leave this service by event. */
@Entity({ tableName: 'person' })
export class Person extends Aggregate {
  @Property({ type: 'text' })
  name!: string;

  /** Pinyin, surname first by its reading as a surname; staff can correct it. */
  @Property({ type: 'text' })
  sortName!: string;

  @Property({ type: 'text', nullable: true })
  gender: string | null = null;

  @Property({ type: 'text', nullable: true })
  phone: string | null = null;

  @Property({ type: 'datetime' })
  registeredAt!: Date;

  static register(given: { id: string; name: string; sortName: string; gender: string | null; phone: string | null; now: Date }): Person {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const person = new Person();
    person.id = given.id;
    person.name = given.name.trim();
    person.sortName = given.sortName;
    person.gender = given.gender === null ? null : oneOf('gender', ['F', 'M'], given.gender);
    if (given.phone !== null && !/^\+?[0-9][0-9 -]{4,19}$/.test(given.phone)) throw new Refusal('BAD_USER_INPUT', { field: 'phone' });
    person.phone = given.phone;
    person.registeredAt = given.now;
    return person;
  }

  scopes(): RowScopes {
    return { personIds: [this.id] };
  }

  told(): Told {
    return told(personChanged, this, { status: 'REGISTERED' });
  }
}
