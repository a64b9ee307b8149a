import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { rulebookPublished } from '@renda/events';
import { canonicalJson, hashOf, type Rulebook as Book } from '@renda/rulebook';
import { RegionalAggregate, type Region, type Told, told } from '@renda/subgraph';
import { v5 } from 'uuid';

const namespace = v5('urn:renda:rulebook', v5.URL);

/** A jurisdiction has one rulebook, whose id follows from its name. */
export function rulebookId(jurisdiction: string): string {
  return v5(jurisdiction, namespace);
}

/** The rulebook of a jurisdiction as it was last published; its version counts the publications. */
@Entity({ tableName: 'rulebook' })
export class Rulebook extends RegionalAggregate {
  @Property({ type: 'text' })
  jurisdiction!: string;

  @Property({ type: 'text' })
  nameZh!: string;

  @Property({ type: 'text' })
  nameEn!: string;

  @Property({ type: 'boolean' })
  draft!: boolean;

  @Property({ type: 'text' })
  hash!: string;

  /** Canonical JSON, without examples. */
  @Property({ type: 'text' })
  canonical!: string;

  @Property({ type: 'datetime' })
  publishedAt!: Date;

  static first(book: Book, region: Region, now: Date): Rulebook {
    const rulebook = new Rulebook();
    rulebook.id = rulebookId(book.jurisdiction);
    rulebook.jurisdiction = book.jurisdiction;
    rulebook.lieIn(region);
    rulebook.hold(book, now);
    return rulebook;
  }

  /** Publishes another text; the versions before it stay as they are. */
  publish(book: Book, now: Date): Told {
    this.hold(book, now);
    return this.changed();
  }

  told(): Told {
    const { jurisdiction, regionId, hash, canonical: text } = this;
    return told(rulebookPublished, this, { jurisdiction, regionId, hash, text });
  }

  private hold(book: Book, now: Date): void {
    this.nameZh = book.name.zh;
    this.nameEn = book.name.en;
    this.draft = book.draft;
    this.hash = hashOf(book);
    this.canonical = canonicalJson(book);
    this.publishedAt = now;
  }
}
