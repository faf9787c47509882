import type { ContactTypeSpec, IvrSpec } from '../engine.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';
import type { Timeline } from './timeline.ts';

/** What agent groups are read with. */
export interface GroupSource {
  context: BuildContext;
  timeline: Timeline;
  names: Names;
  /** in the order of their names */
  contactTypes: readonly ContactTypeSpec[];
  ivrs: readonly IvrSpec[];
  /** of all sums; undefined: the scenario says nothing of money */
  currency: string | undefined;
}
