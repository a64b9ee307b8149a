/** A reference to another service's entity: its id and nothing more; null when there is none. */
export function referenceTo(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
