import type { LawSpec } from '../engine/random/law.ts';
import { makeLaw } from '../engine/random/make-law.ts';
import { openStream } from '../engine/random/stream.ts';

/* Draws in blocks of 256 from 12 streams in turn, as the engine draws. */
const STREAMS = 12;
const BLOCK = 256;
const DRAWS = STREAMS * BLOCK * 160;
const ROUNDS = 7;

const LAWS: LawSpec[] = [
  { kind: 'exponential', mean: 120e6 },
  { kind: 'normal', mean: 120e6, sd: 30e6 },
  { kind: 'deterministic', value: 60e6 },
  { kind: 'uniform', low: 10e6, high: 60e6 },
  { kind: 'triangular', low: 10e6, mode: 30e6, high: 90e6 },
  { kind: 'lognormal', mean: 188e6, sd: 216e6 },
  { kind: 'gamma', mean: 120e6, shape: 2.5 },
  { kind: 'gamma', mean: 120e6, shape: 0.3 },
  { kind: 'erlang', mean: 120e6, phases: 2 },
  { kind: 'erlang', mean: 120e6, phases: 9 },
  { kind: 'weibull', scale: 120e6, shape: 0.7 },
  {
    kind: 'hyperexponential',
    branches: [
      { share: 0.7, mean: 60e6 },
      { share: 0.3, mean: 400e6 },
    ],
  },
  { kind: 'shifted', by: 5e6, law: { kind: 'exponential', mean: 120e6 } },
  { kind: 'truncated', low: 0, high: 300e6, law: { kind: 'normal', mean: 120e6, sd: 60e6 } },
  {
    kind: 'mixture',
    branches: [
      { share: 0.4, law: { kind: 'infinite' } },
      { share: 0.6, law: { kind: 'exponential', mean: 120e6 } },
    ],
  },
  { kind: 'empirical', values: Array.from({ length: 1000 }, (_, i) => 1e5 * i) },
  { kind: 'histogram', edges: [0, 30e6, 60e6, 120e6, 300e6], weights: [5, 9, 4, 2] },
  {
    kind: 'survival',
    times: [5e6, 30e6, 60e6, 120e6, 300e6, 600e6],
    shares: [0.99, 0.9, 0.82, 0.71, 0.49, 0.26],
  },
];

/** Least CPU time of several rounds of some work [ns per draw]. */
function cost(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, ((user + system) * 1000) / DRAWS);
  }
  return Math.round(least * 10) / 10;
}

function measure(spec: LawSpec): { block: number; single: number } {
  const law = makeLaw(spec);
  const streams = Array.from({ length: STREAMS }, (_, i) => openStream(`benchmark/${i}`));
  const out = new Float64Array(BLOCK);
  const block = cost(() => {
    for (let i = 0; i < DRAWS; i += BLOCK) law.fill(streams[(i / BLOCK) % STREAMS]!, out, 0, BLOCK, 1);
  });
  const single = cost(() => {
    for (let i = 0; i < DRAWS; i++) out[i % BLOCK] = law.draw(streams[i % STREAMS]!);
  });
  return { block, single };
}

/** What does a draw of each law cost, in blocks and one by one? [ns of CPU] */
export function laws(): object {
  return {
    model: 'laws',
    nsPerDraw: LAWS.map(spec => ({
      law: spec.kind,
      ...measure(spec),
      parameters: JSON.stringify(spec).slice(0, 80),
    })),
  };
}
