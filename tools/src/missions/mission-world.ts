import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { importedId } from '@renda/subgraph';
import { eventually } from '@renda/test-kit';
import { v7 } from 'uuid';
import { GraphClient } from '../journey/graph-client.js';
import { startSystem, type System } from '../system/start-system.js';

type Input = Readonly<Record<string, unknown>>;

/** All services behind the gateway with the demo in them: each mission is seen through the graph, by the personas who would do it. */
export class MissionWorld {
  private constructor(
    readonly system: System,
    private readonly state: string,
  ) {}

  static async start(): Promise<MissionWorld> {
    const state = mkdtempSync(join(tmpdir(), 'renda-missions-'));
    const system = await startSystem({ stateDirectory: state, ports: 'free', eventLog: { kind: 'postgres' }, demo: true, volatile: true, partitions: 3, topicPrefix: `missions-${String(process.pid)}` });
    return new MissionWorld(system, state);
  }

  /** Somebody of the demo; without a name anybody, who has no login. */
  as(persona?: string): GraphClient {
    return new GraphClient(this.system.urls.gateway, persona === undefined ? null : () => this.system.token(persona));
  }

  /** The id that a row of the demo's files has: it follows from its kind and key. */
  id(kind: string, key: string): string {
    return importedId('demo', kind, key);
  }

  /** A mutation by a persona; a creating one may be given no request id, it gets one. Answers what was asked of the changed entity. */
  async do<T extends object = { id: string; status: string }>(persona: string | undefined, mutation: string, input: Input, fields = 'id status'): Promise<T> {
    const { query, variables } = mutationOf(mutation, input, fields);
    const answer = await this.as(persona).data<Record<string, T>>(query, variables);
    return answer[mutation] as T;
  }

  /** A mutation that is refused; answers its codes, each with the rule that said no. */
  async refused(persona: string | undefined, mutation: string, input: Input, fields = 'id'): Promise<string[]> {
    const { query, variables } = mutationOf(mutation, input, fields);
    return (await this.as(persona).refusal(query, variables)).map(({ extensions: { code, rule } }) => (rule ? `${code} ${rule.citation}` : code));
  }

  /** Publishes a rulebook; the service that judges by it has heard it. */
  async published(text: string): Promise<void> {
    const { hash } = await this.do<{ hash: string }>('administrator', 'publishRulebook', { text }, 'hash');
    const heard = async (): Promise<string> => JSON.stringify(await (await fetch(`${this.system.urls.suggestions}/health`)).json());
    await eventually(async () => { if (!(await heard()).includes(hash)) throw new Error(`${hash} is not heard yet`); }, { within: 30_000 });
    // A service works with what it heard a second later.
    await sleep(1_500);
  }

  async stop(): Promise<void> {
    await this.system.stop();
    rmSync(this.state, { recursive: true, force: true });
  }
}

/** Inputs are named after their mutations, but for the few that several mutations share. */
const shared: Readonly<Record<string, string>> = {
  answerEscalation: 'EscalationTextInput', remindOfEscalation: 'EscalationTextInput',
  convertMatterToSuggestion: 'ConvertMatterInput', preSubmitSuggestion: 'PreSubmitInput', judgeReport: 'JudgeInput', judgeSuggestion: 'JudgeInput', withdrawReport: 'WithdrawInput', withdrawSuggestion: 'WithdrawInput',
};

function mutationOf(mutation: string, input: Input, fields: string): { query: string; variables: { input: Input } } {
  const type = shared[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return { query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, variables: { input: { requestId: v7(), ...input } } };
}
