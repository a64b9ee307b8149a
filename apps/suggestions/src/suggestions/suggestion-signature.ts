import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** That a mandate signed a suggestion, as its lead or with it. Written once, never changed: mandates find what they signed by it. */
@Entity({ tableName: 'suggestion_signature' })
export class SuggestionSignature {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'uuid' })
  mandateId!: string;

  static of(suggestionId: string, mandateId: string): SuggestionSignature {
    return Object.assign(new SuggestionSignature(), { suggestionId, mandateId });
  }
}
