import type { Plain } from './plain.ts';

export type LeverKind =
  | 'volume'
  | 'talk'
  | 'wrapUp'
  | 'patience'
  | 'agents'
  | 'plannedLevel'
  | 'skills'
  | 'absence'
  | 'selfService'
  | 'callbackAbove'
  | 'callbackAccept';

/** What a slider can change of a scenario, and the texts of `--set` that change it. */
export interface Lever {
  /** stays the same from run to run: `talk:regular` */
  id: string;
  kind: LeverKind;
  /** the contact type, group, queue or menu that it is about, as the scenario calls it; '': all */
  of: string;
  low: number;
  high: number;
  step: number;
  /** what the scenario says */
  baseline: number;
  unit: 'factor' | 'seconds' | 'agents' | 'share' | 'types';
  /** of the unit `types`: the contact types that are taken as well, the first `value` of them */
  types?: readonly string[];
  /** none at the baseline */
  set(value: number): string[];
}

export function factorLever(
  kind: LeverKind,
  of: string,
  low: number,
  high: number,
  set: (factor: number) => string[],
): Lever {
  return lever({ kind, of, low, high, step: 0.01, baseline: 1, unit: 'factor' }, set);
}

export function shareLever(
  kind: LeverKind,
  of: string,
  baseline: number,
  set: (text: string) => string[],
): Lever {
  const said = { kind, of, low: 0, high: 1, step: 0.01, baseline, unit: 'share' as const };
  return lever(said, share => set(`${tidy(share * 100)} %`));
}

export function secondsLever(
  kind: LeverKind,
  of: string,
  baseline: number,
  set: (seconds: number) => string[],
): Lever {
  const step = baseline < 60 ? 1 : baseline < 600 ? 5 : 30;
  const low = Math.max(step, Math.floor(baseline / 4 / step) * step);
  const high = Math.ceil((baseline * 2.5) / step) * step;
  return lever({ kind, of, low, high, step, baseline, unit: 'seconds' }, set);
}

export function lever(said: Omit<Lever, 'id' | 'set'>, set: (value: number) => string[]): Lever {
  const same = (value: number) => Math.abs(value - said.baseline) <= said.step / 1000;
  return { id: `${said.kind}:${said.of}`, ...said, set: value => (same(value) ? [] : set(value)) };
}

/** A share as files write it: `25 %`. */
export function percent(value: Plain | undefined): number | undefined {
  const found = typeof value === 'string' ? /^([\d.]+)\s*%$/u.exec(value.trim()) : null;
  return found === null ? undefined : Number(found[1]) / 100;
}

/** A number with nine digits at most, as `--set` reads it. */
export function tidy(value: number): string {
  return String(Number(value.toPrecision(9)));
}
