import { type Report, reportOn } from '../engine/index.ts';
import manifest from '../package.json' with { type: 'json' };
import { hashScenario, type LoadedScenario } from '../scenarios/index.ts';
import { BATCH_OPTIONS, isBatch } from './batch/batch-options.ts';
import { openWorkshop, type Workshop } from './batch/workshop.ts';
import type { Command, Given } from './command.ts';
import { DONE, FAILED, INTERRUPTED, PROMISE_BROKEN } from './exit-codes.ts';
import { brokenConditions, type Condition, readCondition } from './fail-if.ts';
import { UsageError } from './faults.ts';
import { jsonText } from './json.ts';
import { loadAll } from './load-all.ts';
import { type Effort, OPTIONS, readEffort, readInterval } from './options.ts';
import { hashUnder, POLICY_OPTION, type PolicyModule, readPolicy } from './policy.ts';
import { FEATURE_MEASURE_NAMES } from './print/feature-measures.ts';
import { MEASURE_NAMES } from './print/measures.ts';
import { PEOPLE_MEASURE_NAMES } from './print/people-tables.ts';
import { periodOf } from './print/period.ts';
import { runTables } from './print/run-tables.ts';
import { startProgress } from './progress.ts';
import { scenarioPaths } from './scenario-paths.ts';
import { isFew } from './short-job.ts';
import { simulate } from './simulate.ts';
import { suggestion } from './suggestion.ts';
import type { Terminal } from './terminal.ts';
import { tellWarnings } from './warnings.ts';

/** `ccsim run`: simulates scenarios and prints their measures. */
export const runCommand: Command = {
  name: 'run',
  usage: 'SCENARIO…',
  about:
    'Simulates and prints the measures, each with its interval. A folder stands for the scenario.yaml in it.',
  example: 'ccsim run scenarios/erlang-a --set agentGroups.desk.agents=105 --fail-if "serviceLevel < 80 %"',
  options: {
    replications: OPTIONS.replications,
    seed: OPTIONS.seed,
    set: OPTIONS.set,
    policy: POLICY_OPTION,
    confidence: OPTIONS.confidence,
    batches: OPTIONS.batches,
    interval: OPTIONS.interval,
    measure: OPTIONS.measure,
    'fail-if': OPTIONS['fail-if'],
    ...BATCH_OPTIONS,
    jobs: OPTIONS.jobs,
    json: OPTIONS.json,
    lang: OPTIONS.lang,
    quiet: OPTIONS.quiet,
  },
  notes: [
    'A condition of --fail-if is MEASURE < VALUE, or with <=, >, >=. MEASURE is a name of the JSON report, of all',
    'contacts (abandonment, waitTime, serviceLevel.ofHandled; serviceLevel alone is by the promise’s rule), of a feature',
    '(callbackKept, finallyServed, costPerContact), or of a part (contactTypes.regular.asa, agentGroups.desk.occupancy).',
    'VALUE has its unit: 80 %, 20 s.',
  ].join('\n'),
  async run(given, terminal) {
    if (isBatch(given))
      return (await import('./batch/batch-command.ts')).batchCommand('run', given, terminal);
    const effort = readEffort(given, 'run');
    const request: Request = {
      effort,
      interval: readOwnInterval(given),
      conditions: given.texts('fail-if').map(readCondition),
      measures: readMeasures(given),
      quiet: given.has('quiet'),
      json: given.has('json'),
      policy: await readPolicy(given, 'run'),
    };
    const paths = scenarioPaths(given, 'run');
    const workshop = openWorkshop(!isFew(effort.replications));
    try {
      return await runAll(await loadAll(paths, given.texts('set')), request, workshop, terminal);
    } finally {
      workshop.close();
    }
  },
};

interface Request {
  effort: Effort;
  /** [µs]; undefined: the scenario's own */
  interval: number | undefined;
  conditions: Condition[];
  measures: string[];
  quiet: boolean;
  json: boolean;
  policy: PolicyModule | undefined;
}

