import { both } from '@renda/subgraph';
import { registerEnumType } from 'type-graphql';

type Sentence = readonly [zh: string, en: string];

/** A closed set of codes as an enum of the graph, each value described in both languages. */
export function codeEnum<Code extends string>(name: string, [zh, en]: Sentence, values: Readonly<Record<Code, Sentence>>): { readonly [code in Code]: code } {
  const codes = Object.keys(values) as Code[];
  const made = Object.fromEntries(codes.map((code) => [code, code])) as { readonly [code in Code]: code };
  const described = codes.map((code) => {
    const [chinese, english]: Sentence = values[code];
    return [code, { description: both(chinese, english) }] as const;
  });
  const valuesConfig = Object.fromEntries(described) as Record<Code, { description: string }>;
  registerEnumType(made, { name, description: both(zh, en), valuesConfig });
  return made;
}
