import { pinyin } from 'pinyin-pro';

/** The key by which names are sorted: 曾 as a surname is zēng, 单 is shàn. */
export function sortNameOf(name: string): string {
  return pinyin(name, { surname: 'head', toneType: 'num', type: 'array' }).join(' ').toLowerCase();
}
