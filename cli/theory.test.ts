import { describe, expect, it } from 'vitest';
import { agentsNeeded, erlangA, erlangB, erlangC, fixedHandleTime, oneAgent } from '../engine/index.ts';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';

const call = async (...words: string[]) => {
  const terminal = capturedTerminal();
  const status = await commandLine(['theory', ...words], terminal);
  return { status, results: terminal.results, messages: terminal.messages };
};
const json = async (...words: string[]) => JSON.parse((await call(...words, '--json')).results);

const WINDOW = { acceptableWait: 20, shortAbandon: 5 };
const DEMAND = { arrivalRate: 200 / 3600, meanHandleTime: 180 };

describe('theory', () => {
  it('erlang-c gives what the closed form gives, whatever the units', async () => {
    const truth = erlangC({ ...DEMAND, agents: 14 }, WINDOW);
    for (const [calls, aht] of [
      ['100 per 30 min', '3 min'],
      ['200/h', '180 s'],
      ['4800/d', '0.05 h'],
    ] as const) {
      const { cases } = await json('erlang-c', '--calls', calls, '--aht', aht, '--agents', '14');
      expect(cases[0].result.waitTime).toBeCloseTo((truth as { waitTime: number }).waitTime, 9);
    }
  });

  it('solves for agents, whole and before rounding', async () => {
    const { cases } = await json(
      'erlang-c',
      '--calls',
      '200/h',
      '--aht',
      '3 min',
      '--target',
      '80 % in 20 s',
    );
    const target = { measure: 'serviceLevel', rule: 'ofOffered', atLeast: 0.8 } as const;
    expect(cases[0].needed).toEqual(agentsNeeded({ ...DEMAND, meanPatience: undefined }, target, WINDOW));
    const { results } = await call(
      'erlang-c',
      '--calls',
      '200/h',
      '--aht',
      '3 min',
      '--target',
      '80 % in 20 s',
    );
    expect(results).toMatch(
      /For 80 % in 20 s of all offered:\n {2}here {2}14 agents {2}13\.04 before rounding/u,
    );
  });

  it('sums several queues before it rounds, and pools them', async () => {
    const { cases, together, pooled } = await json(
      'erlang-c',
      '--calls',
      '100/h|120/h',
      '--aht',
      '5 min',
      '--target',
      '80 % in 20 s',
    );
    const parts = cases.map(({ needed }: { needed: { fractional: number } }) => needed.fractional);
    expect(together.fractional).toBeCloseTo(parts[0] + parts[1], 12);
    expect(together.whole).toBe(Math.ceil(parts[0] + parts[1]));
    expect(together.whole).toBeLessThan(cases[0].needed.whole + cases[1].needed.whole);
    expect(pooled.needed.whole).toBeLessThan(together.whole);
    expect(pooled.given.callsPerHour).toBeCloseTo(220, 9);
  });

  it.each([
    ['calls', ['--aht', '5 min', '--agents', '15'], 'callsPerHour'],
    ['aht', ['--calls', '140/h', '--agents', '15'], 'aht'],
  ])('solves for %s: at the answer the target just holds', async (_, words, key) => {
    for (const formula of [['erlang-c'], ['erlang-a', '--patience', '3 min']]) {
      const { cases } = await json(...formula, ...words, '--target', '80 % in 20 s');
      expect(cases[0].result.serviceLevel.ofOffered).toBeCloseTo(0.8, 9);
      expect(cases[0].given[key]).toBeGreaterThan(0);
    }
  });

  it('erlang-b solves for lines and for calls', async () => {
    const { cases } = await json('erlang-b', '--calls', '100/h', '--aht', '5 min', '--target', 'blocked 1 %');
    const { whole, fractional } = cases[0].needed;
    expect([erlangB(100 / 12, whole) <= 0.01, erlangB(100 / 12, whole - 1) <= 0.01]).toEqual([true, false]);
    expect(erlangB(100 / 12, fractional)).toBeCloseTo(0.01, 9);
    const calls = await json('erlang-b', '--aht', '5 min', '--agents', '15', '--target', 'blocked 1 %');
    expect(erlangB(calls.cases[0].given.callsPerHour / 12, 15)).toBeCloseTo(0.01, 9);
  });

  it('erlang-a shows all eight rules, and mmng with an exponential law agrees with it', async () => {
    const words = ['--calls', '400/h', '--aht', '3 min', '--agents', '21', '--patience', '2 min'];
    const [a, g] = [await json('erlang-a', ...words), await json('mmng', ...words)];
    const truth = erlangA(
      { arrivalRate: 400 / 3600, meanHandleTime: 180, agents: 21, meanPatience: 120 },
      WINDOW,
    );
    expect(a.cases[0].result).toEqual(JSON.parse(JSON.stringify(truth)));
    expect(g.cases[0].result.abandonment).toBeCloseTo(truth.abandonment, 9);
    const { results } = await call('erlang-a', ...words);
    expect(results.match(/answered in 20 s, /gu)).toHaveLength(8);
  });

  it('balking and the law of patience change mmng', async () => {
    const words = ['mmng', '--calls', '400/h', '--aht', '3 min', '--agents', '21'];
    const abandonment = async (...more: string[]) =>
      (await json(...words, ...more)).cases[0].result.abandonment;
    const plain = await abandonment('--patience', '2 min');
    expect(await abandonment('--patience', 'lognormal 2 min cv 2')).toBeGreaterThan(plain);
    expect(await abandonment('--patience', 'fixed 2 min')).toBeLessThan(plain);
    expect(await abandonment('--patience', '2 min', '--balk', '20 %')).toBeGreaterThan(plain);
  });

  it('compares numbers of agents, and says which are unstable and how fast they grow', async () => {
    const { results } = await call(
      'erlang-c',
      '--calls',
      '400/h',
      '--aht',
      '3 min',
      '--agents',
      '18..22 by 2',
    );
    const rows = results.split('\n').filter(line => /^ +\d+ /u.test(line));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('unstable: grows by 40.0 contacts an hour');
    expect(rows[2]).toMatch(/22 +54\.5 %/u);
  });

  it('says that a single queue is unstable, in words and in JSON', async () => {
    const words = ['erlang-c', '--calls', '400/h', '--aht', '3 min', '--agents', '18'];
    expect((await call(...words)).results).toContain(
      'unstable: 20.00 Erlangs for 18 agents; the queue grows by 40.0',
    );
    const { cases } = await json(...words);
    expect(cases[0].result).toEqual({ stable: false, offeredLoad: 20, growthPerHour: expect.closeTo(40, 9) });
  });

  it('knows one agent, fixed handle times, limited lines, an approximation, and priorities', async () => {
    const one = ['--calls', '15/h', '--aht', '3 min'];
    const wait = async (...words: string[]) => (await json(...words)).cases[0].result.waitTime;
    const rates = { arrivalRate: 15 / 3600, meanHandleTime: 180 };
    expect(await wait('mg1', ...one, '--cv', '2')).toBeCloseTo(
      (oneAgent({ ...rates, handleTimeScv: 4 }) as { waitTime: number }).waitTime,
      9,
    );
    expect(await wait('ggn', ...one, '--agents', '1', '--cv', '2')).toBeCloseTo(
      await wait('mg1', ...one, '--cv', '2'),
      9,
    );
    const fixed = fixedHandleTime({ arrivalRate: 15 / 3600, handleTime: 180, agents: 1 }) as {
      waitTime: number;
    };
    expect(await wait('md-n', ...one, '--agents', '1')).toBeCloseTo(fixed.waitTime, 9);
    expect(await wait('mmnk', ...one, '--agents', '1', '--lines', '400')).toBeCloseTo(
      await wait('mg1', ...one),
      6,
    );
    const { cases } = await json('priorities', '--calls', '5/h|10/h', '--aht', '3 min', '--agents', '1');
    const all = await wait('mg1', ...one);
    expect((cases[0].result.waitTime + 2 * cases[1].result.waitTime) / 3).toBeCloseTo(all, 9);
    expect(cases[0].result.waitTime).toBeLessThan(all);
  });

  it.each([
    [['erlang-c', '--calls', '100/h', '--aht', '3 min'], '--agents is missing: give it, or --target'],
    [['erlang-c', '--aht', '3 min', '--target', '80 % in 20 s'], '--agents and --calls are missing'],
    [['erlang-c', '--calls', '100', '--aht', '3 min', '--agents', '8'], 'no unit'],
    [['erlang-c', '--calls', '100/h', '--aht', '3 min', '--agents', 'eight'], 'is no number'],
    [['erlang-c', '--calls', '100/h', '--aht', '3 min', '--agents', '0'], '0 is not enough'],
    [
      ['erlang-c', '--calls', '0/h', '--aht', '3 min', '--agents', '8'],
      'arrivalRate: 0, must be a positive number',
    ],
    [['erlang-c', '--calls', '100/h', '--aht', '3 min', '--agents', '9..3'], 'expected a rising range'],
    [
      ['erlang-c', '--calls', '100/h|50/h|20/h', '--aht', '3 min|4 min', '--agents', '8'],
      '--aht lists 2 values where 3 queues',
    ],
    [['erlang-c', '--calls', '1/h', '--aht', '3 min', '--target', '100 % in 20 s'], 'takes endless agents'],
    [
      ['erlang-c', '--calls', '1/h', '--aht', '3 min', '--target', 'asaa 20 s'],
      'asaa is no measure, did you mean asa?',
    ],
    [['erlang-c', '--calls', '1/h', '--aht', '3 min', '--target', 'blocked 1 %'], 'goes with erlang-b only'],
    [['erlang-b', '--calls', '1/h', '--aht', '3 min', '--target', '80 % in 20 s'], 'erlang-b solves for'],
    [['erlang-a', '--calls', '1/h', '--aht', '3 min', '--agents', '2'], '--patience is missing'],
    [
      ['erlang-a', '--calls', '1/h', '--aht', '3 min', '--agents', '2', '--patience', 'fixed 2 min'],
      'exponential patience only',
    ],
    [
      ['mmng', '--calls', '1/h', '--aht', '3 min', '--agents', '2', '--patience', 'lognormal 2 min'],
      'is no patience',
    ],
    [['mmnk', '--calls', '1/h', '--aht', '3 min', '--agents', '2'], '--lines is missing'],
    [['mg1', '--calls', '1/h', '--aht', '3 min', '--agents', '2'], 'mg1 has one agent'],
    [['erlang-c', '100/h'], 'unexpected 100/h'],
    [['erlang-c', '--rule', 'ofOffred', '--target', '80 % in 20 s'], 'did you mean ofOffered?'],
  ])('%j exits 2 and says: %s', async (words, message) => {
    const { status, results, messages } = await call(...words);
    expect(messages).toContain(message);
    expect({ status, results }).toEqual({ status: 2, results: '' });
  });
});
