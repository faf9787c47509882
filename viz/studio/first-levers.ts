import type { Lever } from '../run/lever.ts';

/** How many sliders show before the reader asks for more. */
export const FIRST = 7;

/** The sliders that show at once: the first of each kind, then the second ones, and so on. */
export function firstOf(levers: readonly Lever[]): ReadonlySet<Lever> {
  const seen = new Map<string, number>();
  const turns = levers.map(lever => {
    const turn = seen.get(lever.kind) ?? 0;
    seen.set(lever.kind, turn + 1);
    return { lever, turn };
  });
  const inTurn = turns.sort((a, b) => a.turn - b.turn).map(({ lever }) => lever);
  return new Set(inTurn.slice(0, FIRST));
}
