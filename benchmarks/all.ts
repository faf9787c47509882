import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { inOwnProcess, lineOf } from './child.ts';
import { interleave, leastRatio, median, medianRatio } from './interleaved.ts';
import { ERLANG_A_KNOWN, MULTI_SKILL_KNOWN } from './known.ts';
import { commit, machine } from './machine.ts';
import { buildReference, type Reference } from './reference/build-reference.ts';
import type { Beside, Results } from './results.ts';
import { markdownOf } from './results-markdown.ts';
import { agreement, type Line, type Measures } from './timed.ts';

const FOLDER = 'benchmarks/results';
const SOURCES = 'benchmarks/reference';

export interface Options {
  seed: string;
  rounds: number;
  /** a hundredth of the work, and nothing is written: to see that it runs */
  isQuick: boolean;
}

/** Every benchmark in a process of its own: a JSON line each, and the dated table. */
export function everything({ seed, rounds, isQuick }: Options): void {
  const scaled = (arrivals: number) => (isQuick ? arrivals / 100 : arrivals);
  const reference = existsSync(SOURCES) ? buildReference(SOURCES) : undefined;
  if (reference === undefined) process.stderr.write('no gcc: no ratios to the C programs, and no table\n');
  const plain = (name: string, arrivals: number) => told(inOwnProcess(name, scaled(arrivals), seed));
  const beside = (name: string, peer: Peer, arrivals: number, turns = rounds) =>
    told(besideOf(name, peer, scaled(arrivals), seed, turns));
  const c = (name: ReferenceModel) => reference && cPeer(reference, name);
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    commit: commit(),
    command: `npm run bench -- --seed ${seed} --rounds ${rounds}`,
    compiler: reference?.compiler ?? 'none',
    models: [
      beside('mm1', undefined, 2e6),
      beside('erlang-a', c('erlang-a'), 2e6),
      beside('erlang-a', c('erlang-a'), 20e6),
      beside('multi-skill', c('multi-skill'), 2e6),
      beside('multi-skill', c('multi-skill'), 20e6),
    ],
    calibration: beside('erlang-a', ownPeer('calibration'), 2e6),
    simjs: ['mm1/scheduler', 'mm1/facility', 'erlang-a/scheduler', 'erlang-a/facility'].map(way =>
      beside(way.split('/')[0]!, ownPeer(`simjs/${way}`), 1e6, Math.min(rounds, 3)),
    ),
    scaling: plain('scaling', 2e6) as Results['scaling'],
    replications: plain('replications', 38.4e6) as Results['replications'],
    eventLists: plain('event-lists', 2e6) as Results['eventLists'],
    laws: plain('laws', 2e6) as Results['laws'],
    startup: plain('startup', 1) as Results['startup'],
    memory: plain('memory', 20e6) as Results['memory'],
  };
  reference?.remove();
  if (!isQuick && reference) write(results);
}

type ReferenceModel = 'erlang-a' | 'multi-skill';

/** What we are put beside: its name, and one run of it. */
type Peer = { name: string; run: (arrivals: number, seed: string) => Record<string, unknown> } | undefined;

function ownPeer(name: string): Peer {
  return { name, run: (arrivals, seed) => inOwnProcess(name, arrivals, seed) };
}

function cPeer(reference: Reference, name: ReferenceModel): Peer {
  const known = name === 'erlang-a' ? ERLANG_A_KNOWN : MULTI_SKILL_KNOWN;
  const { waitTime, abandonment, serviceLevel } = known;
  return {
    name: 'C',
    run: (arrivals, seed) => {
      const line = lineOf(reference.program[name], String(arrivals), seed);
      const found = agreement(arrivals, line.measures as Measures, { waitTime, abandonment, serviceLevel });
      return { ...line, ...found };
    },
  };
}

/** Ours and a peer in turns, each run in a fresh process: medians, and the median of the ratios. */
function besideOf(name: string, peer: Peer, arrivals: number, seed: string, rounds: number): Beside {
  let ours: Partial<Line> = {};
  let theirs: Record<string, unknown> = { nsPerEvent: Number.NaN };
  const pairs = interleave(
    rounds,
    () => {
      if (peer) theirs = peer.run(arrivals, seed);
      return theirs.nsPerEvent as number;
    },
    () => {
      ours = inOwnProcess(name, arrivals, seed);
      return ours.nsPerEvent!;
    },
  );
  const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  return {
    model: name,
    arrivals,
    rounds,
    nsPerEvent: round(median(pairs.ours), 1),
    least: round(Math.min(...pairs.ours), 1),
    measures: ours.measures!,
    agrees: ours.agrees!,
    peer: peer && {
      name: peer.name,
      nsPerEvent: round(median(pairs.reference), 1),
      ratio: round(medianRatio(pairs), 2),
      leastRatio: round(leastRatio(pairs), 2),
      agrees: theirs.agrees as boolean | undefined,
    },
  };
}

function told<T extends object>(line: T): T {
  console.log(JSON.stringify(line));
  return line;
}

function write(results: Results): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${results.date}.md`, markdownOf(results));
  const isGate = ({ model, arrivals }: Beside) => model === 'erlang-a' && arrivals === 2e6;
  const recorded = {
    date: results.date,
    model: 'erlang-a',
    arrivals: 2e6,
    ratioToC: results.models.find(isGate)!.peer!.ratio,
    ratioToCalibration: results.calibration.peer!.ratio,
  };
  writeFileSync(`${FOLDER}/recorded.json`, `${JSON.stringify(recorded, null, 2)}\n`);
}
