import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from '../../benchmarks/child.ts';
import {
  type Bound,
  interleave,
  isSlower,
  isSlowerTwice,
  leastRatio,
  medianRatio,
  SLACK,
} from '../../benchmarks/interleaved.ts';
import { buildReference } from '../../benchmarks/reference/build-reference.ts';
import { agreement } from '../../benchmarks/timed.ts';
import { ROOT } from '../architecture/sources.ts';

const recorded = JSON.parse(readFileSync(join(ROOT, 'benchmarks/results/recorded.json'), 'utf8')) as {
  model: string;
  arrivals: number;
  ratioToC: number;
  ratioToCalibration: number;
};
const program = join(ROOT, 'dist/benchmarks/run.js');
const arrivals = String(recorded.arrivals);
const reference = buildReference(join(ROOT, 'benchmarks/reference'));

/** CPU time of an event in a process of its own, as the benchmarks are bundled [ns]. */
const ours = (name: string) =>
  lineOf(process.execPath, program, name, '--arrivals', arrivals).nsPerEvent as number;
const ofC = () => lineOf(reference!.program['erlang-a'], arrivals, '1').nsPerEvent as number;

const toCalibration: Bound = {
  reference: () => ours('calibration'),
  allowed: SLACK * recorded.ratioToCalibration,
};
const toC: Bound = { reference: ofC, allowed: SLACK * recorded.ratioToC };
const bounds = [reference ? toC : toCalibration, toCalibration] as const;

/** Costs at most so many times the reference, in one of two looks. */
function expectWithin([first, second]: readonly [Bound, Bound], costs: () => number): void {
  const seen: string[] = [];
  const isTooSlow = isSlowerTwice(first, second, (rounds, { reference, allowed }) => {
    const pairs = interleave(rounds, reference, costs);
    const ratios = [medianRatio(pairs), leastRatio(pairs), allowed].map(ratio => ratio.toFixed(2));
    seen.push(`median ${ratios[0]}, least ${ratios[1]}, allowed ${ratios[2]}`);
    return pairs;
  });
  expect(isTooSlow, `ratio ${seen.join('; then ')}`).toBe(false);
}

beforeAll(() =>
  build({ root: ROOT, configFile: join(ROOT, 'vite.benchmarks.config.ts'), logLevel: 'error' }),
);
afterAll(() => reference?.remove());

describe(`an event of Erlang A, beside ${reference ? 'the C program' : 'a calibrated loop'}`, () => {
  it('costs at most 1.3 times its recorded ratio', () => {
    expectWithin(bounds, () => ours('erlang-a'));
  });

  it.each([
    ['first', bounds[0]],
    ['second', bounds[1]],
  ])('would cost too much by the %s bound on an event list that wastes time', (_, bound) => {
    const pairs = interleave(3, bound.reference, () => ours('slowed'));
    expect(isSlower(pairs, bound.allowed)).toBe(true);
  });

  it('has a unit where there is no C compiler', () => {
    expect(buildReference(join(ROOT, 'benchmarks/reference'), 'no-such-compiler')).toBeUndefined();
    expect(ours('calibration')).toBeGreaterThan(1);
    expect(recorded.ratioToCalibration).toBeGreaterThan(0.1);
  });
});

describe('features that a scenario has and no contact uses', () => {
  const plain = () => ours('erlang-a');
  /** What is within 7 % is not believed, and there is noise. */
  const bound: Bound = { reference: plain, allowed: 1.15 };

  it('cost nothing that stands out, and change no contact', () => {
    expectWithin([bound, bound], () => ours('unused-features'));
    const measures = (name: string) =>
      lineOf(process.execPath, program, name, '--arrivals', '50000').measures;
    expect(measures('unused-features')).toEqual(measures('erlang-a'));
  });

  it('would stand out if they slowed the event list', () => {
    const pairs = interleave(1, plain, () => ours('slowed'));
    expect(isSlower(pairs, bound.allowed)).toBe(true);
  });
});

if (reference) {
  describe('the C programs', () => {
    it.each(['erlang-a', 'multi-skill'] as const)('%s prints what ours prints', model => {
      const { arrivals, events, cpu, measures } = lineOf(reference.program[model], '100000', '1');
      expect([arrivals, events]).toEqual([100_000, 200_000]);
      expect(cpu).toBeGreaterThan(0);
      expect(Object.keys(measures as object)).toEqual(['waitTime', 'abandonment', 'serviceLevel']);
    });

    it('are refused with what the compiler says where a source is missing', () => {
      expect(() => buildReference(ROOT)).toThrow('erlang-a.c');
    });
  });
} else console.info('no gcc: speed is compared with a calibrated loop');

describe('a benchmark by name', () => {
  it.each(['mm1', 'erlang-a', 'multi-skill', 'simjs/mm1/facility', 'simjs/erlang-a/scheduler'])(
    '%s prints one line, and agrees with what is known',
    name => {
      const line = lineOf(process.execPath, program, name, '--arrivals', '50000', '--seed', '2');
      expect(line).toMatchObject({ model: name, agrees: true });
      expect(line.events).toBe(2 * (line.arrivals as number));
      expect(Math.abs((line.arrivals as number) / 50_000 - 1)).toBeLessThan(0.03);
    },
  );

  it('that does not exist, and a number that is none, are refused', () => {
    expect(() => lineOf(process.execPath, program, 'nonsense')).toThrow(/exit 2\nbenchmarks: mm1/);
    expect(() => lineOf(process.execPath, program, 'mm1', '--arrivals', 'many')).toThrow('exit 2');
  });
});

describe('agreement with a known answer', () => {
  it('is refused where a measure is off by more than chance explains, or lacks', () => {
    expect(agreement(1e6, { waitTime: 9.1 }, { waitTime: 9 }).agrees).toBe(true);
    expect(agreement(1e6, { waitTime: 10.8 }, { waitTime: 9 }).agrees).toBe(false);
    expect(agreement(1e6, {}, { waitTime: 9 }).agrees).toBe(false);
  });
});
