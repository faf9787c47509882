import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/index.ts';
import { readBest, wantedOf, zoneText } from './best-wish.ts';

const loaded = (path: string, ...set: string[]) =>
  loadScenario(path, file => readFileSync(file, 'utf8'), { set });
const { scenario: BANK } = await loaded('scenarios/bank-inhouse');
const { scenario: OTHER } = await loaded('scenarios/bank-inhouse', 'promise.rule=ofHandled');
const { scenario: PLAIN } = await loaded('scenarios/erlang-a');
const ABROAD = { ...BANK, money: { ...BANK.money!, currency: 'CHF' } };

const wanted = (best: string, indifference: string, scenarios = [BANK]) =>
  wantedOf(readBest(best, indifference, 'sweep')!, scenarios, 'sweep');

describe('the best point that is asked for', () => {
  it.each([
    ['waitTime', '1.5 s', 'waitTime', 'smaller', 1.5, '1.5 s'],
    ['smallest waitTime', '2 min', 'waitTime', 'smaller', 120, '120 s'],
    ['largest serviceLevel', '1 %', 'serviceLevel.ofOffered', 'larger', 0.01, '1 %'],
    ['serviceLevel.ofHandled', '0.005', 'serviceLevel.ofHandled', 'larger', 0.005, '0.5 %'],
    [
      'contactTypes.regular.serviceLevel',
      '1%',
      'contactTypes.regular.serviceLevel.ofOffered',
      'larger',
      0.01,
      '1 %',
    ],
    ['smallest occupancy', '0.5 %', 'occupancy', 'smaller', 0.005, '0.5 %'],
    ['queueLength', '2 contacts', 'queueLength', 'smaller', 2, '2 contacts'],
    ['queueLength', '1 contact', 'queueLength', 'smaller', 1, '1 contact'],
    ['handled', '3', 'handled', 'larger', 3, '3 contacts'],
    ['costPerMonth', '200 EUR', 'costPerMonth', 'smaller', 200, '200 EUR'],
    ['costPerMonth', '200', 'costPerMonth', 'smaller', 200, '200 EUR'],
  ])('%s by %s is %s, %s, %d', (best, zone, measure, better, indifference, text) => {
    const found = wanted(best, zone);
    expect(found).toMatchObject({ measure, better, indifference });
    expect(zoneText(found)).toBe(text);
  });

  it.each([
    ['abandonment', '1 s', 'abandonment is a share, expected a difference above 0 such as 1 %'],
    ['abandonment', '5', 'is a share'],
    ['abandonment', '1 EUR', 'is a share'],
    ['abandonment', '0 %', 'above 0'],
    ['abandonment', '-1 %', 'above 0'],
    ['waitTime', '1 %', 'waitTime is a time, expected a difference above 0 such as 1 s'],
    ['waitTime', '1', 'is a time'],
    ['waitTime', '0 s', 'above 0'],
    ['costPerMonth', '200 USD', 'costPerMonth is in EUR, expected a difference above 0 such as 200 EUR'],
    ['queueLength', '2 agents', 'is a number of contacts'],
    ['queueLength', 'few', 'such as 2 contacts'],
  ])('%s by %s is refused: %s', (best, zone, why) => {
    expect(() => wanted(best, zone)).toThrow(why);
  });

  it.each([
    ['waitTme', [BANK], 'did you mean waitTime?'],
    ['larger waitTime', [BANK], 'with largest or smallest before it'],
    ['nonsense at all', [BANK], 'expected one of'],
    ['contactTypes.*.waitTime', [BANK], 'expected one measure'],
    ['all', [BANK], 'expected one measure'],
    ['costPerMonth', [PLAIN, BANK], 'does not have it'],
    ['serviceLevel', [BANK, OTHER], 'stands for serviceLevel.ofOffered or serviceLevel.ofHandled'],
    ['costPerMonth', [BANK, ABROAD], 'is in EUR and in CHF'],
  ])('%s is refused: %#', (best, scenarios, why) => {
    expect(() => wanted(best, '1 %', scenarios)).toThrow(why);
  });

  it('by a name that all scenarios mean alike is no matter of their promises', () => {
    expect(wanted('waitTime', '1 s', [BANK, OTHER]).measure).toBe('waitTime');
  });

  it('needs a zone, and a zone needs it', () => {
    expect(() => readBest('waitTime', undefined, 'sweep')).toThrow('--best needs --indifference');
    expect(() => readBest(undefined, '1 s', 'sweep')).toThrow('goes with --best');
    expect(readBest(undefined, undefined, 'sweep')).toBeUndefined();
  });
});
