import type { Change } from '@renda/subgraph';
import { Person } from './person.js';
import { sortNameOf } from './sort-name.js';

export interface PersonToRegister {
  readonly id?: string;
  readonly name: string;
  readonly sortName?: string | null;
  readonly gender?: string | null;
  readonly phone?: string | null;
}

/** Registers a person. Whether it is a person already known is for people to judge: equal names are common. */
export function registerPerson(change: Change, given: PersonToRegister): Person {
  const person = Person.register({
    id: given.id ?? change.newId(), name: given.name, sortName: given.sortName ?? sortNameOf(given.name),
    gender: given.gender ?? null, phone: given.phone ?? null, now: change.now,
  });
  change.em.persist(person);
  change.tell(person.told());
  return person;
}
