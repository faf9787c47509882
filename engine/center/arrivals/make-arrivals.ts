import { makeLaw } from '../../random/make-law.ts';
import type { BusynessSpec, ContactTypeSpec, Scenario, StepProfile } from '../scenario.ts';
import { multiplied } from '../step-profile.ts';
import type { StreamOpener } from '../stream-opener.ts';
import type { ArrivalProcess } from './arrival-process.ts';
import { drawBusyness } from './busyness.ts';
import { FixedCounts } from './fixed-counts.ts';
import { Poisson } from './poisson.ts';
import { Renewal } from './renewal.ts';
import { Replay } from './replay.ts';

/** The arrival process of a contact type. */
export function arrivalProcess(
  type: ContactTypeSpec,
  scenario: Scenario,
  open: StreamOpener,
): ArrivalProcess {
  const { arrivals } = type;
  const stream = () => open('contactType', type.stream, 'arrivals');
  switch (arrivals.kind) {
    case 'poisson':
      return new Poisson(
        busy(arrivals.rate, arrivals.busyness, open),
        makeLaw({ kind: 'exponential', mean: 1 }),
        stream(),
      );
    case 'counts':
      return new FixedCounts(busy(arrivals.counts, arrivals.busyness, open), scenario.horizon, stream());
    case 'renewal':
      return new Renewal(makeLaw(arrivals.gap), stream());
    case 'replay':
      return new Replay(arrivals.times, arrivals.talk);
    case 'none':
      return new Replay([], undefined);
  }
}

/** Starts a type's arrival process anew, with busyness drawn anew; its own stream has been started before. */
export function restartArrivals(
  process: ArrivalProcess,
  { arrivals }: ContactTypeSpec,
  open: StreamOpener,
): void {
  if (arrivals.kind === 'poisson') process.restart(busy(arrivals.rate, arrivals.busyness, open));
  else if (arrivals.kind === 'counts') process.restart(busy(arrivals.counts, arrivals.busyness, open));
  else process.restart(undefined);
}

function busy(profile: StepProfile, busyness: BusynessSpec | undefined, open: StreamOpener): StepProfile {
  if (busyness === undefined) return profile;
  const normal = makeLaw({ kind: 'normal', mean: 0, sd: 1 });
  const factors = drawBusyness(
    busyness,
    makeLaw(busyness.law),
    normal,
    open('busyness', busyness.name, 'factor'),
  );
  return multiplied(profile, factors);
}
