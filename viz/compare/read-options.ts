import { type Fault, formatPath, loadScenario, readFrom, ScenarioError } from '../../scenarios/index.ts';
import { faultInWords, type SaidFault } from '../editor/fault-words.ts';
import { faultInFull } from '../editor/text-faults.ts';
import type { Source } from '../run/source.ts';
import type { Language } from '../words/dictionary.ts';
import { shellPath, shellWord } from '../words/shell-text.ts';
import type { ReadOption } from './comparison.ts';

/** An option that was read, or why it cannot be run. */
export type Reading = { ok: true; option: ReadOption } | { ok: false; faults: readonly Fault[] };

/** Reads a scenario. */
export async function readOption({ files, path, set }: Source): Promise<Reading> {
  try {
    return { ok: true, option: { loaded: await loadScenario(path, readFrom(files), { set }), files } };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { ok: false, faults: error.faults };
  }
}

/** A fault as the command line tells it, in the reader's words; of a change without its place, a change being one line. */
export function faultLine(fault: Fault, language: Language): SaidFault {
  if (!fault.file.startsWith('--set')) return faultInFull(fault, language);
  const said = faultInWords(fault, language);
  return fault.path === '' ? said : { ...said, text: `${fault.path}: ${said.text}` };
}

/** A change that a scenario can take, as of `--set`: two agents more in its first group, or talk a tenth longer. */
export function exampleOf({ loaded }: ReadOption): string {
  const name = loaded.scenario.agentGroups[0]?.name ?? '';
  const groups = new Map(Object.entries(mapOf(mapOf(loaded.document).agentGroups)));
  const { agents } = mapOf(groups.get(name));
  const isNumber = typeof agents === 'number';
  const path = formatPath(['agentGroups', name, isNumber ? 'agents' : 'talkFactor']);
  return `${path}=${isNumber ? agents + 2 : 1.1}`;
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Changes typed in one line: parted by semicolons outside quotes. */
export function typedChanges(text: string): string[] {
  return (text.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^;"'])+/gu) ?? [])
    .map(part => part.trim())
    .filter(Boolean);
}

/** The command lines that give the same: one comparison, or a run for each option where they are changed. */
export function commandOf(sources: readonly Source[], seed: string, replications: number): string {
  const common = `--replications ${replications} --seed ${shellWord(seed)}`;
  const paths = sources.map(({ path }) => shellPath(path.replace(/\/scenario\.yaml$/u, '')));
  if (sources.every(({ set }) => set.length === 0)) return `ccsim compare ${paths.join(' ')} ${common}\n`;
  const lines = sources.map(({ set }, k) => {
    const changes = set.map(change => ` --set ${shellWord(change)}`).join('');
    return `ccsim run ${paths[k]}${changes} ${common}`;
  });
  return `${lines.join('\n')}\n`;
}
