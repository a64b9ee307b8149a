import type { Language } from '@renda/caller';

/** What a refusal says, in the two languages. `{name}` in a sentence is filled from the refusal's params. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Sentences = Readonly<Record<string, Sentence>>;

/** The rule that said no: its title and where it is written. */
export interface RuleSource {
  readonly title: Sentence;
  readonly citation: string;
}

export type Params = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A clear no with a stable code. Nothing is lost or half done when it is thrown: the transaction around it is rolled back.
 * Params are ids, codes, days and numbers: never what a person typed.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
    readonly rule?: RuleSource,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Sentences every service can say. */
export const houseSentences: Sentences = {
  NOT_AVAILABLE: { zh: '没有这一条，或现在还查不到。', en: 'There is no such entry, or it is not available yet.' },
  FORBIDDEN: { zh: '您没有做这件事的权限。', en: 'You may not do this.' },
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in first.' },
  BAD_USER_INPUT: { zh: '填写的内容不合要求：{field}。', en: 'The input is not valid: {field}.' },
  CONFLICT: { zh: '这一条刚被别人改过（现为第 {version} 版），请看过再改。', en: 'Somebody changed this meanwhile (it is now at version {version}); look again before you change it.' },
  REQUEST_ID_REUSED: { zh: '这个请求编号已用于另一内容。', en: 'This request id was used for another input.' },
  IMPORT_DIFFERS: { zh: '这个编号已导入过，内容不同。', en: 'This key was imported before with other content.' },
  INTERNAL: { zh: '系统出错，请把追踪号告诉管理员。', en: 'Something went wrong; please tell the operators the trace id.' },
};

export function say(sentences: Sentences, code: string, params: Params, language: Language): string {
  const sentence = sentences[code] ?? houseSentences[code];
  if (!sentence) return code;
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
