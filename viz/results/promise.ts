import { parsePromise } from '../../scenarios/index.ts';

/** What a scenario promises on service level. */
export interface PromiseOf {
  /** in [0, 1] */
  share: number;
  /** [s] */
  acceptableWait: number;
  rule: string;
}

/** What holds where a scenario says nothing. */
const USUAL: PromiseOf = Object.freeze({ share: 0.8, acceptableWait: 20, rule: 'ofOffered' });
const SECOND = 1_000_000;

/**
 * The promise of a scenario's text, or of one of its contact types, whose gaps are filled from the center's.
 *
 * @param text - a scenario as a manifest holds it: nobody vouches for its shape
 */
export function promiseIn(text: unknown, contactType?: string): PromiseOf {
  const common = promiseFrom(at(text, 'promise'), USUAL);
  if (contactType === undefined) return common;
  return promiseFrom(at(at(at(text, 'contactTypes'), contactType), 'promise'), common);
}

function promiseFrom(promise: unknown, otherwise: PromiseOf): PromiseOf {
  const [level, rule] = [at(promise, 'serviceLevel'), at(promise, 'rule')];
  const read = typeof level === 'string' ? parsePromise(level) : '';
  return {
    share: typeof read === 'string' ? otherwise.share : read.share,
    acceptableWait: typeof read === 'string' ? otherwise.acceptableWait : read.acceptableWait / SECOND,
    rule: typeof rule === 'string' ? rule : otherwise.rule,
  };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** How a promise stands at an estimate: surely kept, surely missed, or the interval covers it. */
export type Standing = 'kept' | 'missed' | 'open';

/** Where the interval lies against the promised share. */
export function standing(
  { value, low, high }: { value: number | null; low: number | null; high: number | null },
  share: number,
): Standing | undefined {
  if (value === null) return undefined;
  if ((low ?? value) >= share) return low === null ? 'open' : 'kept';
  return high !== null && high < share ? 'missed' : 'open';
}
