import { rulebookPublished } from '@renda/events';
import { canonicalJson, hashOf, readRulebook, rulebookTexts } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf, type TestService } from '@renda/subgraph/testing';

let published = 0;

/** Lets a service hear that a kept rulebook was published as that of another region, its YAML changed first; a draft gets a date. For specs only. */
export async function publishFor(service: TestService, jurisdiction: string, region: string, change: (text: string) => string = (text) => text): Promise<void> {
  const kept = rulebookTexts().find(({ file }) => file === `${jurisdiction}.yaml`);
  const there = (kept?.text ?? '').replace(/^region: '\d+'/m, `region: '${region}'`)
    .replace('draft: true', 'validFrom: 2026-01-01\ndating: { basis: reading, reason: { zh: 假定的施行日期, en: A date assumed } }');
  const { rulebook, faults } = readRulebook(change(there).replace(/^examples:[\s\S]*/m, ''), `${jurisdiction}.yaml`);
  if (faults) throw new Error(JSON.stringify(faults));
  published += 1;
  await service.hear(eventOf(rulebookPublished, newId(), published, { jurisdiction, regionId: newId(), hash: hashOf(rulebook), text: canonicalJson(rulebook) }));
}

/** Of Shenzhen's draft: without what it asks for before a suggestion is filed or assigned. */
export const onlyReplyRules = (text: string): string => text.replace(/\n {2}- key: (pre-submission|matching-meeting)[\s\S]*?(?=\n {2}- key|\nunexpressed)/g, '');

/** As if the place were to set the day by which units reply. */
export const replyDaySetLocally = (text: string): string => onlyReplyRules(text).replace(/(key: reply-deadline[\s\S]*?value: )NONE_SET/, '$1SET_LOCALLY');
