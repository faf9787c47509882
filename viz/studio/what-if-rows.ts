import type { ServiceLevelRule } from '../../engine/index.ts';
import type { WhatIfMeasure } from '../run/what-if-result.ts';

const LEVEL = 'serviceLevel.';
/** The rows of the table below service level, in their order. */
const BELOW: readonly string[] = ['abandonment', 'waitTime', 'occupancy', 'cost'];

/** The measures of the table: service level by the rule that was chosen, and the others. */
export function shownMeasures(measures: readonly WhatIfMeasure[], rule: ServiceLevelRule): WhatIfMeasure[] {
  return [`${LEVEL}${rule}`, ...BELOW].flatMap(name =>
    measures.filter(one => one.now !== null && one.name === name),
  );
}

/** Whether it is a service level, which says nothing without its rule. */
export function isLevel({ name }: Pick<WhatIfMeasure, 'name'>): boolean {
  return name.startsWith(LEVEL);
}
