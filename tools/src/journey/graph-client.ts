/** What a GraphQL answer carries. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly traceId?: string; readonly rule?: { readonly title: string; readonly citation: string }; readonly params?: Record<string, unknown> };
}

export interface GraphAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly GraphError[];
}

/** Asks the gateway over HTTP, as any client does: with a token, or as anybody. */
export class GraphClient {
  constructor(
    private readonly gateway: string,
    private readonly token: (() => Promise<string>) | null,
  ) {}

  /** Of a text with several operations the one that is named. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<GraphAnswer<T>> {
    const answer = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.token ? { authorization: `Bearer ${await this.token()}` } : {}) },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await answer.json()) as GraphAnswer<T>;
  }

  /** Asks and expects no error. */
  async data<T>(query: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables, operationName);
    if (errors || !data) throw new Error(JSON.stringify(errors ?? 'no data'));
    return data;
  }

  /** Asks and expects a refusal; answers its codes. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<readonly GraphError[]> {
    const { errors } = await this.ask(query, variables);
    if (!errors) throw new Error('this was not refused');
    return errors;
  }
}
