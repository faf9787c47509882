import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from '../../benchmarks/child.ts';
import {
  interleave,
  isSlower,
  isSlowerTwice,
  leastRatio,
  medianRatio,
  type Pairs,
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
const unit = reference ? ofC : () => ours('calibration');
const ratio = reference ? recorded.ratioToC : recorded.ratioToCalibration;

/** Costs at most so many times the reference, in one of two looks. */
function expectWithin(allowed: number, reference: () => number, costs: () => number): void {
  const seen: string[] = [];
  const measure = (rounds: number): Pairs => {
    const pairs = interleave(rounds, reference, costs);
    seen.push(`median ${medianRatio(pairs).toFixed(2)}, least ${leastRatio(pairs).toFixed(2)}`);
    return pairs;
  };
  const isTooSlow = isSlowerTwice(measure, allowed);
  expect(isTooSlow, `ratio ${seen.join('; then ')}; allowed ${allowed.toFixed(2)}`).toBe(false);
}

beforeAll(() =>
  build({ root: ROOT, configFile: join(ROOT, 'vite.benchmarks.config.ts'), logLevel: 'error' }),
);
afterAll(() => reference?.remove());

describe(`an event of Erlang A, beside ${reference ? 'the C program' : 'a calibrated loop'}`, () => {
  it('costs at most 1.3 times its recorded ratio', () => {
    expectWithin(SLACK * ratio, unit, () => ours('erlang-a'));
  });

  it('would cost too much on an event list that wastes time', () => {
    expect(
      isSlower(
        interleave(3, unit, () => ours('slowed')),
        SLACK * ratio,
      ),
    ).toBe(true);
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
  const allowed = 1.15;

  it('cost nothing that stands out, and change no contact', () => {
    expectWithin(allowed, plain, () => ours('unused-features'));
    const measures = (name: string) =>
      lineOf(process.execPath, program, name, '--arrivals', '50000').measures;
    expect(measures('unused-features')).toEqual(measures('erlang-a'));
  });

  it('would stand out if they slowed the event list', () => {
    expect(
      isSlower(
        interleave(1, plain, () => ours('slowed')),
        allowed,
      ),
    ).toBe(true);
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
