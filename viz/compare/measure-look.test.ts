import { describe, expect, it } from 'vitest';
import { decimalsFor, lookOf } from './measure-look.ts';
import { measureName, nameOf } from './measure-name.ts';

describe('a name of a measure', () => {
  it('is taken apart and put together again, dots in names of parts included', () => {
    for (const name of [
      'waitTime',
      'serviceLevel.ofOffered',
      'contactTypes.regular.serviceLevel.ofOffered',
      'agentGroups.night desk.occupancy',
      'queues.a.b.waitTime',
    ])
      expect(nameOf(measureName(name))).toBe(name);
    expect(measureName('contactTypes.x.serviceLevel.ofHandled')).toEqual({
      ...{ base: 'serviceLevel', rule: 'ofHandled', part: { kind: 'contactTypes', name: 'x' } },
    });
    expect(measureName('queues.a.b.waitTime').part).toEqual({ kind: 'queues', name: 'a.b' });
  });
});

describe('the look of a measure', () => {
  it('has its rule, its wait and its unit in words', () => {
    expect(lookOf('serviceLevel.ofOffered', 'share', 'en', 20).heading).toBe(
      'Service level, 20\u202Fs, % of offered',
    );
    expect(lookOf('serviceLevel.ofHandled', 'share', 'ru', 20).heading).toBe(
      'Уровень сервиса, 20\u202Fс, % обслуженных',
    );
    expect(lookOf('costPerMonth', 'money', 'en', undefined, 'EUR').heading).toBe('Cost of a month, EUR');
  });

  it('keeps the name of a measure that it has no words for, such as one of an object', () => {
    expect(lookOf('toString', 'contacts', 'en').label).toBe('toString');
  });

  it('shows as many digits as the finest doubt supports', () => {
    const share = lookOf('abandonment', 'share', 'en');
    expect(decimalsFor(share, [0.003, 0.004])).toBe(1);
    expect(decimalsFor(share, [0.0008])).toBe(2);
    expect(decimalsFor(share, [0.03])).toBe(1);
    expect(decimalsFor(share, [0.13])).toBe(0);
    expect(decimalsFor(lookOf('arrived', 'contacts', 'en'), [3])).toBe(0);
    expect(decimalsFor(share, [0, 0])).toBe(1);
  });
});
