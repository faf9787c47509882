import { decimalsFor, type Look, reachOf } from '../compare/measure-look.ts';
import type { Numbers } from '../words/numbers.ts';
import type { Cell } from './open-folder.ts';

/** A cell as digits and the larger side of its interval, without the unit: `87.1` and `± 1.2`. */
export function estimateText(
  cell: Cell | undefined,
  look: Look,
  numbers: Numbers,
): { value: string; doubt: string } {
  if (cell === undefined || cell.value === null) return { value: '–', doubt: '' };
  const reach = cell.isExact ? 0 : Math.max(reachOf(cell), 0);
  const decimals = reach > 0 ? decimalsFor(look, [reach]) : look.decimals;
  const side = reach > 0 ? Math.max(cell.high! - cell.value, cell.value - cell.low!) : 0;
  const doubt = reach > 0 ? `± ${numbers.plain(side * look.times, decimals)}` : '';
  return { value: numbers.plain(cell.value * look.times, decimals), doubt };
}
