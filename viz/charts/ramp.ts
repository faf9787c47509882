import type { Measure } from './data.ts';

/** Steps of colour: by how many units a value falls short of its target, or exceeds it. */
const STEPS = [5, 15, 30, 50] as const;
export type RampStep = 0 | 1 | 2 | 3 | 4 | 5;

/** The step of colour of a value, rounded as it is displayed; 0 where it keeps the target, or there is none. */
export function rampStep(value: number, measure: Measure): RampStep {
  const { target, times = 1, decimals = 0, better = 'more' } = measure;
  if (target === undefined) return 0;
  const displayed = roundTo(value * times, decimals);
  const short = better === 'more' ? target * times - displayed : displayed - target * times;
  if (short <= 1e-9) return 0;
  const step = STEPS.findIndex(most => short <= most + 1e-9);
  return (step === -1 ? 5 : step + 1) as RampStep;
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
