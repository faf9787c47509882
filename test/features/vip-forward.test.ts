import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const office = () => shipped('vip-forward/office-only.yaml');

describe('calls that matter', () => {
  it('take load off the office where the owner takes them', async () => {
    const measures = ['occupancy', 'waitTime', 'abandonment', 'lostShare'] as const;
    expect(await directions(office(), shipped('vip-forward'), measures)).toEqual({
      occupancy: 'down',
      waitTime: 'down',
      abandonment: 'down',
      lostShare: 'down',
    });
    const nobody = shipped('vip-forward', 'contactTypes.call.forward.share=0 %');
    expect(new Set(Object.values(await directions(office(), nobody, measures)))).toEqual(
      new Set(['no difference']),
    );
  });

  it('are lost more often where the owner or nobody takes them', async () => {
    const measures = ['lostShare', 'messages', 'occupancy'] as const;
    expect(await directions(shipped('vip-forward'), shipped('vip-forward/message.yaml'), measures)).toEqual({
      lostShare: 'up',
      messages: 'up',
      occupancy: 'down',
    });
    const always = (path: string) =>
      shipped(
        path,
        'outside.owner={ persons: 50, answers: 100 % }',
        'contactTypes.call.afterHours.message=40 %',
      );
    expect(
      new Set(
        Object.values(await directions(always('vip-forward'), always('vip-forward/message.yaml'), measures)),
      ),
    ).toEqual(new Set(['no difference']));
  });

  it('reach the owner more often when there are two', async () => {
    const two = (persons: number) => shipped('vip-forward', `outside.owner.persons=${persons}`);
    expect(await directions(two(1), two(2), ['reachedOutside', 'forwardedMissed'])).toEqual({
      reachedOutside: 'up',
      forwardedMissed: 'down',
    });
    expect(await directions(two(1), two(1), ['reachedOutside'])).toEqual({ reachedOutside: 'no difference' });
  });
});

describe('a message for those who call while closed', () => {
  it('that is taken down makes fewer of them lost', async () => {
    const taken = (share: string) => shipped('vip-forward', `contactTypes.call.afterHours.message=${share}`);
    const measures = ['afterHours', 'lostShare', 'callbackTaken'] as const;
    expect(await directions(taken('10 %'), taken('40 %'), measures)).toEqual({
      afterHours: 'down',
      lostShare: 'down',
      callbackTaken: 'up',
    });
    expect(new Set(Object.values(await directions(taken('40 %'), taken('40 %'), measures)))).toEqual(
      new Set(['no difference']),
    );
  });
});
