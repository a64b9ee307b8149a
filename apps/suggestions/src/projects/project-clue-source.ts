import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { liesWithin } from '@renda/caller';
import { type Change, Refusal, type RegionalAggregate } from '@renda/subgraph';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { projectOpinions, projectSource } from './project-opinion.js';

/** That a clue was formed of an opinion or a matter. One may go into many clues, a clue is of many; kept for ever. */
@Entity({ tableName: 'project_clue_source' })
export class ProjectClueSource {
  @PrimaryKey({ type: 'uuid' })
  clueId!: string;

  @PrimaryKey({ type: 'uuid' })
  sourceId!: string;

  @Property({ type: 'text' })
  kind!: 'ProjectOpinion' | 'Matter';

  @Property({ type: 'datetime' })
  at!: Date;
}

interface Clue {
  readonly id: string;
  readonly regionPath: string;
  readonly opinionIds: string[] | null;
  readonly matterIds: string[] | null;
}

/** Keeps what a clue is formed of, beside what it already is. Throws SOURCE_ELSEWHERE for what does not lie where the clue does, SOURCE_TWICE for what is in it. */
export async function keepSources({ id, regionPath, opinionIds, matterIds }: Clue, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const given = [...(opinionIds ?? []).map((source) => [source, 'ProjectOpinion'] as const), ...(matterIds ?? []).map((source) => [source, 'Matter'] as const)];
  if (given.length === 0) throw new Refusal('STEP_INCOMPLETE', { needed: 'opinionIds | matterIds' }, projectSource);
  const within = ({ regionPath: path }: RegionalAggregate): boolean => liesWithin(path, regionPath);
  const [opinions, matters] = [await change.referred(projectOpinions.entity, opinionIds ?? [], 'read'), await change.referred(Matter, matterIds ?? [], 'read')];
  const apart = given.find(([source, kind]) => !within(kind === 'Matter' ? matters.get(source) : opinions.get(source)));
  if (apart) throw new Refusal('SOURCE_ELSEWHERE', { id: apart[0] });
  const [kept] = await change.sql.query<{ id: string }>('select source_id as id from project_clue_source where clue_id = $1 and source_id = any($2::uuid[])', [id, given.map(([source]) => source)]);
  if (kept) throw new Refusal('SOURCE_TWICE', { id: kept.id });
  for (const [sourceId, kind] of given) {
    change.em.persist(Object.assign(new ProjectClueSource(), { clueId: id, sourceId, kind, at }));
    link(change, { kind, id: sourceId }, 'GATHERED_INTO', { kind: 'ProjectClue', id }, at);
  }
}
