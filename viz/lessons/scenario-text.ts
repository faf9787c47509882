import type { Source } from '../run/source.ts';

/** A scenario of a lesson from its text; changes are as of `--set`. */
export function sourceOf(text: string, set: readonly string[] = []): Source {
  return { files: { 'scenario.yaml': text }, path: 'scenario.yaml', set };
}

/** Time in the stationary state that is counted, after time that is not [h]. */
export interface Span {
  counted: number;
  warmUp: number;
}

/** The changes that give a scenario its time; one interval, because a lesson tells nothing of half-hours. */
export function spanSet({ counted, warmUp }: Span): string[] {
  const from = Math.ceil(warmUp);
  const horizon = from + Math.ceil(counted);
  return [`horizon=${horizon} h`, `warmUp=${from} h`, `interval=${horizon} h`];
}

/**
 * About how long a busy queue without abandonment remembers its state [h]: while all agents are busy it is a walk that
 * rises at rate λ and falls at n μ, whose memory fades at (√(n μ) − √λ)², so 1 ÷ (√n − √R)² handle times.
 *
 * @param load - [Erlangs], below agents
 * @param handleTime - mean [h]
 */
export function memoryOf(agents: number, load: number, handleTime: number): number {
  const gap = Math.sqrt(agents) - Math.sqrt(load);
  return handleTime / (gap * gap);
}

/**
 * Shares out a number of contacts among columns, so that a run takes the same time wherever the sliders stand, and
 * columns with a longer memory get more of it.
 *
 * @param contacts - of a replication of all columns together
 * @param rate - contacts an hour in each column
 * @param memories - of the columns [h]
 */
export function shareOut(contacts: number, rate: number, memories: readonly number[]): Span[] {
  const roots = memories.map(Math.sqrt);
  const sum = roots.reduce((a, b) => a + b, 0);
  return memories.map((memory, k) => ({
    counted: Math.max(2, (contacts / rate) * (roots[k]! / sum)),
    warmUp: Math.max(1, 5 * memory),
  }));
}
