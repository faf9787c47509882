import { describe, expect, it } from 'vitest';
import { relativeError, validationCases } from '../../test/data/validation/read-cases.ts';
import { allenCunneenWait } from './allen-cunneen.ts';
import { type MeanWait, oneAgent } from './mg1.ts';
import { twoPhaseQueue } from './two-phase-queue.ts';

describe('the approximation of Allen and Cunneen', () => {
  it.each(validationCases('priority-mg1-misc', 'GG'))('agrees with $id, $title', each => {
    const { lam, mean_service, scv, agents } = each.model;
    const model = { arrivalRate: lam, meanHandleTime: mean_service, agents, arrivalScv: 1 };
    const wait = allenCunneenWait({ ...model, handleTimeScv: scv }) as number;
    expect(relativeError(wait, each, 'mean_wait_allen_cunneen')).toBeLessThan(1e-9);
    const random = allenCunneenWait({ ...model, handleTimeScv: 1 }) as number;
    expect(relativeError(random, each, 'mmc_wait')).toBeLessThan(1e-9);
  });

  it('is exact for one agent and Poisson arrivals', () => {
    const model = { arrivalRate: 0.8, meanHandleTime: 1, agents: 1, handleTimeScv: 2.5 };
    const truth = oneAgent(model) as MeanWait;
    expect(allenCunneenWait({ ...model, arrivalScv: 1 })).toBeCloseTo(truth.waitTime, 12);
  });

  it('is only near the truth for five agents and handle times of two phases', () => {
    const handleTime = { startFirst: 1, meanFirst: 90, meanSecond: 90, onward: 1 };
    const truth = twoPhaseQueue({ arrivalRate: 80 / 3600, handleTime, agents: 5, meanPatience: undefined });
    if (!truth.stable) throw new Error('unstable');
    const model = { arrivalRate: 80 / 3600, meanHandleTime: 180, agents: 5, arrivalScv: 1 };
    const ratio = (allenCunneenWait({ ...model, handleTimeScv: 0.5 }) as number) / truth.waitTime;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
    expect(Math.abs(ratio - 1)).toBeGreaterThan(1e-4);
  });

  it('says that the queue grows where the load is not below the agents', () => {
    const model = { arrivalRate: 6, meanHandleTime: 1, agents: 5, arrivalScv: 1, handleTimeScv: 1 };
    expect(allenCunneenWait(model)).toEqual({ stable: false, offeredLoad: 6, growth: 1 });
  });
});
