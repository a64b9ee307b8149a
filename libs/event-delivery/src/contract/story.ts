import { defineEvent, type EventDefinition, type RendaEvent } from '@renda/events';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The events of the contract suite: a thing's state, and a fact about it in the same topic. */
export const thingChanged = defineEvent({
  service: 'contract', subject: 'thing', verb: 'changed', kind: 'state', description: { zh: '试验', en: 'trial' },
  data: z.looseObject({ trouble: z.string().optional() }),
});
export const thingSeen = defineEvent({
  service: 'contract', subject: 'thing', verb: 'seen', kind: 'fact', description: { zh: '试验', en: 'trial' }, data: z.looseObject({}),
});
export const echoSaid = defineEvent({
  service: 'contract', subject: 'echo', verb: 'said', kind: 'fact', description: { zh: '试验', en: 'trial' }, data: z.looseObject({}),
});

/** Tables beside those of delivery: what the writers change, and what the handlers do. */
export const ownTables = ['create table thing (id text primary key, version bigint not null default 0)'];
export const heardTables = [
  'create table effect (number bigint generated always as identity, event_id uuid not null, subject text not null, version bigint not null, pid integer not null, at timestamptz not null default clock_timestamp())',
  'create table known_thing (id text primary key, version bigint not null, event_id uuid not null)',
  'create table told (name text primary key)',
];
/** Survives a rolled back try, so a handler can fail a number of times. */
export const countersTable = 'create sequence failures';

/** The same id for the same subject and version, so what was sent can be compared with what arrived. */
export function eventId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function thing(subject: string, aggregateversion: number, data: Record<string, unknown> = {}, definition: EventDefinition = thingChanged): RendaEvent {
  return {
    id: eventId(`${subject}#${String(aggregateversion)}`), type: definition.type, source: '/renda/test/contract', subject,
    time: '2026-03-01T08:00:00Z', dataschema: definition.dataschema, aggregateversion, origin: 'live', data,
  };
}
