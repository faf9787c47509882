import { readResult } from '../batch/result-bytes.ts';
import type { TaskSamples } from '../batch/task.ts';
import { messageOf } from '../faults.ts';
import { keyOf } from './queued-setting.ts';

/** How many numbers a result has. */
export interface ResultShape {
  measures: number;
  /** numbers told by interval */
  moments: number;
}

interface ExpectedResult extends ResultShape {
  id: string;
  /** of its bytes */
  hash: string;
  first: number;
  count: number;
}

export type CheckedResult = { samples: TaskSamples } | { fault: string };

/** A result that came from another machine, or what is wrong with it. */
export function resultFaults(bytes: Uint8Array | null, expected: ExpectedResult): CheckedResult {
  if (bytes === null) return { fault: 'its result is not there any more' };
  const { id, hash, measures, moments, first, count } = expected;
  const own = keyOf(bytes);
  if (own !== hash) return { fault: `its result has the hash ${own}, expected ${hash}` };
  const stored = read(bytes);
  if (typeof stored === 'string') return { fault: `its result ${stored}` };
  const { task, samples } = stored;
  if (stored.id !== id || task.first !== first || task.count !== count)
    return { fault: 'its result is that of another job' };
  const isShaped =
    samples.sums.length === 2 * measures * count &&
    samples.evidence.length === 2 * measures &&
    samples.moments.length === moments &&
    Array.isArray(samples.truncated) &&
    typeof samples.events === 'number';
  return isShaped ? { samples } : { fault: 'its result does not have the numbers that were asked for' };
}

function read(bytes: Uint8Array): ReturnType<typeof readResult> {
  try {
    return readResult(bytes);
  } catch (error) {
    return `cannot be read: ${messageOf(error)}`;
  }
}
