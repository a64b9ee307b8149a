import { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { Behind } from './report.js';

/** Why an import cannot go on, other than by what its files hold. */
export class Stopped extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} / ${en}`);
  }
}

const answer = z.looseObject({
  loaded: z.number(),
  skipped: z.number(),
  total: z.number().optional(),
  faults: z.array(z.looseObject({ line: z.number(), code: z.string(), message: z.string(), params: z.record(z.string(), z.unknown()).optional() })),
});
export type LoadAnswer = z.infer<typeof answer>;

const heardAnswer = z.looseObject({
  heard: z.boolean(),
  services: z.record(z.string(), z.looseObject({ unpublished: z.number(), behind: z.number() }).nullable()).optional(),
});

export interface SentFile {
  readonly kind: string;
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly body: AsyncIterable<string>;
}

/** A token, or who gives a fresh one: a token lives ten minutes, an import may take longer. */
export type Token = string | (() => Promise<string>);

/** The two routes of the gateway that an import speaks to, in one caller's name. */
export class GatewayClient {
  /** A large file is answered only when all of it is loaded, so nothing but a lost connection ends the wait. */
  private readonly agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 1000 });

  constructor(
    private readonly address: string,
    private readonly token: Token,
  ) {}

  async send({ kind, source, sha256, bytes, body }: SentFile): Promise<LoadAnswer> {
    const { status, json, text } = await this.call('POST', `/import/${kind}`, {
      headers: {
        'content-type': 'application/x-ndjson',
        'content-length': String(bytes),
        'content-digest': `sha-256=:${sha256}:`,
        'x-import-source': source,
      },
      body,
    });
    const read = answer.safeParse(json);
    if ((status === 200 || status === 422 || status === 400) && read.success) return read.data;
    throw refused(status, json, text);
  }

  /** What is not yet heard, by service; undefined when all services have heard all. */
  async behind(): Promise<Behind | undefined> {
    const { status, json, text } = await this.call('GET', '/import/heard', { headers: {} });
    const read = heardAnswer.safeParse(json);
    if (status !== 200 || !read.success) throw refused(status, json, text);
    return read.data.heard ? undefined : (read.data.services ?? {});
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  private async call(
    method: 'GET' | 'POST',
    path: string,
    given: { headers: Record<string, string>; body?: AsyncIterable<string> },
  ): Promise<{ status: number; json: unknown; text: string }> {
    const token = typeof this.token === 'string' ? this.token : await this.token();
    try {
      const response = await request(new URL(path, this.address), {
        method,
        headers: { ...given.headers, authorization: `Bearer ${token}`, accept: 'application/json' },
        body: given.body === undefined ? null : Readable.from(given.body),
        dispatcher: this.agent,
      });
      const text = await response.body.text();
      return { status: response.statusCode, json: parseJson(text), text };
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const { code = String(error) } = error as { code?: string };
      if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') throw new Stopped('文件在检查之后被改动', 'a file was changed after it had been checked');
      throw new Stopped(`与网关 ${this.address} 的连接中断（${code}）`, `no connection to the gateway at ${this.address} (${code})`);
    }
  }
}

/** A refusal of the gateway has the shape of a GraphQL answer; one of a service says code and message itself. */
const plainRefusal = z.object({ code: z.string(), message: z.string().optional(), traceId: z.string().optional() });
const graphRefusal = z
  .object({ errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string(), traceId: z.string().optional() }) })).min(1) })
  .transform((answer) => ({ ...answer.errors[0]?.extensions, message: answer.errors[0]?.message }));

function refused(status: number, json: unknown, text: string): Stopped {
  const said = z.union([plainRefusal, graphRefusal]).safeParse(json).data;
  const detail = said === undefined ? text.slice(0, 200) : [said.code, said.message, said.traceId].filter((part) => part !== undefined).join(' ');
  const code = said === undefined ? '' : ` (${said.code ?? ''})`;
  if (status === 401) return new Stopped(`未认证：令牌缺失、无效或已过期（${detail}）`, `not authenticated: the token is missing, invalid or expired${code}`);
  if (status === 403) return new Stopped(`没有导入的权限（${detail}）`, `this caller may not import${code}`);
  return new Stopped(`网关答复 ${String(status)}：${detail}`, `the gateway answered ${String(status)}${code}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
