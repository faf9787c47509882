import { TRACE_COLUMNS, traceHash } from '../../engine/index.ts';
import { type LoadedScenario, ScenarioError } from '../../scenarios/index.ts';
import type { DayData } from '../day/day-data.ts';
import type { DayColumns } from '../day/day-log.ts';
import { ARRIVE, BLOCK } from '../day/verbs.ts';
import { DayRun } from './day-run.ts';
import { load } from './load.ts';
import type { DayService, Faulty, Opened, ReadScenario } from './replies.ts';
import type { Source } from './source.ts';
import { theorySteps } from './theory.ts';
import type { DayTheory, NoTheory } from './theory-result.ts';

/** Rows that are hashed at once. */
const ROWS = 4096;
/** Theory knows no busy tone: one that more callers meet is no detail. */
const MOST_BLOCKED = 0.01;
/** Theory lets other questions through so often [ms]. */
const SLICE = 20;

/** The days of one replication of a scenario; it lives in a worker, and is tested without one. */
export class DaySource implements DayService {
  private run: DayRun | undefined;
  /** what was read last: a page asks what a scenario says before it opens it */
  private readLast: { key: string; reply: Promise<Loaded> } | undefined;
  /** by day: callers who met a busy tone ÷ all who called */
  private blocked = new Map<number, number>();

  async open(source: Source, seed: string, replication: number): Promise<Opened | Faulty> {
    const loaded = await this.load(source);
    // a page goes on showing what was open, and waits for its theory
    if (!loaded.ok) return loaded;
    const { scenario, hash } = loaded;
    this.blocked = new Map();
    this.run = new DayRun(scenario, seed, replication);
    return { ok: true, scenario, hash, days: [...this.run.days] };
  }

  async read(source: Source): Promise<ReadScenario | Faulty> {
    const loaded = await this.load(source);
    return loaded.ok ? { ok: true, scenario: loaded.scenario, document: loaded.document } : loaded;
  }

  private load(source: Source): Promise<Loaded> {
    const key = JSON.stringify(source);
    if (this.readLast?.key !== key) this.readLast = { key, reply: loadedOrFaulty(source) };
    return this.readLast.reply;
  }

  async day(number: number): Promise<DayData | null> {
    const data = this.opened().day(number);
    if (data !== null) this.blocked.set(number, blockedShare(data.log));
    return data;
  }

  async theory(number: number): Promise<DayTheory | NoTheory | null> {
    const run = this.opened();
    if (!this.blocked.has(number)) await this.day(number);
    if ((this.blocked.get(number) ?? 0) > MOST_BLOCKED) return 'busyLines';
    const { opens, closes } = run.days[number]!;
    const steps = theorySteps(run.scenario, opens, closes);
    for (let until = performance.now() + SLICE; ; ) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() < until) continue;
      await new Promise<void>(resume => setTimeout(resume));
      if (run !== this.run) return null;
      until = performance.now() + SLICE;
    }
  }

  async traceHash(): Promise<string> {
    const run = this.opened();
    const { sink, digest } = traceHash();
    for (const { number } of run.days) {
      const data = run.day(number);
      if (data === null) break;
      for (let row = 0; row < data.log.count; row += ROWS) {
        const rows = Math.min(ROWS, data.log.count - row);
        sink(chunkOf(data.log, row, rows), rows);
      }
    }
    return digest();
  }

  private opened(): DayRun {
    if (this.run === undefined) throw new Error('no scenario is open');
    return this.run;
  }
}

type Loaded = ({ ok: true } & LoadedScenario) | Faulty;

async function loadedOrFaulty(source: Source): Promise<Loaded> {
  try {
    return { ok: true, ...(await load(source)) };
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, faults: error.faults };
    throw error;
  }
}

function blockedShare({ count, verb }: DayColumns): number {
  let called = 0;
  let blocked = 0;
  for (let row = 0; row < count; row++) {
    if (verb[row] === ARRIVE) called++;
    else if (verb[row] === BLOCK) blocked++;
  }
  return called === 0 ? 0 : blocked / called;
}

/** Rows of a log as a trace wrote them. */
function chunkOf(log: DayColumns, from: number, rows: number): Float64Array {
  const chunk = new Float64Array(rows * TRACE_COLUMNS);
  for (let k = 0; k < rows; k++)
    chunk.set(
      [
        log.time,
        log.phase,
        log.verb,
        log.contact,
        log.customer,
        log.attempt,
        log.type,
        log.line,
        log.agent,
      ].map(column => column[from + k]!),
      k * TRACE_COLUMNS,
    );
  return chunk;
}
