const workingBodies = ['WORK_COMMITTEE', 'GENERAL_OFFICE'];

/** What a body is to a rulebook (facet `congressBody`), from its kind: a deputy work committee or a general office is a working body. Null while the kind is not heard. */
export function congressBodyOf(kind: string | null): string | null {
  return kind !== null && workingBodies.includes(kind) ? 'WORKING_BODY' : kind;
}
