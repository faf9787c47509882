import { type ContactTypeSpec, type Scenario, SECOND } from '../center/scenario.ts';
import { abandoned, answered, serviceLevelRule } from '../measures/contact-measures.ts';
import { fingerprintOfTallies } from '../measures/fingerprint.ts';
import { asWhole } from '../measures/fold.ts';
import type { Checks } from '../measures/laws.ts';
import type { Tally } from '../measures/tally.ts';
import { spreadOf } from '../stats/spread.ts';
import { contactReport, groupReports, intervalContactReport, siteReports } from './contact-report.ts';
import { costReport } from './cost-report.ts';
import { Estimator } from './estimator.ts';
import { featureReports } from './feature-report.ts';
import { fixedMeasures } from './fixed-measures.ts';
import type { Block, Gathered } from './gathered.ts';
import type { IntervalReport, PeaksReport, PromiseReport, Report } from './report-types.ts';
import { ruleReports } from './rule-report.ts';
import { gatheredOf, type Replications } from './run-experiment.ts';
import { IntervalSamples, type Rows, Samples } from './samples.ts';
import { waitsReport } from './waits-report.ts';
import { warningsOf } from './warnings.ts';

export interface ReportOptions {
  /** version of the package */
  version: string;
  hash: string;
  seed: string;
  /** in (0, 1) */
  confidence: number;
  /** 0: samples are replications; else the one replication's intervals are batches (rule E3) */
  batches: number;
  /** the experiment was stopped before its last replication */
  interrupted?: boolean;
}

/** Everything a run shows, as `run --json` prints it, of replications that are there one by one. */
export function buildReport(scenario: Scenario, replications: Replications, options: ReportOptions): Report {
  return reportOn(scenario, gatheredOf(scenario, replications, options.batches), options);
}

/** Everything a run shows, as `run --json` prints it. Ratios are formed here, from sums over replications. */
export function reportOn(
  scenario: Scenario,
  { tallies, blocks, histograms }: Gathered,
  options: ReportOptions,
): Report {
  const samples = new Samples(options.batches > 0 ? scenario : asWhole(scenario), tallies, options.batches);
  const estimator = new Estimator(options.confidence);
  const types = scenario.contactTypes.map((_, t) => t);
  const rows = samples.contacts(types);
  const whole = once((chosen: readonly number[], place?: string) =>
    contactReport(
      samples.contacts(chosen),
      samples.window,
      fixedMeasures(scenario, chosen),
      estimator,
      place,
    ),
  );
  const total = whole(types, 'total');
  const contactTypes = Object.fromEntries(
    scenario.contactTypes.map((type, t) => [type.name, whole([t], types.length > 1 ? type.name : undefined)]),
  );
  const waits = (chosen: readonly number[]) => waitsOf(samples.contacts(chosen), histograms, chosen, samples);
  const promises = promiseReports(scenario, samples);
  const ofTypes = <T>(read: (t: number) => T) =>
    Object.fromEntries(scenario.contactTypes.map((type, t) => [type.name, read(t)]));
  return {
    ccsim: options.version,
    scenario: { name: scenario.name, hash: options.hash },
    seed: options.seed,
    replications: tallies.length,
    ...(options.batches > 0 ? { batches: options.batches } : {}),
    confidence: options.confidence,
    status: options.interrupted
      ? 'interrupted'
      : tallies.some(t => t.status !== 'complete')
        ? 'truncated'
        : 'complete',
    fingerprint: fingerprintOfTallies(blocks),
    total,
    contactTypes,
    queues: Object.fromEntries(
      scenario.queues.map((queue, q) => [
        queue.name,
        whole(types.filter(t => scenario.contactTypes[t]!.queue === q)),
      ]),
    ),
    sites: siteReports(scenario, samples, estimator),
    ...featureReports(scenario, samples, estimator),
    rules: ruleReports(scenario, samples, estimator),
    cost: scenario.money === undefined ? {} : costReport(scenario, samples, estimator),
    agentGroups: groupReports(scenario, samples, estimator),
    promise: { ...promises.total, contactTypes: promises.types },
    waits: { ...waits(types), contactTypes: ofTypes(t => waits([t])) },
    spread: spreadReport(scenario, rows),
    peaks: peaksReport(scenario, tallies),
    intervals: options.batches > 0 ? [] : intervalReports(scenario, blocks, estimator),
    warnings: [...warningsOf(scenario, tallies, samples, rows), ...estimator.warnings],
    checks: checksOf(tallies),
  };
}

/** What is made of some contact types, made once for the same ones: a queue is often that of one type, or of all. */
function once<T>(make: (types: readonly number[], place?: string) => T) {
  const made = new Map<string, T>();
  return (types: readonly number[], place?: string): T => {
    const key = types.join();
    const known = made.get(key) ?? make(types, place);
    made.set(key, known);
    return known;
  };
}

