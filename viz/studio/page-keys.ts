import type { Speed } from '../controls/transport.ts';
import { SPEEDS } from '../controls/transport.ts';

/** What a key of Studio asks for. */
export type StudioKey =
  | {
      act:
        | 'toggle'
        | 'start'
        | 'end'
        | 'slower'
        | 'faster'
        | 'next'
        | 'worst'
        | 'pin'
        | 'theory'
        | 'edit'
        | 'escape';
    }
  | { act: 'rows'; by: 1 | -1 }
  | { act: 'time'; by: number };

const MINUTE = 60_000_000;
const HALF_HOUR = 30 * MINUTE;

const PLAIN: Readonly<Record<string, StudioKey>> = {
  ' ': { act: 'toggle' },
  Home: { act: 'start' },
  End: { act: 'end' },
  '[': { act: 'slower' },
  ']': { act: 'faster' },
  a: { act: 'next' },
  w: { act: 'worst' },
  b: { act: 'pin' },
  t: { act: 'theory' },
  e: { act: 'edit' },
  Escape: { act: 'escape' },
};

/** What a pressed key asks for; undefined: nothing. */
export function studioKey({
  key,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>): StudioKey | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const by = key === 'ArrowRight' ? 1 : -1;
    if (altKey) return { act: 'time', by: by * HALF_HOUR };
    return shiftKey ? { act: 'time', by: by * MINUTE } : { act: 'rows', by };
  }
  const name = key.length === 1 ? key.toLowerCase() : key;
  return altKey || !Object.hasOwn(PLAIN, name) ? undefined : PLAIN[name];
}

/** The next speed up or down; the last one stays. */
export function nextSpeed(speed: Speed, by: 1 | -1): Speed {
  const at = SPEEDS.indexOf(speed) + by;
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))]!;
}
