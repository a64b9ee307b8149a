/** A description in the graph: Chinese first, then English. */
export function both(zh: string, en: string): string {
  return `${zh}\n\n${en}`;
}
