import type { LogRow } from './log-row.ts';
import type { ReplayedCenter } from './replayed-center.ts';

/** Looks at a row before it takes effect; what is wrong with it, or nothing. */
export type RowLaw = (row: LogRow, center: ReplayedCenter) => string | false | undefined;
