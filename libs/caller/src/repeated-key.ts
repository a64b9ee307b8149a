/**
 * Whether an object anywhere in a JSON text names a key twice. JSON.parse would quietly take the last one, another reader the first: two readers of one
 * token must not see two subjects. The text must be valid JSON.
 */
export function repeatsKey(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (const [token, text] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    const keys = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (text !== undefined && keys) {
      const key = JSON.parse(text) as string;
      if (keys.has(key)) return true;
      keys.add(key);
    }
  }
  return false;
}
