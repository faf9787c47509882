import type { Observer } from '../../engine/center/observer.ts';
import { VERBS } from '../../engine/measures/trace.ts';

/** An observer of some verbs only; the others pass unheard. */
export function observing(some: Partial<Observer>): Observer {
  const told = some as Partial<Record<string, (...what: number[]) => void>>;
  const all = VERBS.map(verb => [verb, told[verb]?.bind(some) ?? (() => {})]);
  return Object.fromEntries(all) as Observer;
}
