import { type ArrivalsSpec, type Scenario, SECOND } from '../center/scenario.ts';
import { integral } from '../center/step-profile.ts';
import { lawMean } from '../random/make-law.ts';

/**
 * Fresh contacts that a replication of a scenario has in the mean; redials and repeats are left out. Work is
 * shared out by it: it costs nothing and is the same on every machine.
 */
export function expectedContacts({ contactTypes, horizon }: Scenario): number {
  return contactTypes.reduce((sum, { arrivals }) => sum + expectedOf(arrivals, horizon), 0);
}

function expectedOf(arrivals: ArrivalsSpec, horizon: number): number {
  if (arrivals.kind === 'poisson') return integral(arrivals.rate, 0, horizon);
  if (arrivals.kind === 'counts') return arrivals.counts.values.reduce((sum, count) => sum + count, 0);
  if (arrivals.kind === 'replay') return arrivals.times.length;
  if (arrivals.kind === 'renewal') return horizon / Math.max(lawMean(arrivals.gap), SECOND / 1000);
  return 0;
}
