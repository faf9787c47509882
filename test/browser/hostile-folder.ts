import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPath } from '../../scenarios/index.ts';
import { writtenFolder } from '../support/results-folders.ts';
import { hostileScenario, PAYLOADS } from './payloads.ts';

/** Letters that a spreadsheet, a shell, a reader of XML or of lines would take for more than letters. */
export const SIGNS: readonly string[] = [
  ...['=1+1', '+1;=2+2', '-1+1', '@SUM(1)', '\t=1', 'x;=cmd|/C id', '"=1+1', '\uFF1D1+1'],
  ...[
    '$(touch owned)',
    '`touch owned`',
    "'; touch owned; '",
    '\\',
    '\u202Egpj.exe',
    '\uD800',
    '\u0001',
    ']]>',
  ],
];

/**
 * A folder as the command line writes it of a scenario whose every text is a payload, and with payloads where the
 * command line would write words of its own.
 */
export async function hostileFolder(round: number): Promise<{ folder: string; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-hostile-'));
  const text = hostileScenario(round);
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, text);
  const [few] = Object.keys(JSON.parse(text).agentGroups);
  const written = await writtenFolder([
    scenario,
    ...['--quiet', '--replications', '3', '--interval', '30 min', '--seed', payload(round)],
    ...['--vary', `${formatPath(['agentGroups', few!, 'agents'])}=3|4`],
    ...['--vary', `name=${quoted(payload(round + 1))}|${quoted(payload(round + 2))}`],
  ]);
  rmSync(scenario);
  for (const { path, read } of written) {
    const bytes = Buffer.from(await read());
    writeFileSync(join(folder, path), path === 'manifest.json' ? worse(bytes.toString(), round) : bytes);
  }
  writeFileSync(join(folder, 'provenance.json'), provenance(round));
  return { folder, end: () => rmSync(folder, { recursive: true }) };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const payload = (k: number) => PAYLOADS[k % PAYLOADS.length]!;

/** A manifest with payloads for units, checks, values and the name of a file. */
function worse(text: string, round: number): string {
  const root = JSON.parse(text);
  for (const point of root.points) for (const measure of point.measures) measure.unit = payload(round + 3);
  root.results.checks = root.results.checks.map(() => payload(round + 4));
  root.best = { measure: root.points[0].measures[0].name, better: 'larger' };
  root.results.best = { point: null, open: payload(round + 5) };
  root.files[payload(round + 6)] = { bytes: 1, sha256: payload(round + 7) };
  root.ccsim = payload(round + 8);
  return JSON.stringify(root);
}

function provenance(round: number): string {
  const command = `ccsim sweep ${payload(round)} --set ${payload(round + 9)} ${SIGNS[round % SIGNS.length]} --out ${payload(round + 10)}`;
  return JSON.stringify({ history: [{ command }] });
}
