import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

/** Waits differ much between days: enough of them to see what a mode does. */
const DAYS = 40;

const none = () => shipped('callback-modes/none.yaml');

describe('callbacks', () => {
  it.each(['trough', 'scheduled'])('in the mode %s lower abandonment and waits on the line', async mode => {
    const measures = ['abandonment', 'waitTime', 'occupancy'] as const;
    expect(await directions(none(), shipped(`callback-modes/${mode}.yaml`), measures, DAYS)).toEqual({
      abandonment: 'down',
      waitTime: 'down',
      occupancy: 'up',
    });
    const refused = shipped(`callback-modes/${mode}.yaml`, 'queues.call.callback.accept=0 %');
    expect(new Set(Object.values(await directions(none(), refused, measures)))).toEqual(
      new Set(['no difference']),
    );
  });

  it('that keep the place do not shave the peak: the work is due as before', async () => {
    const from = shipped('callback-modes');
    expect(
      await directions(from, shipped('callback-modes/trough.yaml'), ['abandonment', 'callbackWait'], DAYS),
    ).toEqual({ abandonment: 'down', callbackWait: 'up' });
    const again = shipped(
      'callback-modes/trough.yaml',
      'queues.call.callback.mode=keepPlace',
      'queues.call.callback.promiseWindow=15 min',
    );
    expect(await directions(from, again, ['abandonment', 'callbackWait'])).toEqual({
      abandonment: 'no difference',
      callbackWait: 'no difference',
    });
  });

  it('that nobody takes are lost more often than those that somebody takes', async () => {
    const taken = (share: string) =>
      shipped('callback-modes', `queues.call.callback.noAnswer.share=${share}`);
    const measures = ['callbackLost', 'callbackKept'] as const;
    expect(await directions(taken('15 %'), taken('40 %'), measures, 12)).toEqual({
      callbackLost: 'up',
      callbackKept: 'down',
    });
    expect(await directions(taken('15 %'), taken('15 %'), measures, 12)).toEqual({
      callbackLost: 'no difference',
      callbackKept: 'no difference',
    });
  });
});

describe('an announcement', () => {
  const announced = (text: string) => shipped('callback-modes/none.yaml', `queues.call.announce=${text}`);

  it('of a long wait makes some leave, and the others wait less', async () => {
    const measures = ['balked', 'waitTime'] as const;
    const above = (share: string) => announced(`{ balk: { above: 1 min, share: ${share} } }`);
    expect(await directions(none(), above('40 %'), measures)).toEqual({ balked: 'up', waitTime: 'down' });
    expect(await directions(none(), above('0 %'), measures)).toEqual({
      balked: 'no difference',
      waitTime: 'no difference',
    });
  });

  it('of the place in the queue makes those leave who stand behind it, and nobody else', async () => {
    const behind = (place: number, share: string) =>
      shipped(
        'hotline-peak/with-message.yaml',
        'queues.booking.capacity=50',
        `queues.booking.announce={ balk: { behind: ${place}, share: ${share} } }`,
      );
    const measures = ['balked', 'waitTime'] as const;
    expect(await directions(behind(20, '100 %'), behind(3, '100 %'), measures)).toEqual({
      balked: 'up',
      waitTime: 'down',
    });
    expect(await directions(behind(60, '100 %'), behind(3, '0 %'), measures)).toEqual({
      balked: 'no difference',
      waitTime: 'no difference',
    });
  });

  it('that makes people patient lowers abandonment and lengthens waits', async () => {
    const measures = ['abandonment', 'waitTime'] as const;
    const factor = (value: number) => announced(`{ patienceFactor: ${value} }`);
    expect(await directions(none(), factor(2), measures)).toEqual({ abandonment: 'down', waitTime: 'up' });
    expect(await directions(none(), factor(1), measures)).toEqual({
      abandonment: 'no difference',
      waitTime: 'no difference',
    });
  });
});
