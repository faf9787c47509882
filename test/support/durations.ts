import { SECOND } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { scaleLaw } from '../../engine/random/make-law.ts';

/** A duration: seconds that are always the same, or a law in seconds. */
export type Duration = number | LawSpec;

/** A duration as a law in microseconds. */
export function lawOf(duration: Duration): LawSpec;
export function lawOf(duration: Duration | undefined): LawSpec | undefined;
export function lawOf(duration: Duration | undefined): LawSpec | undefined {
  if (duration === undefined) return undefined;
  if (typeof duration === 'object') return scaleLaw(duration, SECOND);
  return duration === Infinity ? { kind: 'infinite' } : { kind: 'deterministic', value: duration * SECOND };
}
