import { spawnSync } from 'node:child_process';

const PAIRS = 9;

function wall(...words: string[]): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${words.join(' ')}: exit ${status}`);
  return (performance.now() - before) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** How much longer does `ccsim run` of a textbook scenario take than Node with nothing to do? [s, interleaved] */
export function startup(): object {
  const pairs = Array.from({ length: PAIRS }, () => [
    wall('-e', '0'),
    wall('dist/cli/main.js', 'run', 'scenarios/erlang-c', '--replications', '1'),
  ]);
  const over = pairs.map(([nothing, run]) => run! - nothing!);
  return {
    model: 'startup',
    nothing: rounded(median(pairs.map(([nothing]) => nothing!))),
    above: {
      least: rounded(Math.min(...over)),
      median: rounded(median(over)),
      most: rounded(Math.max(...over)),
    },
  };
}
