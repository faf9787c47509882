import { describe, expect, it } from 'vitest';
import {
  buildReport,
  type Gathered,
  Gatherer,
  reportOn,
  runReplications,
  type Scenario,
} from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import type { Runner, Task, TaskGathered } from './batch/task.ts';
import { finished, prepareWork } from './batch/work.ts';
import { readText } from './read-text.ts';
import { gather } from './simulate.ts';

const SEED = 'order';
const REPLICATIONS = 40;

async function twoScenarios(): Promise<Scenario[]> {
  const load = async (agents: number) =>
    await loadScenario('scenarios/erlang-a', readText, {
      set: ['horizon=30 min', 'warmUp=0 min', `agentGroups.desk.agents=${agents}`],
    });
  return [(await load(100)).scenario, (await load(96)).scenario];
}

/** Carries out all tasks, then tells of them in an order of its own; stops after so many. */
async function disorderly(
  scenarios: Scenario[],
  order: (tasks: Task[]) => Task[],
  most = Number.POSITIVE_INFINITY,
): Promise<Runner<TaskGathered>> {
  const work = await prepareWork({ settings: scenarios.map(scenario => ({ scenario })), seed: SEED });
  return {
    async run(tasks, onResult) {
      for (const task of order([...tasks]).slice(0, most))
        onResult(task, finished(work(task)) as TaskGathered);
    },
    close: () => {},
  };
}

/** A fixed shuffle, each four tasks among themselves. */
const shuffled = (tasks: Task[]) =>
  tasks
    .map((task, k) => ({ task, key: (k >> 2) * 4 + ((k * 7 + 3) & 3) }))
    .sort((a, b) => a.key - b.key)
    .map(({ task }) => task);

const OPTIONS = { version: '0', hash: '', seed: SEED, confidence: 0.95, batches: 0 };

const textOf = (scenario: Scenario, gathered: Gathered) =>
  JSON.stringify(reportOn(scenario, gathered, OPTIONS));

/** The report of replications one after the other in one thread. */
const textAlone = (scenario: Scenario, replications: number) =>
  JSON.stringify(buildReport(scenario, runReplications(scenario, { seed: SEED, replications }), OPTIONS));

describe('replications that come in any order', () => {
  const run = async (order: (tasks: Task[]) => Task[], most?: number) => {
    const scenarios = await twoScenarios();
    const runner = await disorderly(scenarios, order, most);
    const gatherers = scenarios.map(scenario => new Gatherer(scenario));
    const wanted = { size: 3, replications: REPLICATIONS };
    const simulated = await gather(runner, gatherers, wanted, new AbortController().signal);
    return { scenarios, simulated };
  };

  it('give the bytes of replications one after the other', async () => {
    for (const order of [(tasks: Task[]) => tasks.reverse(), shuffled]) {
      const { scenarios, simulated } = await run(order);
      expect(simulated.interrupted).toBe(false);
      scenarios.forEach((scenario, k) => {
        expect(textOf(scenario, simulated.gathered[k]!)).toBe(textAlone(scenario, REPLICATIONS));
      });
    }
  });

  it('keep, when interrupted, the first ones that all scenarios have, and no other', async () => {
    const { scenarios, simulated } = await run(shuffled, 11);
    const count = simulated.gathered[0]!.tallies.length;
    expect(simulated.interrupted).toBe(true);
    expect(count).toBeLessThan(REPLICATIONS);
    expect(count).toBeGreaterThan(0);
    scenarios.forEach((scenario, k) => {
      expect(simulated.gathered[k]!.tallies.map(tally => tally.replication)).toEqual(
        Array.from({ length: count }, (_, r) => r),
      );
      expect(textOf(scenario, simulated.gathered[k]!)).toBe(textAlone(scenario, count));
    });
  });

  it('are refused where a report of them would not find room, with the way out', async () => {
    const scenarios = await twoScenarios();
    const within = async (all: number, heap: number) => {
      const runner = await disorderly(scenarios, tasks => tasks);
      const gatherers = scenarios.map(scenario => new Gatherer(scenario));
      const wanted = { size: 3, replications: REPLICATIONS };
      return gather(runner, gatherers, wanted, new AbortController().signal, () => {}, { all, heap });
    };
    await expect(within(1e6, 1e6)).resolves.toMatchObject({ interrupted: false });
    const refused = /^a report of 80 replications takes 0\.0 GB of memory, .* --out DIR writes tables/u;
    await expect(within(1e5, 1e6)).rejects.toThrow(refused);
    await expect(within(1e6, 1e5)).rejects.toThrow(refused);
  });
});
