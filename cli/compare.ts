import { basename } from 'node:path';
import { asWhole, compareScenarios, type Report, reportOn, type Scenario } from '../engine/index.ts';
import manifest from '../package.json' with { type: 'json' };
import type { LoadedScenario } from '../scenarios/index.ts';
import { BATCH_OPTIONS, isBatch } from './batch/batch-options.ts';
import { openWorkshop } from './batch/workshop.ts';
import type { Command } from './command.ts';
import { DONE, FAILED, INTERRUPTED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { jsonText } from './json.ts';
import { loadAll } from './load-all.ts';
import { type Effort, OPTIONS, readEffort } from './options.ts';
import { hashUnder, POLICY_OPTION, type PolicyModule, readPolicies } from './policy.ts';
import { type Comparison, compareTables } from './print/compare-tables.ts';
import { periodOf } from './print/period.ts';
import { startProgress } from './progress.ts';
import { scenarioPaths } from './scenario-paths.ts';
import { isFew } from './short-job.ts';
import { type Simulated, simulate } from './simulate.ts';
import { tellWarnings } from './warnings.ts';

/** More would not fit beside each other. */
const MOST = 6;

/** `ccsim compare`: scenarios side by side, under the same customers. */
export const compareCommand: Command = {
  name: 'compare',
  usage: 'A B [C …]',
  about:
    'Lets every scenario meet the same customers, and tells what differs, by how much, and how sure that is.',
  example: 'ccsim compare scenarios/bank-inhouse scenarios/bank-outsourced',
  options: {
    replications: OPTIONS.replications,
    seed: OPTIONS.seed,
    set: { ...OPTIONS.set, about: 'changes a value in every scenario, as in agentGroups.desk.agents=90' },
    policy: {
      ...POLICY_OPTION,
      about: 'a routing of your own for all scenarios, or one for each; none: the scenario’s',
      many: true,
    },
    confidence: OPTIONS.confidence,
    ...BATCH_OPTIONS,
    measure: { ...OPTIONS.measure, about: 'with --out: what is kept of a replication' },
    interval: {
      ...OPTIONS.interval,
      about: 'with --out: tells intervals of the day as well, such as 30 min',
    },
    jobs: OPTIONS.jobs,
    json: OPTIONS.json,
    lang: OPTIONS.lang,
    quiet: OPTIONS.quiet,
  },
  async run(given, terminal) {
    if (isBatch(given))
      return (await import('./batch/batch-command.ts')).batchCommand('compare', given, terminal);
    const effort = readEffort(given, 'compare');
    const paths = scenarioPaths(given, 'compare', 2, MOST);
    const workshop = openWorkshop(!isFew(effort.replications));
    try {
      const policies = await readPolicies(given, 'compare', paths.length);
      const loaded = (await loadAll(paths, given.texts('set'))).map((each, k) => under(each, policies[k]));
      refuseCurrencies(loaded.map(({ scenario }) => scenario));
      const progress = startProgress(terminal, effort.replications, given.has('quiet'));
      const job = {
        ...effort,
        settings: loaded.map(({ scenario }, k) => ({ scenario, policy: policies[k]?.file })),
      };
      const simulated = await simulate(job, workshop, progress.update);
      progress.clear();
      if (simulated.gathered[0]!.tallies.length === 0) {
        terminal.tell('ccsim compare: interrupted before the first replication was finished\n');
        return INTERRUPTED;
      }
      const comparison = comparisonOf(loaded, distinctNames(loaded, paths), simulated, effort);
      const { reports, differences } = comparison;
      if (given.has('json')) terminal.out(jsonText({ scenarios: reports, differences }));
      else terminal.out(compareTables(comparison, terminal.width, terminal.style));
      if (!given.has('quiet')) for (const report of reports) tellWarnings(report, terminal);
      return statusOf(reports);
    } finally {
      workshop.close();
    }
  },
};

/** A scenario under a policy, which its name then tells. */
function under(loaded: LoadedScenario, policy: PolicyModule | undefined): LoadedScenario {
  if (policy === undefined) return loaded;
  const name = `${loaded.scenario.name} with ${basename(policy.file)}`;
  return {
    ...loaded,
    scenario: { ...loaded.scenario, name },
    hash: hashUnder(loaded.hash, policy),
  };
}

function comparisonOf(
  loaded: readonly LoadedScenario[],
  names: string[],
  { gathered, interrupted }: Simulated,
  { seed, confidence }: Effort,
): Comparison {
  const compared = loaded.map(({ scenario }, k) => ({
    name: names[k]!,
    scenario: asWhole(scenario),
    replications: gathered[k]!,
  }));
  const reports = loaded.map(({ scenario, hash }, k) => {
    const options = { version: manifest.version, hash, seed, confidence, batches: 0, interrupted };
    return reportOn(scenario, gathered[k]!, options);
  });
  return {
    ...{ names, reports },
    differences: compareScenarios(compared, confidence),
    period: [...new Set(loaded.map(({ scenario }) => periodOf(scenario)))].join(' or '),
    sameCustomers: new Set(loaded.map(({ scenario }) => customersOf(scenario))).size === 1,
  };
}

/** All that makes the customers of a scenario: two with the same text meet the very same ones under one seed. */
function customersOf({ contactTypes, horizon }: Scenario): string {
  const parts = contactTypes.map(({ stream, arrivals, patience, balk, talk, hold, wrapUp }) => [
    ...[stream, arrivals, patience ?? null, balk, talk, hold ?? null, wrapUp ?? null],
  ]);
  return JSON.stringify([horizon, parts]);
}

/** Sums in two currencies cannot be held against each other. */
function refuseCurrencies(scenarios: readonly Scenario[]): void {
  const currencies = [...new Set(scenarios.flatMap(({ money }) => money?.currency ?? []))];
  if (currencies.length < 2) return;
  throw new UsageError(
    `the scenarios count in ${currencies.join(' and ')}, one currency is needed`,
    'compare',
  );
}

/** The scenarios' names, with their paths where two are called the same. */
function distinctNames(loaded: readonly LoadedScenario[], paths: readonly string[]): string[] {
  const names = loaded.map(({ scenario }) => scenario.name);
  const labels = names.map((name, k) =>
    names.filter(each => each === name).length > 1 ? `${name} (${paths[k]})` : name,
  );
  return labels.map((label, k) => (labels.indexOf(label) < k ? `${label} ${k + 1}` : label));
}

function statusOf(reports: readonly Report[]): number {
  if (reports.some(({ status }) => status === 'interrupted')) return INTERRUPTED;
  const balanced = reports.every(({ checks }) => Object.values(checks).every(verdict => verdict === 'ok'));
  return balanced && reports.every(({ status }) => status === 'complete') ? DONE : FAILED;
}
