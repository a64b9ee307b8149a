import { instance, port, readEnvironment, secretKey } from '@renda/service-runtime';
import { z } from 'zod';

const database = z.string().regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address');

const common = z.object({
  DATABASE_URL: database,
  EVENT_LOG: z.enum(['postgres', 'kafka']).default('postgres'),
  EVENT_LOG_URL: database.optional(),
  KAFKA_BROKERS: z.string().transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).optional(),
  TOPIC_PREFIX: z.string().regex(/^[\w.-]+$/, 'must be letters, digits, dots, dashes').default('renda'),
  TOPIC_PARTITIONS: z.coerce.number().int().min(1).max(1000).default(12),
  CALENDAR_FOLDER: z.string().optional(),
  REALM: z.string().regex(/^[\w-]+$/, 'must be letters, digits and dashes').default('demo'),
});

type Given = Partial<z.infer<typeof common>>;

/** Which log is used decides what else is needed; said together with all other faults. */
function withLog<S extends z.ZodObject>(schema: S): S {
  const always = { when: () => true };
  return schema
    .refine((given) => (given as Given).EVENT_LOG === 'kafka' || (given as Given).EVENT_LOG_URL !== undefined, { path: ['EVENT_LOG_URL'], message: 'is needed when EVENT_LOG is postgres', ...always })
    .refine((given) => (given as Given).EVENT_LOG !== 'kafka' || ((given as Given).KAFKA_BROKERS?.length ?? 0) > 0, { path: ['KAFKA_BROKERS'], message: 'is needed when EVENT_LOG is kafka', ...always });
}

const serving = withLog(common.extend({ PROOF_KEY: secretKey, PORT: port, HOST: z.string().default('127.0.0.1'), RENDA_INSTANCE: instance }));
const owning = withLog(common.extend({ OWNER_DATABASE_URL: database }));

export type ServingEnvironment = z.infer<typeof serving>;
export type OwningEnvironment = z.infer<typeof owning>;

/** What a service needs to serve. */
export function servingEnvironment(given?: NodeJS.ProcessEnv): ServingEnvironment {
  return readEnvironment(serving, given);
}

/** What the commands that run as the owner role need: migrate, replay, first administrator. */
export function owningEnvironment(given?: NodeJS.ProcessEnv): OwningEnvironment {
  return readEnvironment(owning, given);
}
