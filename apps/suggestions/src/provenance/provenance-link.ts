import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change } from '@renda/subgraph';

/** The names in the graph of what can stand in a chain from the first word to the look-back; those of other services among them. */
export type LinkedKind = string;

/** What one thing was to the other (P-38): where it was raised, what it led to, what was done about it, what came of it. */
export const relations = {
  RAISED_AT: { zh: '收集到', en: 'brought' },
  GATHERED_INTO: { zh: '归为', en: 'gathered into' },
  MERGED_INTO: { zh: '并入', en: 'merged into' },
  LED_TO: { zh: '促成', en: 'led to' },
  HANDED_OVER: { zh: '移交', en: 'handed over by' },
  ESCALATED: { zh: '上报', en: 'escalated by' },
  SUPERVISED_BY: { zh: '督办', en: 'supervised by' },
  CONSULTED_IN: { zh: '协商于', en: 'consulted in' },
  SURVEYED_IN: { zh: '测评于', en: 'surveyed in' },
  STRUCK_OFF_BY: { zh: '销号于', en: 'struck off by' },
  LOOKED_BACK_BY: { zh: '回头看', en: 'looked back at by' },
  ADOPTED_AS: { zh: '采纳为', en: 'adopted as' },
  NOMINATED_AS: { zh: '推荐为', en: 'nominated as' },
  CHOSEN_IN: { zh: '入选', en: 'chosen in' },
  FOLLOWED_BY: { zh: '转为', en: 'followed by' },
} as const;
export type Relation = keyof typeof relations;

export interface Linked {
  readonly kind: LinkedKind;
  readonly id: string;
}

/**
 * That one thing came of another. Written once, in the transaction of what came of it, never changed: what was merged, taken back or found wrong keeps where it
 * came from. Either end may be another service's. It gives no right to see either end.
 */
@Entity({ tableName: 'provenance_link' })
export class ProvenanceLink {
  @PrimaryKey({ type: 'uuid' })
  fromId!: string;

  @PrimaryKey({ type: 'uuid' })
  toId!: string;

  @PrimaryKey({ type: 'text' })
  relation!: Relation;

  @Property({ type: 'text' })
  fromKind!: LinkedKind;

  @Property({ type: 'text' })
  toKind!: LinkedKind;

  @Property({ type: 'datetime' })
  at!: Date;
}

/** Keeps that `to` came of `from`, as of the moment of the change or an earlier one that a past record tells. To be called once for a pair and relation. */
export function link(change: Change, from: Linked, relation: Relation, to: Linked, at: Date = change.now): void {
  change.em.persist(Object.assign(new ProvenanceLink(), { fromKind: from.kind, fromId: from.id, relation, toKind: to.kind, toId: to.id, at }));
}

/** As `link`, where the same may have been kept before: struck off again, something stays linked once. */
export async function linkOnce(change: Change, from: Linked, relation: Relation, to: Linked, at: Date = change.now): Promise<void> {
  if (!(await change.em.findOne(ProvenanceLink, { fromId: from.id, toId: to.id, relation }))) link(change, from, relation, to, at);
}
