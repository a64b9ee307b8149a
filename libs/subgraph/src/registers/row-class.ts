import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType, type EntityClass } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import { type Told, told } from '../writing/aggregate.js';
import { type Field, type Fields, keptFields } from './field.js';
import type { RegisterDefinition, Row } from './register.js';
import { RegisterRow } from './register-row.js';

type Columns = Parameters<typeof Property>[0];

const columns: Readonly<Record<Exclude<Field['kind'], 'codes' | 'references'>, string>> = {
  text: 'text', code: 'text', day: 'date', moment: 'datetime', flag: 'boolean', count: 'integer', amount: 'double', reference: 'uuid',
};

function columnOf({ kind }: Field): Columns {
  if (kind === 'references') return { type: ArrayType, columnType: 'uuid[]', nullable: true };
  if (kind === 'codes') return { type: ArrayType, columnType: 'text[]', nullable: true };
  return { type: columns[kind], nullable: true } as Columns;
}

const scopes = { stationId: 'stationIds', unitId: 'unitIds', groupId: 'groupIds', bodyId: 'bodyIds' } as const;

/** The ids that a row's references give for one scope of rights. */
function scopedIds(fields: Fields, row: Record<string, unknown>): ReturnType<RegisterRow['ids']> {
  const found: Record<string, string[]> = {};
  for (const [name, field] of keptFields(fields)) {
    if (field.kind !== 'reference' && field.kind !== 'references') continue;
    const { scope } = field.to;
    if (scope === undefined || scope === 'personId') continue;
    const value = row[name] as string | readonly string[] | null | undefined;
    if (value) (found[scopes[scope]] ??= []).push(...[value].flat());
  }
  return found as Pick<RowScopes, 'stationIds' | 'unitIds' | 'groupIds' | 'bodyIds'>;
}

/** Moments as text: what is told is JSON. */
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

/** The entity of a register: one table, a column for each field. */
export function rowClass<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>): EntityClass<Row<F, S>> {
  const { entity, table, fields, says, tells } = definition;
  const made = {
    [entity]: class extends RegisterRow {
      ids(): ReturnType<RegisterRow['ids']> {
        return scopedIds(fields, this as unknown as Record<string, unknown>);
      }

      told(): Told {
        const values = this as unknown as Record<string, unknown>;
        const data = Object.fromEntries(tells.map((name) => [name, plain(values[name])]));
        return told(says, this, { regionId: this.regionId, status: this.status, openedAt: this.openedAt.toISOString(), statusSince: this.statusSince.toISOString(), ...data } as never);
      }
    },
  }[entity] as unknown as EntityClass<Row<F, S>>;
  const prototype = made.prototype as unknown as object;
  for (const [name, field] of keptFields(fields)) Property(columnOf(field))(prototype, name);
  Entity({ tableName: table })(made as never);
  return made;
}
