import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const base = () => shipped('helpdesk-l1-l2');

describe('transfers', () => {
  it('that are more accurate take load off the second level', async () => {
    const measures = ['escalationAccuracy', 'occupancy network team', 'transferOffered'] as const;
    expect(await directions(base(), shipped('helpdesk-l1-l2/accurate.yaml'), measures)).toEqual({
      escalationAccuracy: 'up',
      'occupancy network team': 'down',
      transferOffered: 'down',
    });
    const twin = shipped(
      'helpdesk-l1-l2/accurate.yaml',
      'contactTypes.request.outcome.escalate.rightly=80 %',
    );
    expect(new Set(Object.values(await directions(base(), twin, measures)))).toEqual(
      new Set(['no difference']),
    );
  });

  it('that are warm keep the first level busy', async () => {
    const cold = shipped('helpdesk-l1-l2/cold.yaml');
    expect(await directions(cold, base(), ['occupancy first level'])).toEqual({
      'occupancy first level': 'up',
    });
    const nobody = 'contactTypes.request.outcome.escalate.share=0 %';
    expect(
      await directions(shipped('helpdesk-l1-l2/cold.yaml', nobody), shipped('helpdesk-l1-l2', nobody), [
        'occupancy first level',
      ]),
    ).toEqual({ 'occupancy first level': 'no difference' });
  });
});

describe('a shared pool', () => {
  it('of secretaries answers sooner and for less than one for each firm', async () => {
    const own = (...set: string[]) => shipped('virtual-secretary/own.yaml', ...set);
    const measures = ['waitTime', 'abandonment', 'cost'] as const;
    expect(await directions(own(), shipped('virtual-secretary'), measures, 6)).toEqual({
      waitTime: 'down',
      abandonment: 'down',
      cost: 'down',
    });
    const plenty = ['law firm', 'dentist', 'plumber', 'estate agent', 'online shop'].map(
      firm => `agentGroups."at the ${firm}".agents=4`,
    );
    const { waitTime } = await directions(own(...plenty), shipped('virtual-secretary'), ['waitTime'], 6);
    expect(waitTime).toBe('up');
  });

  it('at night costs less than an agent who waits for calls, at its price', async () => {
    const shared = (price: string) =>
      shipped(
        'hotline-24x7/shared-nights.yaml',
        `money.providers."night provider".price.perHandledMinute=${price}`,
      );
    expect(await directions(shipped('hotline-24x7'), shared('0.60 EUR'), ['cost'])).toEqual({ cost: 'down' });
    expect(await directions(shipped('hotline-24x7'), shared('6 EUR'), ['cost'])).toEqual({ cost: 'up' });
  });
});
