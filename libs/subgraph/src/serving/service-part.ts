import type { EntityClass } from '@mikro-orm/postgresql';
import type { PolicyTable } from '@renda/caller';
import type { Listener } from '@renda/event-delivery';
import type { EventDefinition } from '@renda/events';
import type { NonEmptyArray } from 'type-graphql';
import type { Sentences } from '../refusal.js';
import type { ReferenceResolver } from '../schema/build-subgraph.js';
import type { ServiceImporter } from '../writing/importing.js';

/** What one subject of a service brings to its table of contents: the same fields, those it has. */
export interface ServicePart {
  readonly entities?: readonly EntityClass<object>[];
  readonly resolvers?: readonly (new () => object)[];
  readonly types?: readonly (new () => object)[];
  readonly references?: Readonly<Record<string, ReferenceResolver>>;
  readonly policy?: PolicyTable;
  readonly sentences?: Sentences;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly listeners?: readonly Listener[];
  readonly importers?: readonly ServiceImporter[];
  readonly says?: readonly EventDefinition[];
  readonly scopedTables?: readonly string[];
}

type Whole = Required<Omit<ServicePart, 'resolvers'>> & { readonly resolvers: NonEmptyArray<new () => object> };

/** The subjects of a service put together. Throws where two say the same operation, entity, refusal or constraint, which only one of them would win. */
export function partsTogether(parts: readonly ServicePart[]): Whole {
  const list = <K extends ListKey>(key: K): NonNullable<ServicePart[K]>[number][] => parts.flatMap((part) => [...(part[key] ?? [])] as NonNullable<ServicePart[K]>[number][]);
  return {
    entities: list('entities'), resolvers: list('resolvers') as Whole['resolvers'], types: list('types'), listeners: list('listeners'),
    importers: list('importers'), says: list('says'), scopedTables: list('scopedTables'),
    references: together(parts, 'references'), policy: together(parts, 'policy'), sentences: together(parts, 'sentences'), constraints: together(parts, 'constraints'),
  };
}

type ListKey = 'entities' | 'resolvers' | 'types' | 'listeners' | 'importers' | 'says' | 'scopedTables';
type TableKey = 'references' | 'policy' | 'sentences' | 'constraints';

function together<K extends TableKey>(parts: readonly ServicePart[], key: K): Required<ServicePart>[K] {
  const whole: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [name, value] of Object.entries(part[key] ?? {})) {
      if (Object.hasOwn(whole, name)) throw new Error(`two subjects of the service say ${key} of ${name}`);
      whole[name] = value;
    }
  }
  return whole as Required<ServicePart>[K];
}
