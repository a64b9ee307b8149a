/** What a spec says of a table of steps, in words of its own: `settle: OPENED | FAILED → SETTLED by DEPUTY ADMINISTRATOR`; the opening of a register begins with `open: → OPENED by …`. */
export type SaidTable = readonly string[];

export interface SaidStep {
  readonly action: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly string[];
}

export function saidStep(line: string): SaidStep {
  const [, action = '', from = '', to = '', by = ''] = /^(\w+): ?(.*?) ?→ (\w+) by (.+)$/.exec(line) ?? [];
  return { action, from: from === '' ? [] : from.split(' | '), to, by: by.split(' ').sort() };
}
