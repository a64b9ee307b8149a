import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEMO_ISSUER } from '@renda/caller';

import type { Kind } from '../import/column.js';
import { importFolder } from '../import/import-folder.js';
import type { ImportReport } from '../import/report.js';
import type { DemoIssuer } from '../token/demo-issuer.js';
import { projectFolder } from './parts.js';
import { CommandFailed } from './run-command.js';

/** The subject of the first administrator's token; `npm run token` knows it by this name. */
export const administrator = 'administrator';

export const demoFolder = join(projectFolder, 'tools/demo');

/** Makes the first administrator, once. That one exists already is no fault: a crash may have come between making and noting it. */
export async function firstAdministrator(stateDirectory: string, command: (given: readonly string[]) => Promise<string>): Promise<void> {
  const note = join(stateDirectory, 'administrator.json');
  if (existsSync(note)) return;
  const given = ['first-administrator', '--issuer', DEMO_ISSUER, '--subject', administrator];
  try {
    await command(given);
  } catch (error) {
    if (!(error instanceof CommandFailed) || !error.message.includes('ADMINISTRATOR_EXISTS')) throw error;
  }
  writeFileSync(note, JSON.stringify({ issuer: DEMO_ISSUER, subject: administrator }));
}

export interface DemoLoading {
  readonly stateDirectory: string;
  readonly gateway: string;
  readonly issuer: DemoIssuer;
  readonly report: ImportReport;
  /** Publishes the rulebooks, which need their regions, and which the demo's exemptions need. */
  readonly publishRules: () => Promise<void>;
}

/**
 * Loads the demo through the public import, once: what was loaded is noted by its content, and another content is sent again (known rows
 * are skipped, changed ones refused with their reason). The rules are published each time, as soon as their regions are there.
 */
export async function loadDemo({ stateDirectory, gateway, issuer, report, publishRules }: DemoLoading): Promise<void> {
  const note = join(stateDirectory, 'demo.json');
  const content = hashOf(demoFolder);
  if (existsSync(note) && readFileSync(note, 'utf8') === content) return publishRules();
  const whenHeard = async (kind: Kind): Promise<void> => { if (kind === 'region') await publishRules(); };
  const reasons: string[] = [];
  const { complete } = await importFolder({ folder: demoFolder, gateway, token: () => issuer.token(administrator), source: 'demo', report: noting(report, reasons), whenHeard });
  if (!complete) throw new Error(`the demo could not be loaded: ${reasons.slice(0, 3).join('; ')}`);
  writeFileSync(note, content);
}

/** The same report, with a note of why it did not go on: whoever is told only that the demo failed must be told why. */
function noting(report: ImportReport, reasons: string[]): ImportReport {
  return Object.assign(Object.create(report) as ImportReport, {
    fault: (fault: Parameters<ImportReport['fault']>[0]) => {
      reasons.push(`${fault.file}:${String(fault.line)} ${fault.code} ${fault.zh}`);
      report.fault(fault);
    },
    stopped: (zh: string, en: string) => {
      reasons.push(en);
      report.stopped(zh, en);
    },
  });
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
