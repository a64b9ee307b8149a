import type { EntityClass } from '@mikro-orm/postgresql';
import type { PolicyTable } from '@renda/caller';
import type { Listener } from '@renda/event-delivery';
import type { Stoppable } from '@renda/service-runtime';
import type pg from 'pg';
import type { Ruling } from '../heard/ruling.js';
import type { EventDefinition } from '@renda/events';
import type { Sentences } from '../refusal.js';
import type { SubgraphParts } from '../schema/build-subgraph.js';
import type { ServiceImporter } from '../writing/importing.js';
import type { ByItself } from '../writing/by-itself.js';

/** What a service's own work has at hand. */
export interface Working {
  readonly pool: pg.Pool;
  /** The rulebooks as they are at the moment of asking, none kept from before. */
  readonly ruling: Ruling;
  /** CloudEvents source of this service. */
  readonly source: string;
  /** Resolves when what was in the log at the start has been heard: before, much would be judged on half of what is known. */
  readonly caughtUp: Promise<void>;
  readonly onTrouble: (trouble: unknown) => void;
  /** A change that the service makes by itself. */
  readonly itself: ByItself;
}

/** What is there while a `heard` is built anew. */
export type Deriving = Omit<Working, 'caughtUp' | 'onTrouble' | 'itself'>;

/** A service's table of contents: everything it owns, answers, hears and refuses. */
export interface ServiceDefinition extends SubgraphParts {
  readonly name: string;
  readonly version: string;
  /** Folder of the app: `schema.graphql`, `migrations/own` and `migrations/heard` lie in it. */
  readonly folder: string;
  readonly entities: readonly EntityClass<object>[];
  readonly policy: PolicyTable;
  readonly sentences: Sentences;
  /** Unique constraint → code of the refusal it means. */
  readonly constraints: Readonly<Record<string, string>>;
  /** Event → handler. Regions, grants and rulebooks are heard by every service without being listed here. */
  readonly listeners: readonly Listener[];
  readonly importers: readonly ServiceImporter[];
  /** Events this service says: their topics are made with its migration. */
  readonly says: readonly EventDefinition[];
  /** Own tables with `region_id` and `region_path`, rewritten when a region moves. */
  readonly scopedTables: readonly string[];
  /** What the service does by itself, beside answering and hearing. */
  readonly works?: (at: Working) => Stoppable;
  /** What else must be derived from what was heard before a `heard` that was built anew takes the place of the old one. It says nothing to others. */
  readonly derive?: (at: Deriving) => Promise<void>;
}