async function runAll(
  loaded: readonly LoadedScenario[],
  request: Request,
  workshop: Workshop,
  terminal: Terminal,
): Promise<number> {
  const reports: Report[] = [];
  const statuses: number[] = [];
  for (const each of loaded) {
    const report = await runOne(each, request, workshop, terminal);
    if (report === undefined) return INTERRUPTED;
    const broken = brokenConditions(report, request.conditions);
    reports.push(report);
    if (!request.json) {
      const view = { ...request, width: terminal.width, period: periodOf(each.scenario) };
      terminal.out(`${reports.length > 1 ? '\n' : ''}${runTables(report, view, terminal.style)}`);
    }
    if (!request.quiet) tellWarnings(report, terminal, request.json ? [] : request.measures);
    for (const text of broken) terminal.tell(`ccsim run: ${report.scenario.name}: ${text}\n`);
    statuses.push(statusOf(report, broken.length > 0));
    if (statuses.at(-1) === INTERRUPTED) break;
  }
  if (request.json && reports.length > 0) {
    terminal.out(jsonText(loaded.length > 1 ? { runs: reports } : reports[0]));
  }
  return worst(statuses);
}

/** The report of one scenario; undefined when it was interrupted before anything was finished. */
async function runOne(
  loaded: LoadedScenario,
  { effort, interval, quiet, policy }: Request,
  workshop: Workshop,
  terminal: Terminal,
): Promise<Report | undefined> {
  const { seed, replications, confidence, batches, jobs } = effort;
  const scenario = cutInto(loaded.scenario, interval, batches);
  const progress = startProgress(terminal, replications, quiet);
  const job = { settings: [{ scenario, policy: policy?.file }], seed, replications, batches, jobs };
  const { gathered, interrupted } = await simulate(job, workshop, progress.update);
  progress.clear();
  const [finished] = gathered;
  if (finished!.tallies.length === 0) {
    terminal.tell(`ccsim run: interrupted before the first replication of ${scenario.name} was finished\n`);
    return undefined;
  }
  const own = scenario === loaded.scenario ? loaded.hash : hashScenario(scenario);
  const hash = hashUnder(own, policy);
  const options = { version: manifest.version, hash, seed, confidence, batches, interrupted };
  return reportOn(scenario, finished!, options);
}

type Scenario = LoadedScenario['scenario'];

/** The scenario with other intervals: those asked for, or one for each batch. */
function cutInto(scenario: Scenario, interval: number | undefined, batches: number): Scenario {
  if (batches > 0)
    return { ...scenario, interval: Math.ceil((scenario.horizon - scenario.warmUp) / batches) };
  return interval === undefined ? scenario : { ...scenario, interval };
}

function statusOf(report: Report, isBroken: boolean): number {
  if (report.status === 'interrupted') return INTERRUPTED;
  const balanced = Object.values(report.checks).every(verdict => verdict === 'ok');
  if (report.status === 'truncated' || !balanced) return FAILED;
  return isBroken ? PROMISE_BROKEN : DONE;
}

/** Of several scenarios: interrupted, then failed, then a broken promise. */
function worst(statuses: readonly number[]): number {
  return [INTERRUPTED, FAILED, PROMISE_BROKEN].find(status => statuses.includes(status)) ?? DONE;
}

function readOwnInterval(given: Given): number | undefined {
  if (given.text('interval') !== undefined && given.text('batches') !== undefined)
    throw new UsageError('--interval does not go with --batches', 'run');
  return readInterval(given, 'run');
}

function readMeasures(given: Given): string[] {
  const known = [...MEASURE_NAMES, ...FEATURE_MEASURE_NAMES, ...PEOPLE_MEASURE_NAMES];
  for (const name of given.texts('measure')) {
    if (known.includes(name)) continue;
    const hint = suggestion(name, known) || `, expected one of ${known.join(', ')}`;
    throw new UsageError(`--measure ${name} is not known${hint}`, 'run');
  }
  return given.texts('measure');
}
