/** Looks into what was written before it is known to be right. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const numberAt = (raw: Record<string, unknown>, name: string): number | undefined => (typeof raw[name] === 'number' ? raw[name] : undefined);
export const textAt = (raw: Record<string, unknown>, name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
export const recordAt = (raw: Record<string, unknown>, name: string): Record<string, unknown> | undefined => (isRecord(raw[name]) ? raw[name] : undefined);
export const listAt = (raw: Record<string, unknown>, name: string): readonly unknown[] => (Array.isArray(raw[name]) ? (raw[name] as unknown[]) : []);
/** A message of the schema, in small letters at its start: it follows the path. */
export const textOf = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
