import { HOUR, type Scenario, SECOND } from '../../engine/index.ts';
import type { LinkState } from '../app/page.ts';
import { oneDay } from '../run/one-day.ts';
import type { Source } from '../run/source.ts';
import { shellPath, shellWord } from '../words/shell-text.ts';
import type { Run } from './session.ts';

/** Sliders that are not where the scenario has them, and where they were when the baseline was pinned. */
export interface Sliders {
  /** values by id */
  values: ReadonlyMap<string, number>;
  pinned: ReadonlyMap<string, number>;
}

/** What a link of Studio brings back. */
export interface Recalled extends Sliders {
  source: Source;
  run: Partial<Run>;
  /** [µs] */
  moment: number | undefined;
  /** a rule of service level, `contact 7` or `agent 3` */
  rule: string;
  selected: string;
}

/** The sliders' changes stand behind the scenario's own; how many are its own is kept beside. */
export function linkOf(
  source: Source,
  changes: readonly string[],
  { values, pinned }: Sliders,
  run: Run,
  moment: number,
  more: Readonly<Record<string, string>>,
): LinkState {
  return {
    sources: [{ ...source, set: [...source.set, ...changes] }],
    seed: run.seed,
    replication: run.replication + 1,
    moment: Math.max(0, Math.round(moment)),
    more: {
      ...more,
      day: String(run.day),
      own: String(source.set.length),
      ...(values.size + pinned.size > 0 ? { levers: JSON.stringify([...values]) } : {}),
      ...(pinned.size > 0 ? { baseline: JSON.stringify([...pinned]) } : {}),
    },
  };
}

/** Reads a link; what makes no sense in it is left out. */
export function recall(state: LinkState): Recalled | undefined {
  const source = state.sources[0];
  if (!source) return undefined;
  const more = state.more ?? {};
  const values = leversIn(more.levers);
  const own = whole(more.own);
  const pinned = leversIn(more.baseline);
  const keepsLevers = values.size + pinned.size > 0 && own !== undefined && own <= source.set.length;
  const day = whole(more.day);
  return {
    source: keepsLevers ? { ...source, set: source.set.slice(0, own) } : source,
    values: keepsLevers ? values : new Map(),
    pinned: keepsLevers ? pinned : new Map(),
    run: {
      ...(state.seed === undefined ? {} : { seed: state.seed }),
      ...(state.replication === undefined ? {} : { replication: state.replication - 1 }),
      ...(day === undefined ? {} : { day }),
    },
    moment: state.moment,
    rule: more.rule ?? '',
    selected: more.selected ?? '',
  };
}

function leversIn(text: string | undefined): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return values;
    for (const entry of list)
      if (Array.isArray(entry) && typeof entry[0] === 'string' && Number.isFinite(entry[1]))
        values.set(entry[0], entry[1] as number);
  } catch {
    // a link that somebody has cut: the scenario opens without its sliders
  }
  return values;
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : undefined;
}

/** The changes that leave of a scenario the one day that is run; none where it has no other. */
export function dayChanges(scenario: Scenario, day: number): string[] {
  const { horizon, warmUp } = oneDay(scenario, day);
  return [
    ...(horizon === scenario.horizon ? [] : [`horizon=${durationText(horizon)}`]),
    ...(warmUp === scenario.warmUp ? [] : [`warmUp=${durationText(warmUp)}`]),
  ];
}

function durationText(time: number): string {
  return Number.isInteger(time / HOUR) ? `${time / HOUR} h` : `${time / SECOND} s`;
}

/** The command line that gives the same numbers; texts are quoted as shells of Unix read them. */
export function commandOf(path: string, set: readonly string[], seed: string, replications: number): string {
  const words = [
    'ccsim',
    'run',
    shellPath(path),
    '--seed',
    shellWord(seed),
    '--replications',
    String(replications),
  ];
  return [words.join(' '), ...set.map(text => `--set ${shellWord(text)}`)].join(' \\\n  ');
}
