import type { EntityClass } from '@mikro-orm/postgresql';
import type { Change, RequestContext, RowSource, Told } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { OutputStepInput } from './output.inputs.js';
import type { Output } from './output.js';

/** One step of one output, by a mutation; answers it as it is then. Two at once come one after the other: the second is judged by what the first left. */
export async function stepOutput<T extends Output, Row extends { id: string }>(
  context: RequestContext, info: GraphQLResolveInfo, of: { entity: EntityClass<T>; rows: RowSource<Row> },
  { mutation, input, step }: { mutation: string; input: OutputStepInput; step: (output: T, change: Change) => Told },
): Promise<Row> {
  const id = await context.change(mutation, input, async (change) => {
    const output = await change.lock(of.entity, input.id, input.expectedVersion);
    change.tell(step(output, change));
    return output;
  });
  return context.read.oneOrRefuse(of.rows, id, info);
}
