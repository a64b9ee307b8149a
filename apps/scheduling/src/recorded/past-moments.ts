import { Refusal } from '@renda/subgraph';

/** Whether the moments at which a past record was written down and verified are past. Throws BAD_USER_INPUT naming the column that is not. */
export function pastMoments(row: { readonly recorded_at: Date; readonly verified_at?: Date | null | undefined }, now: Date): void {
  for (const field of ['recorded_at', 'verified_at'] as const) {
    const at = row[field];
    if (at && at > now) throw new Refusal('BAD_USER_INPUT', { field });
  }
}
