import { dayOf } from '@renda/calendar';
import type { Language } from '@renda/caller';
import type { Sentence } from '@renda/subgraph';
import type { Chain, ChainedNode } from './chain.js';
import { chainKinds, kindsElsewhere } from './chain-kinds.js';
import { relations } from './provenance-link.js';

export const nameOfKind = (kind: string): Sentence => chainKinds[kind]?.name ?? kindsElsewhere[kind] ?? { zh: kind, en: kind };
export const nameOfStatus = (kind: string, status: string): Sentence => chainKinds[kind]?.states[status] ?? { zh: status, en: status };

function told(node: ChainedNode, language: Language): string {
  const name = nameOfKind(node.kind)[language];
  if (node.title === null) return name;
  return language === 'zh' ? `${name}《${node.title}》` : `the ${name} “${node.title}”`;
}

function steps(node: ChainedNode, language: Language): string {
  const done = node.steps.map(({ status, at }) => `${nameOfStatus(node.kind, status)[language]}${language === 'zh' ? `（${dayOf(at)}）` : ` (${dayOf(at)})`}`);
  return done.join(language === 'zh' ? '→' : ' → ');
}

/** The whole chain as one paragraph, what led to it first: what each thing was to those before it, and the steps it took. */
export function storyOf(chain: Chain, language: Language): string {
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const sentences = chain.nodes.map((node) => {
    const cameOf = chain.links.filter(({ toId }) => toId === node.id).flatMap(({ fromId, relation }) => {
      const from = nodes.get(fromId);
      return from ? [`${told(from, language)}${language === 'zh' ? '' : ' '}${relations[relation][language]}`] : [];
    });
    const path = steps(node, language);
    if (language === 'zh') return `${cameOf.length > 0 ? `${cameOf.join('、')}` : ''}${told(node, 'zh')}${path ? `：${path}` : ''}`;
    return `${cameOf.length > 0 ? `${cameOf.join(', ')} ` : ''}${told(node, 'en')}${path ? `: ${path}` : ''}`;
  });
  return language === 'zh' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
}
