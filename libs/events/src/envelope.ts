import type { z } from 'zod';

/** Whether an event was made by somebody acting now, or by loading past records. */
export type Origin = 'live' | 'import';

/**
 * One CloudEvents 1.0 event as it lies in an outbox, in the log and in a handler's hands.
 * `data` holds ids and public facts only: no names of persons, no free text, no addresses of persons.
 */
export interface RendaEvent<T = unknown> {
  /** Told apart by this id alone; sent again it is the same event. */
  readonly id: string;
  /** `cn.renda.<service>.<subject>.<past-verb>.v<n>` */
  readonly type: string;
  /** `/renda/<realm>/<service>` */
  readonly source: string;
  /** The aggregate's id: the key of the log, and so the unit of order. */
  readonly subject: string;
  /** RFC 3339 moment the fact was recorded. */
  readonly time: string;
  readonly dataschema: string;
  /** 1 for an aggregate's first event, then one more each time. */
  readonly aggregateversion: number;
  readonly regionid?: string;
  /** Where the region lay when this was said. It never decides rights. */
  readonly regionpath?: string;
  /** The request or event that caused this one. */
  readonly causationid?: string;
  readonly origin: Origin;
  readonly data: T;
}

/**
 * `state`: carries the aggregate's whole public state, so a later version makes an earlier one superfluous.
 * `fact`: happened once; told apart by its id only.
 */
export type EventKind = 'state' | 'fact';

export interface EventDefinition<S extends z.ZodType = z.ZodType> {
  readonly service: string;
  readonly subject: string;
  readonly verb: string;
  readonly version: number;
  readonly kind: EventKind;
  readonly type: string;
  readonly dataschema: string;
  readonly data: S;
  readonly description: { readonly zh: string; readonly en: string };
}

export type DataOf<D> = D extends EventDefinition<infer S> ? z.infer<S> : never;

/** Says what one event of a service looks like. Its schema stays open: unknown fields pass, unknown codes are kept as they are. */
export function defineEvent<S extends z.ZodType>(
  given: Pick<EventDefinition<S>, 'service' | 'subject' | 'verb' | 'kind' | 'data' | 'description'> & { version?: number },
): EventDefinition<S> {
  const version = given.version ?? 1;
  const name = `${given.service}.${given.subject}.${given.verb}.v${String(version)}`;
  return { ...given, version, type: `cn.renda.${name}`, dataschema: `urn:renda:schema:${name}` };
}

/** One topic per aggregate kind: all events of one aggregate share a topic, and so keep their order. */
export function topicOf(event: Pick<EventDefinition, 'service' | 'subject'>, prefix = 'renda'): string {
  return `${prefix}.${event.service}.${event.subject}`;
}