function waitsOf(rows: Rows, histograms: Float64Array, types: readonly number[], samples: Samples) {
  const sum = (read: (row: Float64Array) => number) => rows.reduce((all, row) => all + read(row), 0);
  let waitedHandled = 0;
  let waitedAbandoned = 0;
  const size = histograms.length / (2 * samples.lines);
  for (const type of types)
    for (let i = 0; i < size; i++) {
      waitedHandled += histograms[2 * type * size + i]!;
      waitedAbandoned += histograms[(2 * type + 1) * size + i]!;
    }
  const atOnce = { handled: sum(answered) - waitedHandled, abandoned: sum(abandoned) - waitedAbandoned };
  return waitsReport(histograms, types, atOnce, samples.tallies.length);
}

/** The service level by the promise's rule in each sample; NaN where nobody was counted. */
function levels(type: ContactTypeSpec, rows: Rows): Float64Array {
  const rule = serviceLevelRule(type.promise.rule);
  return Float64Array.from(
    rows,
    row => rule.numerator(row) / (rule.denominator as (row: Float64Array) => number)(row),
  );
}

function promiseReports(scenario: Scenario, samples: Samples) {
  const reportOf = (type: ContactTypeSpec, rows: Rows): PromiseReport => ({
    share: type.promise.share,
    acceptableWait: type.promise.acceptableWait / SECOND,
    rule: type.promise.rule,
    kept:
      rows.length === 0
        ? null
        : levels(type, rows).filter(level => level >= type.promise.share).length / rows.length,
  });
  return {
    total: reportOf(scenario.contactTypes[0]!, samples.contacts(scenario.contactTypes.map((_, t) => t))),
    types: Object.fromEntries(
      scenario.contactTypes.map((type, t) => [type.name, reportOf(type, samples.contacts([t]))]),
    ),
  };
}

function spreadReport(scenario: Scenario, rows: Rows): Report['spread'] {
  const finished = (row: Float64Array) => answered(row) + abandoned(row);
  const values = {
    serviceLevel: levels(scenario.contactTypes[0]!, rows),
    abandonment: Float64Array.from(rows, row => abandoned(row) / finished(row)),
  };
  const report: Report['spread'] = {};
  for (const [name, all] of Object.entries(values)) {
    const spread = spreadOf(all.filter(value => !Number.isNaN(value)));
    if (spread !== null) report[name] = spread;
  }
  return report;
}

function peaksReport(scenario: Scenario, tallies: readonly Tally[]): PeaksReport {
  const most = (read: (tally: Tally) => number) =>
    tallies.reduce((max, tally) => Math.max(max, read(tally)), 0);
  return {
    inside: most(t => t.peaks.inside),
    waiting: most(t => t.peaks.waiting),
    queues: Object.fromEntries(
      scenario.queues.map((queue, q) => [queue.name, most(t => t.peaks.queues[q]!)]),
    ),
    agentGroups: Object.fromEntries(
      scenario.agentGroups.map((group, g) => [group.name, most(t => t.peaks.busy[g]!)]),
    ),
  };
}

/** Intervals in which the center is open, each with its contact types and groups. */
function intervalReports(
  scenario: Scenario,
  blocks: readonly Block[],
  estimator: Estimator,
): IntervalReport[] {
  const samples = new IntervalSamples(scenario, blocks);
  const { intervals, weights } = samples;
  if (intervals.count === 1) return [];
  const types = scenario.contactTypes.map((_, t) => t);
  const fixed = fixedMeasures(scenario, types);
  const open = (start: number, end: number) =>
    scenario.openings.length === 0 || scenario.openings.some(o => o.from < end && start < o.to);
  return Array.from({ length: intervals.count }, (_, i) => i + 1)
    .filter(k => open(intervals.start(k), intervals.end(k)))
    .map(k => {
      const window = (intervals.end(k) - intervals.start(k)) / SECOND;
      const report = once((chosen: readonly number[]) =>
        intervalContactReport(samples.contacts(chosen, k), window, fixed, estimator, weights),
      );
      return {
        start: intervals.start(k) / SECOND,
        end: intervals.end(k) / SECOND,
        total: report(types),
        contactTypes: Object.fromEntries(scenario.contactTypes.map((type, t) => [type.name, report([t])])),
        agentGroups: groupReports(scenario, samples, estimator, k),
      };
    });
}

function checksOf(tallies: readonly Tally[]): Checks {
  const first = (law: keyof Checks) => {
    const broken = tallies.find(t => t.checks[law] !== 'ok');
    return broken === undefined ? 'ok' : `replication ${broken.replication}: ${broken.checks[law]}`;
  };
  return {
    conservation: first('conservation'),
    littlesLaw: first('littlesLaw'),
    agentTime: first('agentTime'),
  };
}
