import type { Sentence } from '@renda/subgraph';

/** How a unit keeps contact with the deputy (001§28¶2: 联系代表，邀请参加调研、座谈); the list is open. */
export const contactForms = {
  VISIT: { zh: '上门走访', en: 'Visit' },
  TALK: { zh: '邀请座谈', en: 'Invitation to a talk' },
  RESEARCH: { zh: '邀请参加调研', en: 'Invitation to research' },
  PHONE: { zh: '电话', en: 'Telephone' },
  LETTER: { zh: '书面', en: 'Letter' },
  ONLINE: { zh: '网络', en: 'Online' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Sentence>;

export function isContactForm(code: string): boolean {
  return Object.hasOwn(contactForms, code);
}
