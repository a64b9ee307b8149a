import type { FolderRow } from './read-rows.js';

/** One row as it goes over the wire: the same bytes each time. */
export function ndjsonLine({ line, key, values }: Pick<FolderRow, 'line' | 'key' | 'values'>): string {
  return `${JSON.stringify({ line, key, row: values })}\n`;
}
