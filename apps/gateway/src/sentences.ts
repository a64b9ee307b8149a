import type { Language } from '@renda/caller';

/** Everything the gateway says of itself. What a service refuses it says itself. */
const sentences = {
  UNAUTHENTICATED: { zh: '登录凭证无效或已过期，请重新登录。', en: 'The token is not valid or no longer so; please sign in again.' },
  METHOD_NOT_ALLOWED: { zh: '请用 POST 提交查询。', en: 'Send operations by POST.' },
  UNSUPPORTED_MEDIA_TYPE: { zh: '内容类型不受支持。', en: 'This content type is not accepted here.' },
  TOO_LARGE: { zh: '请求内容过大。', en: 'The request is too large.' },
  BAD_REQUEST: { zh: '请求无法识别。', en: 'The request cannot be read.' },
  BAD_USER_INPUT: { zh: '变量的值不合要求。', en: 'The value of a variable is not acceptable.' },
  DOCUMENT_TOO_LARGE: { zh: '查询过长。', en: 'The document is too long.' },
  CONTENT_DIGEST_REQUIRED: { zh: '导入须在请求头 Content-Digest 中先给出 sha-256 摘要。', en: 'An import must send its sha-256 first, in the header Content-Digest.' },
  NOT_AVAILABLE: { zh: '没有这一条，或现在还查不到。', en: 'There is no such entry, or it is not available yet.' },
  SUBGRAPH_UNAVAILABLE: { zh: '这一部分暂时无法提供，请稍后再试。', en: 'This part cannot be had right now; please try again later.' },
  SUBGRAPH_TIMEOUT: { zh: '这一部分没有按时答复，请稍后再试。', en: 'This part did not answer in time; please try again later.' },
  INCOMPLETE: { zh: '这里缺少应有的值。', en: 'A value that should be here is missing.' },
  INTERNAL: { zh: '系统出错，请把追踪号告诉管理员。', en: 'Something went wrong; please tell the operators the trace id.' },
} as const;

export type GatewayCode = keyof typeof sentences;

export function say(code: GatewayCode, language: Language): string {
  return sentences[code][language];
}
