import { describe, expect, it } from 'vitest';
import { relativeError, validationCases } from '../../test/data/validation/read-cases.ts';
import { oneAgent } from './mg1.ts';

const caseOf = (
  model: { lam_per_min: number; mean_service_min: number; service_scv: number },
  scv = model.service_scv,
) => {
  const result = oneAgent({
    arrivalRate: model.lam_per_min,
    meanHandleTime: model.mean_service_min,
    handleTimeScv: scv,
  });
  if (!result.stable) throw new Error('unstable');
  return result;
};

describe('one agent with handle times of any law', () => {
  it.each(validationCases('priority-mg1-misc', 'PK'))('agrees with $id, $title, within 1e-9', each => {
    const result = caseOf(each.model);
    expect(relativeError(result.occupancy, each, 'rho')).toBeLessThan(1e-9);
    expect(relativeError(result.waitTime, each, 'mean_wait')).toBeLessThan(1e-9);
    expect(relativeError(result.queueLength, each, 'mean_queue')).toBeLessThan(1e-9);
    expect(relativeError(result.inside, each, 'mean_in_system')).toBeLessThan(1e-9);
  });

  it('misses a case with another variance: the comparison can fail', () => {
    const each = validationCases('priority-mg1-misc', 'PK2')[0]!;
    expect(relativeError(caseOf(each.model, 1.01).waitTime, each, 'mean_wait')).toBeGreaterThan(1e-3);
  });

  it('says that the queue grows at a load of 1 and above', () => {
    expect(oneAgent({ arrivalRate: 0.5, meanHandleTime: 4, handleTimeScv: 1 })).toEqual({
      stable: false,
      offeredLoad: 2,
      growth: 0.25,
    });
  });
});
