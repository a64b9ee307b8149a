import { z } from 'zod';

/** What is wrong with the environment of a process: every fault at once, by the variable's name, never with its value. */
export class EnvironmentFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'EnvironmentFaults';
  }
}

/** Parses the environment at start. An empty text counts as absent. Throws EnvironmentFaults that names every fault. */
export function readEnvironment<S extends z.ZodType>(schema: S, given: NodeJS.ProcessEnv = process.env): z.infer<S> {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(present, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw new EnvironmentFaults(parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '');
    return `${name || 'environment'}: ${name in present || message.startsWith('is ') ? message : 'is missing'}`;
  }));
}

/** A TCP port; 0 means any free one. */
export const port = z.coerce.number().int().min(0).max(65_535);

/** RENDA_INSTANCE: which start of the process this is, as whoever started it says; told in `/ready`. */
export const instance = z.string().regex(/^[\w-]{1,64}$/, 'must be at most 64 letters, digits, dashes').optional();

/** A secret key in base64 of at least 32 bytes. */
export const secretKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length >= 32, 'must be at least 32 bytes in base64');
