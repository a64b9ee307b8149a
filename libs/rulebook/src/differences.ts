/** What is expected and not so, in words. Of an object whose name is among `partly` only what is expected of it is compared. */
export function differencesOf(has: Readonly<Record<string, unknown>>, expected: object, partly: readonly string[] = []): string[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const there = partly.includes(name) ? part(has[name], wanted) : has[name];
    return alike(there, wanted) ? [] : [`${name} is ${JSON.stringify(there)}, not ${JSON.stringify(wanted)}`];
  });
}

function part(has: unknown, wanted: unknown): unknown {
  const names = Object.keys(wanted as object);
  return Object.fromEntries(Object.entries(has ?? {}).filter(([name]) => names.includes(name)));
}

function alike(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner));
  return text(one) === text(other);
}
