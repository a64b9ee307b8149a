import { createHash, randomBytes } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * The receipt of a raised matter: whoever holds its number may ask how far the matter is. The number is stored as it is, because the same request sent
 * again must answer it again; whoever can read this table can read the matter itself, so a sealed number would guard nothing, and its key could be lost.
 * It is asked for by its hash, so the time of an answer tells nothing about a number. It stands in no event, no log and no list.
 */
@Entity({ tableName: 'matter_receipt' })
export class Receipt {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'blob' })
  numberHash!: Buffer;

  static of(matterId: string, number: string): Receipt {
    const receipt = new Receipt();
    receipt.matterId = matterId;
    receipt.number = number;
    receipt.numberHash = receiptHash(number);
    return receipt;
  }
}

/** Crockford's base 32: no I, L, O, U, so it can be read out and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new number: 20 characters in groups of five, 100 random bits. */
export function newReceiptNumber(random: Uint8Array = randomBytes(20)): string {
  const characters = [...random.subarray(0, 20)].map((byte) => alphabet[byte % 32]).join('');
  return characters.replace(/(.{5})(?=.)/g, '$1-');
}

/** Hash of a number as people write it: small letters, full-width characters, other dashes or spaces, O for 0, I or L for 1 make no difference. */
export function receiptHash(written: string): Buffer {
  const plain = written.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest();
}
