import { describe, expect, it } from 'vitest';
import type { ProviderSpec } from '../center/scenario.ts';
import { costOf, paidHours, type Usage } from './cost.ts';

const inHouse: ProviderSpec = {
  name: 'in-house',
  wagePerHour: 14,
  shrinkage: 0.3,
  fixedPerMonth: 9000,
  pricePerContact: 0,
  pricePerHandledMinute: 0,
  minimumPerMonth: 0,
};
const outsourcer: ProviderSpec = {
  ...inHouse,
  name: 'outsourcer',
  wagePerHour: 0,
  shrinkage: 0,
  fixedPerMonth: 0,
  pricePerContact: 0.1,
  pricePerHandledMinute: 0.5,
  minimumPerMonth: 4000,
};
const usage: Usage = {
  scheduledHours: 700,
  overtimeHours: 2,
  handled: 1000,
  handledMinutes: 3000,
  reserve: 0,
  months: 0.25,
};

describe('cost', () => {
  it('pays scheduled hours with their shrinkage, and overtime as it is', () => {
    expect(paidHours(usage, 0.3)).toBeCloseTo(700 / 0.7 + 2, 12);
    expect(paidHours(usage, 0)).toBe(702);
  });

  it('of an employer is wages and the part of the month’s fixed cost', () => {
    const cost = costOf(inHouse, usage);
    expect(cost.wages).toBeCloseTo(14 * 1002, 9);
    expect(cost.fixed).toBe(2250);
    expect(cost.total).toBeCloseTo(14 * 1002 + 2250, 9);
    expect(cost.price + cost.minimumTopUp).toBe(0);
  });

  it('of an outsourcer is the price by contact and minute, above the minimum', () => {
    expect(costOf(outsourcer, usage)).toEqual({
      wages: 0,
      fixed: 0,
      price: 1600,
      minimumTopUp: 0,
      reserve: 0,
      total: 1600,
    });
  });

  it('adds what the reserve costs, which fills up no minimum', () => {
    const cost = costOf(outsourcer, { ...usage, handled: 100, handledMinutes: 300, reserve: 55 });
    expect(cost.reserve).toBe(55);
    expect(cost.total).toBe(4000 * 0.25 + 55);
  });

  it('tops a small invoice up to the month’s minimum, and no further', () => {
    const cost = costOf(outsourcer, { ...usage, handled: 100, handledMinutes: 300 });
    expect(cost.price).toBe(160);
    expect(cost.minimumTopUp).toBe(840);
    expect(cost.total).toBe(4000 * 0.25);
    expect(costOf(outsourcer, { ...usage, handled: 0, handledMinutes: 2000 }).minimumTopUp).toBe(0);
  });
});
