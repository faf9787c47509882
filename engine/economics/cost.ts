import type { ProviderSpec } from '../center/scenario.ts';

/** What a provider's agents did, and how long the provider was needed. */
export interface Usage {
  /** agent-hours by the schedule, and above it */
  scheduledHours: number;
  overtimeHours: number;
  /** contacts handled, and their talk, hold and wrap-up time */
  handled: number;
  handledMinutes: number;
  /** money for agents on call, and for calling them out */
  reserve: number;
  /** months, or parts of one, by which monthly sums are shared out */
  months: number;
}

/** A provider's cost by kind, in the currency. */
export interface Cost {
  /** wage × paid hours */
  wages: number;
  fixed: number;
  /** price per contact and per handled minute */
  price: number;
  /** what is missing to the monthly minimum */
  minimumTopUp: number;
  /** agents on call, and calls to them */
  reserve: number;
  total: number;
}

/**
 * Agent-hours that are paid: scheduled ÷ (1 − shrinkage) + overtime.
 *
 * @param shrinkage - share of paid time not ready for contacts, in [0, 1)
 */
export function paidHours(usage: Usage, shrinkage: number): number {
  return usage.scheduledHours / (1 - shrinkage) + usage.overtimeHours;
}

/** What the provider costs for this usage. */
export function costOf(provider: ProviderSpec, usage: Usage): Cost {
  const wages = provider.wagePerHour * paidHours(usage, provider.shrinkage);
  const fixed = provider.fixedPerMonth * usage.months;
  const price =
    provider.pricePerContact * usage.handled + provider.pricePerHandledMinute * usage.handledMinutes;
  const minimumTopUp = Math.max(0, provider.minimumPerMonth * usage.months - price);
  const { reserve } = usage;
  const total = wages + fixed + price + minimumTopUp + reserve;
  return { wages, fixed, price, minimumTopUp, reserve, total };
}
