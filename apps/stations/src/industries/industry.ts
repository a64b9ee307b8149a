import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { industryChanged } from '@renda/events';
import { Aggregate, Refusal, type Told, told } from '@renda/subgraph';

/** An industry of the realm's catalogue (产业、行业): eyeglasses, lifting equipment, flowers … (S-04). A parent is there before its child and stays, so no circle can arise. */
@Entity({ tableName: 'industry' })
export class Industry extends Aggregate {
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  static add(given: { id: string; code: string; name: string; parent: Industry | null }): Industry {
    if (!/^[0-9A-Za-z_.-]{1,40}$/.test(given.code)) throw new Refusal('BAD_USER_INPUT', { field: 'code' });
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const industry = new Industry();
    industry.id = given.id;
    industry.code = given.code;
    industry.name = given.name.trim();
    industry.parentId = given.parent?.id ?? null;
    return industry;
  }

  /** The catalogue is the whole realm's: whoever may change it holds a grant over all of it. */
  static readonly scopes: RowScopes = { regionPaths: ['/'] };

  scopes(): RowScopes {
    return Industry.scopes;
  }

  told(): Told {
    const { code, name, parentId } = this;
    return told(industryChanged, this, { code, name, parentId });
  }
}
