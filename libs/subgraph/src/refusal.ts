import type { Language } from '@renda/caller';
import { fieldTitles } from './field-titles.js';

/** Words in the two languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The titles of codes, by code. */
export type Titles = Readonly<Record<string, Sentence>>;

/** Under which titles a sentence shows the codes in its params, by param. A code without a title is shown as it is. */
export type Shown = Readonly<Record<string, Titles>>;

/** What a refusal says. `{name}` in it is filled from the refusal's params. */
export interface RefusalSentence extends Sentence {
  readonly shown?: Shown;
}

export type Sentences = Readonly<Record<string, RefusalSentence>>;

/** The rule that said no: its title and where it is written. */
export interface RuleSource {
  readonly title: Sentence;
  readonly citation: string;
}

export type Params = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A clear no with a stable code. Nothing is lost or half done when it is thrown: the transaction around it is rolled back.
 * Params are ids, codes, days and numbers: never what a person typed. They are for programs and keep the codes; `shown` is for the sentence alone.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Params = {},
    readonly rule?: RuleSource,
    readonly shown: Shown = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** The same no, with titles for those of its codes that have none yet. */
  titled(shown: Shown): Refusal {
    return new Refusal(this.code, this.params, this.rule, merged(shown, this.shown));
  }
}

function merged(shown: Shown, over: Shown): Shown {
  const names = [...Object.keys(shown), ...Object.keys(over)];
  return Object.fromEntries(names.map((name) => [name, { ...shown[name], ...over[name] }]));
}

/** Sentences every service can say. */
export const houseSentences: Sentences = {
  NOT_AVAILABLE: { zh: '没有这一条，或现在还查不到。', en: 'There is no such entry, or it is not available yet.' },
  FORBIDDEN: { zh: '您没有做这件事的权限。', en: 'You may not do this.' },
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in first.' },
  BAD_USER_INPUT: { zh: '填写的内容不合要求：{field}。', en: 'The input is not valid: {field}.', shown: { field: fieldTitles } },
  CONFLICT: { zh: '这一条刚被别人改过（现为第 {version} 版），请看过再改。', en: 'Somebody changed this meanwhile (it is now at version {version}); look again before you change it.' },
  REQUEST_ID_REUSED: { zh: '这个请求编号已用于另一内容。', en: 'This request id was used for another input.' },
  IMPORT_DIFFERS: { zh: '这个编号已导入过，内容不同。', en: 'This key was imported before with other content.' },
  STATUS_UNFIT: { zh: '现为“{status}”，这一步只在“{possible}”时可做。', en: 'It stands at “{status}” now; this step is done at “{possible}”.' },
  STAGE_SKIPPED: { zh: '环节不能跳过：现为“{stage}”，须先到“{needed}”。', en: 'No stage may be skipped: it stands at “{stage}”, and must reach “{needed}” first.' },
  STAGE_PASSED: { zh: '这一步已经过去：现为“{stage}”，只在“{needed}”时可做。', en: 'This step is past: it stands at “{stage}”, and the step is done at “{needed}”.' },
  STEP_INCOMPLETE: { zh: '这一步还缺：{needed}。', en: 'This step still needs: {needed}.', shown: { needed: fieldTitles } },
  INTERNAL: { zh: '系统出错，请把追踪号告诉管理员。', en: 'Something went wrong; please tell the operators the trace id.' },
};

/** What is said of a refusal; a code that nobody has words for stands for itself. */
export function say(sentences: Sentences, { code, params, shown = {} }: Pick<Refusal, 'code' | 'params'> & { readonly shown?: Shown }, language: Language): string {
  const sentence = sentences[code] ?? houseSentences[code];
  if (!sentence) return code;
  const titles = merged(sentence.shown ?? {}, shown);
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? titled(String(params[name]), titles[name], language) : whole));
}

/** What stands between several codes: that is all of them, or one of them. */
const between: Titles = { ', ': { zh: '、', en: ', ' }, ' | ': { zh: '或', en: ' or ' } };

/** One code, or several (`A, B` or `a | b`), each under its title; a field within an input (`input.dueOn`) under that of the field. */
function titled(value: string, titles: Titles | undefined, language: Language): string {
  if (titles === undefined) return value;
  const known = { ...titles, ...between };
  const titleOf = (part: string): string => {
    const name = [part, part.slice(part.lastIndexOf('.') + 1)].find((one) => Object.hasOwn(known, one));
    return (name === undefined ? undefined : known[name]?.[language]) ?? part;
  };
  return value.split(/(, | \| )/).map(titleOf).join('');
}
