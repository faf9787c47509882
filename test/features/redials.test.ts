import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

describe('redials', () => {
  const once = () => shipped('hotline-peak/no-redials.yaml');
  const measures = ['attemptsPerCustomer', 'arrived', 'blocking'] as const;

  it('raise attempts per customer, contacts and the share of busy tones', async () => {
    expect(await directions(once(), shipped('hotline-peak'), measures)).toEqual({
      attemptsPerCustomer: 'up',
      arrived: 'up',
      blocking: 'up',
    });
  });

  it('serve more customers in the end', async () => {
    expect(await directions(once(), shipped('hotline-peak'), ['finallyServed'])).toEqual({
      finallyServed: 'up',
    });
  });

  it('that nobody makes, or that are the first attempt, change nothing', async () => {
    const nobody = ['afterBusy', 'afterAbandon'].map(when => `contactTypes.booking.redial.${when}.share=0 %`);
    const first = ['afterBusy', 'afterAbandon'].map(when => `contactTypes.booking.redial.${when}.attempts=1`);
    for (const set of [nobody, first])
      expect(
        new Set(Object.values(await directions(once(), shipped('hotline-peak', ...set), measures))),
      ).toEqual(new Set(['no difference']));
  });

  it('more lines turn the busy tone into waits', async () => {
    const more = shipped('hotline-peak/more-lines.yaml');
    expect(await directions(shipped('hotline-peak'), more, ['blocking', 'waitTime', 'abandonment'])).toEqual({
      blocking: 'down',
      waitTime: 'up',
      abandonment: 'up',
    });
    const same = shipped('hotline-peak/more-lines.yaml', 'trunks."free number"=60');
    expect(await directions(shipped('hotline-peak'), same, ['blocking', 'waitTime'])).toEqual({
      blocking: 'no difference',
      waitTime: 'no difference',
    });
  });
});

describe('repeats', () => {
  it('of contacts that were not solved are more contacts', async () => {
    const share = (text: string) =>
      shipped('helpdesk-l1-l2', `contactTypes.request.outcome.repeat.share=${text}`);
    const measures = ['arrived', 'attemptsPerCustomer', 'occupancy first level'] as const;
    expect(await directions(share('0 %'), share('8 %'), measures)).toEqual({
      arrived: 'up',
      attemptsPerCustomer: 'up',
      'occupancy first level': 'up',
    });
    const without = shipped('helpdesk-l1-l2', 'contactTypes.request.outcome.repeat=null');
    expect(await directions(without, share('0 %'), ['arrived', 'attemptsPerCustomer'])).toEqual({
      arrived: 'no difference',
      attemptsPerCustomer: 'no difference',
    });
  });
});
