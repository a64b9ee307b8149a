/** A region's path names its line of ancestors and itself, each followed by a slash: `/321100/321181/`. The whole realm is `/`. */
export function isRegionPath(path: string): boolean {
  return /^\/([^/]+\/)*$/.test(path);
}

/**
 * All paths of a region and of what lies below it, and no others, are `>= lo` and `< hi` in byte order (collation C): `0` is the character after `/`,
 * so that `/3211/` never takes in `/32110/`.
 */
export function subtree(path: string): { readonly lo: string; readonly hi: string } {
  if (!isRegionPath(path)) throw new RangeError('not a region path');
  return { lo: path, hi: `${path.slice(0, -1)}0` };
}

export function liesWithin(path: string, regionPath: string): boolean {
  return isRegionPath(regionPath) && path.startsWith(regionPath);
}
