import { dayOf } from '@renda/calendar';
import type { Language } from '@renda/caller';
import { begun, type Chain, type ChainedNode } from './chain.js';
import { relations } from './provenance-link.js';
import { nameOfKind, nameOfStatus } from './story.js';

const card = { width: 236, head: 50, line: 19, gap: 34, lane: 330, margin: 40, mostSteps: 12 };
const inks = ['#2f6f4f', '#9c3d2e', '#33588a', '#8a6a1f', '#6a4486', '#2c7a86', '#7a4a3a', '#56642b'];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

interface Placed extends ChainedNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** What has no title of its own needs no line for it. */
const headOf = ({ title }: ChainedNode): number => card.head - (title === null ? 20 : 0);

/** A colour for each kind, the same in every picture. */
const inkOf = (kind: string): string => inks[[...kind].reduce((sum, character) => sum + character.charCodeAt(0), 0) % inks.length] ?? '#333333';

/** One lane for each distance, what led to it on the left; in a lane the older above. */
function placed({ nodes, links }: Chain): Placed[] {
  const lanes = [...Map.groupBy(nodes, ({ distance }) => distance)].sort(([one], [other]) => one - other);
  return lanes.flatMap(([, inLane], lane) => {
    let y = card.margin + 46;
    return inLane.toSorted((one, other) => begun(one, links) - begun(other, links)).map((node) => {
      const height = headOf(node) + Math.min(node.steps.length, card.mostSteps) * card.line + (node.steps.length > card.mostSteps ? card.line : 8);
      const at = { ...node, x: card.margin + lane * card.lane, y, height };
      y += height + card.gap;
      return at;
    });
  });
}

function cardOf(node: Placed, root: string, language: Language): string {
  const { x, y, height, kind, title, steps } = node;
  const ink = inkOf(kind);
  const shown = steps.slice(0, card.mostSteps);
  const lines = shown.map(({ status, at }, index) => {
    const line = y + headOf(node) + 8 + index * card.line;
    const last = index === steps.length - 1;
    return `<circle cx="${String(x + 16)}" cy="${String(line - 4)}" r="${last ? '4.5' : '3'}" fill="${last ? ink : '#ffffff'}" stroke="${ink}" stroke-width="1.5"/>`
      + `<text x="${String(x + 28)}" y="${String(line)}" class="s">${escaped(shortened(nameOfStatus(kind, status)[language], 14))}</text>`
      + `<text x="${String(x + card.width - 12)}" y="${String(line)}" class="d">${dayOf(at)}</text>`;
  });
  if (steps.length > shown.length) lines.push(`<text x="${String(x + 28)}" y="${String(y + headOf(node) + 8 + shown.length * card.line)}" class="s">… +${String(steps.length - shown.length)}</text>`);
  return `<rect x="${String(x)}" y="${String(y)}" width="${String(card.width)}" height="${String(height)}" rx="8" fill="#ffffff" stroke="${ink}" stroke-width="${node.id === root ? '3' : '1.2'}"/>`
    + `<rect x="${String(x)}" y="${String(y)}" width="6" height="${String(height)}" rx="3" fill="${ink}"/>`
    + `<text x="${String(x + 16)}" y="${String(y + 20)}" class="k" style="fill:${ink}">${escaped(shortened(nameOfKind(kind)[language], 26))}</text>`
    + `<text x="${String(x + 16)}" y="${String(y + 40)}" class="t">${escaped(shortened(title ?? '', 15))}</text>${lines.join('')}`;
}

function arrowOf(from: Placed, to: Placed, label: string): string {
  const [x1, y1, x2, y2] = [from.x + card.width, from.y + 25, to.x - 4, to.y + 25];
  const [middle, mid] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return `<path d="M${String(x1)} ${String(y1)} C${String(middle)} ${String(y1)} ${String(middle)} ${String(y2)} ${String(x2)} ${String(y2)}" fill="none" stroke="#8a8f98" stroke-width="1.5" marker-end="url(#tip)"/>`
    + `<text x="${String(middle)}" y="${String(mid - 5)}" class="r">${escaped(label)}</text>`;
}

/** The chain as a picture, complete in itself: SVG without a font, script or address from outside. Whatever people wrote in it is escaped. */
export function pictureOf(chain: Chain, language: Language): string {
  const cards = placed(chain);
  const at = new Map(cards.map((one) => [one.id, one]));
  const arrows = chain.links.flatMap(({ fromId, toId, relation }) => {
    const [from, to] = [at.get(fromId), at.get(toId)];
    return from && to ? [arrowOf(from, to, relations[relation][language])] : [];
  });
  const width = Math.max(...cards.map(({ x }) => x)) + card.width + card.margin;
  const height = Math.max(...cards.map(({ y, height: own }) => y + own)) + card.margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img">`
    + '<style>text{font-family:"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;fill:#23272e}.h{font-size:20px;font-weight:600}.k{font-size:12px;font-weight:600}'
    + '.t{font-size:14px}.s{font-size:12px}.d{font-size:11px;text-anchor:end;fill:#6b7280}.r{font-size:11px;text-anchor:middle;fill:#4b5563;paint-order:stroke;stroke:#f6f4ef;stroke-width:4px}</style>'
    + '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#8a8f98"/></marker></defs>'
    + `<rect width="100%" height="100%" fill="#f6f4ef"/><text x="${String(card.margin)}" y="${String(card.margin + 6)}" class="h">${language === 'zh' ? '来龙去脉' : 'Provenance'}</text>`
    + `${arrows.join('')}${cards.map((one) => cardOf(one, chain.root, language)).join('')}</svg>`;
}
