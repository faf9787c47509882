import { describe, expect, it } from 'vitest';
import { directions, shipped } from '../support/paired-effects.ts';

const STAFF = 'agentGroups.desk.agents=30';

describe('self-service', () => {
  const from = shipped('ivr-automation/no-automation.yaml', STAFF);

  it('takes work off the agents; what is left takes longer', async () => {
    expect(
      await directions(from, shipped('ivr-automation', STAFF), ['handled', 'occupancy', 'waitTime', 'aht']),
    ).toEqual({
      handled: 'down',
      occupancy: 'down',
      waitTime: 'down',
      aht: 'up',
    });
  });

  it('that contains nobody does not', async () => {
    const share = ['balance', 'payment'].flatMap(choice => [
      `ivr.welcome.choices.${choice}.selfService.contains=0 %`,
      `ivr.welcome.choices.${choice}.selfService.time=0 s`,
    ]);
    expect(
      await directions(from, shipped('ivr-automation', STAFF, ...share), ['handled', 'occupancy']),
    ).toEqual({
      handled: 'no difference',
      occupancy: 'no difference',
    });
  });

  it('of false containment makes more contacts, longer waits and more attempts', async () => {
    const from = shipped('ivr-automation');
    const measures = ['arrived', 'waitTime', 'abandonment', 'attemptsPerCustomer'] as const;
    expect(await directions(from, shipped('ivr-automation/false-containment.yaml'), measures)).toEqual({
      arrived: 'up',
      waitTime: 'up',
      abandonment: 'up',
      attemptsPerCustomer: 'up',
    });
    const asBefore = ['balance', 'payment'].map(
      choice => `ivr.welcome.choices.${choice}.selfService.comesBack=10 %`,
    );
    const twin = shipped('ivr-automation/false-containment.yaml', ...asBefore);
    expect(new Set(Object.values(await directions(from, twin, measures)))).toEqual(
      new Set(['no difference']),
    );
  });

  it('that collects data shortens talk, and does nothing with a factor of 1', async () => {
    const factor = (value: number) =>
      shipped('ivr-automation', STAFF, `ivr.welcome.choices.agent.talkFactor=${value}`);
    expect(await directions(factor(1), factor(0.9), ['aht', 'occupancy'])).toEqual({
      aht: 'down',
      occupancy: 'down',
    });
    expect(await directions(shipped('ivr-automation', STAFF), factor(1), ['aht'])).toEqual({
      aht: 'no difference',
    });
  });
});

describe('a recorded message', () => {
  it('in an outage frees lines and agents', async () => {
    const from = shipped('gov-line-outage');
    const measures = ['blocking', 'abandonment', 'arrived'] as const;
    expect(await directions(from, shipped('gov-line-outage/recorded-message.yaml'), measures, 6)).toEqual({
      blocking: 'down',
      abandonment: 'down',
      arrived: 'down',
    });
    const unheard = shipped(
      'gov-line-outage/recorded-message.yaml',
      'ivr.outage.choices.heard.share=0 %',
      'ivr.outage.prompt=0 s',
    );
    expect(new Set(Object.values(await directions(from, unheard, measures, 6)))).toEqual(
      new Set(['no difference']),
    );
  });
});

describe('wrong choices in the IVR', () => {
  const measures = ['occupancy', 'waitTime', 'transferOffered'] as const;
  const share = (...shares: string[]) =>
    shipped(
      'ivr-automation/wrong-choices.yaml',
      STAFF,
      ...['payment', 'agent'].map((choice, k) => `ivr.welcome.choices.${choice}.wrong.share=${shares[k]}`),
    );

  it('keep agents busy with callers who need another one, and make all wait longer', async () => {
    expect(await directions(share('5 %', '5 %'), share('20 %', '20 %'), measures, 12)).toEqual({
      occupancy: 'up',
      waitTime: 'up',
      transferOffered: 'up',
    });
  });

  it('that nobody makes change nothing', async () => {
    const [none, rightly] = [share('0 %', '0 %'), shipped('ivr-automation', STAFF)];
    expect(await directions(rightly, none, ['occupancy', 'waitTime'])).toEqual({
      occupancy: 'no difference',
      waitTime: 'no difference',
    });
  });
});
