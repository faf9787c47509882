import { asWhole, buildReport, type Report, type Scenario } from '../../engine/index.ts';
import type { LoadedScenario } from '../../scenarios/index.ts';
import { type DayProfile, dayProfile, openSpan, widestParting } from './day-profile.ts';
import { type DocumentChange, documentChanges } from './document-changes.ts';
import { daysOf, joined, type Piece } from './piece.ts';
import { acceptableWaitOf, type ComparedRow, levelOf, rowsOf } from './rows.ts';
import { stepOf } from './slots.ts';

/** An option as it was read: its scenario, and the texts of the files that it names. */
export interface ReadOption {
  loaded: LoadedScenario;
  files: Readonly<Record<string, string>>;
}

/** An option as the page tells it. */
export interface ComparedOption {
  name: string;
  /** the first sentence of what it is about */
  about: string;
  /** against the first option */
  changes: readonly DocumentChange[];
  /** it meets the very customers of the first, or only draws them from the same random numbers */
  hasSameCustomers: boolean;
  /** days that it simulates, and the acceptable wait of its promise [s] */
  days: number;
  acceptableWait: number;
  /** replications that reached a limit */
  truncated: number;
  /** laws that do not hold; empty: the books balance */
  faults: readonly string[];
}

/** What costs a month, by kind; [kind][option]. */
export interface MonthlyCosts {
  currency: string;
  rows: readonly { kind: string; values: readonly number[] }[];
}

/** All that the page of a comparison shows. */
export interface Comparison {
  seed: string;
  confidence: number;
  /** complete in every option */
  replications: number;
  /** days of the horizon: of one replication */
  days: number;
  options: readonly ComparedOption[];
  rows: readonly ComparedRow[];
  /** of the first option; without the acceptable wait [s] where another one promises another */
  promise: { measure: string; rule: string; acceptableWait: number | undefined; share: number };
  profiles: readonly DayProfile[];
  /** of the profiles [µs] */
  step: number;
  /** in steps */
  span: { from: number; to: number };
  costs: MonthlyCosts | undefined;
  /** of the first two options: replication and day, both from 0 */
  parting: { replication: number; day: number };
}

/** What is known of options after these pieces of each; undefined where no replication is complete in all of them. */
export function comparisonOf(
  options: readonly ReadOption[],
  pieces: readonly (readonly Piece[])[],
  { seed, confidence }: { seed: string; confidence: number },
): Comparison | undefined {
  const whole = pieces.map(joined);
  const common = commonReplications(whole);
  if (common.length === 0) return undefined;
  const scenarios = options.map(({ loaded }) => loaded.scenario);
  const run = scenarios.map((scenario, k) => ({
    scenario,
    tallies: common.map(r => whole[k]!.tallies[r]!),
  }));
  const reports = run.map(({ scenario, tallies }) =>
    buildReport(
      asWhole(scenario),
      { tallies, histograms: new Float64Array(0) },
      { ...{ version: '', hash: '', seed, confidence, batches: 0, interrupted: false } },
    ),
  );
  const first = scenarios[0]!;
  // short horizons are looked at more often than long ones: the day of all of them is told in the longest step
  const step = Math.max(...scenarios.map(stepOf));
  const profiles = scenarios.map((scenario, k) =>
    dayProfile(scenario, whole[k]!, common, { confidence, step }),
  );
  const days = scenarios.map(daysOf);
  const measure = levelOf(first);
  const { rule, share } = first.contactTypes[0]!.promise;
  const rows = rowsOf(run, confidence);
  return {
    ...{ seed, confidence, replications: common.length, days: days[0]! },
    options: namedApart(
      options.map((option, k) => comparedOption(option, options[0]!, whole[k]!, reports[k]!)),
    ),
    rows,
    promise: { measure, rule, share, acceptableWait: rows[0]!.acceptableWait },
    ...{ profiles, step, span: openSpan(scenarios, profiles, step), costs: costsOf(reports) },
    parting: widestParting(whole[0]!, whole[1] ?? whole[0]!, [days[0]!, days[1] ?? days[0]!], common),
  };
}

/** Places of the replications that are complete in every option. */
function commonReplications(pieces: readonly Piece[]): number[] {
  const count = Math.min(...pieces.map(({ tallies }) => tallies.length));
  return Array.from({ length: count }, (_, r) => r).filter(r =>
    pieces.every(({ tallies }) => tallies[r]!.status === 'complete'),
  );
}

function comparedOption(own: ReadOption, first: ReadOption, piece: Piece, report: Report): ComparedOption {
  const { scenario, document } = own.loaded;
  return {
    name: scenario.name,
    about: firstSentence(scenario.about),
    changes: documentChanges(
      { document: first.loaded.document, files: first.files },
      { document, files: own.files },
    ),
    hasSameCustomers: customersOf(scenario) === customersOf(first.loaded.scenario),
    days: daysOf(scenario),
    acceptableWait: acceptableWaitOf(scenario, ''),
    truncated: piece.tallies.filter(({ status }) => status !== 'complete').length,
    faults: Object.entries(report.checks).flatMap(([law, verdict]) =>
      verdict === 'ok' ? [] : [`${law}: ${verdict}`],
    ),
  };
}

/** Changes that a name says, at most, and characters of each. */
const MOST_SAID = 2;
const LONGEST = 60;

/** Options of one name, as one with a change has it, are told apart by what they change. */
function namedApart(options: readonly ComparedOption[]): ComparedOption[] {
  return options.map((option, k) => {
    const { name, changes } = option;
    if (changes.length === 0 || !options.slice(0, k).some(other => other.name === name)) return option;
    const said = changes.slice(0, MOST_SAID).map(({ path, after = '' }) => `${path}=${after}`);
    const short = said.map(text => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text));
    const rest = changes.length > MOST_SAID ? '; …' : '';
    return { ...option, name: `${name}, ${short.join('; ')}${rest}` };
  });
}

/** All that makes the customers of a scenario: two with the same text meet the very same ones under one seed. */
function customersOf({ contactTypes, horizon }: Scenario): string {
  const parts = contactTypes.map(({ stream, arrivals, patience, balk, talk, hold, wrapUp }) => [
    ...[stream, arrivals, patience ?? null, balk, talk, hold ?? null, wrapUp ?? null],
  ]);
  return JSON.stringify([horizon, parts]);
}

/** The first sentence, or what fits of it; without a word of a page that is not here. */
export function firstSentence(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(' (see README)', '').trim();
  const end = /[.!?](?=\s|$)/u.exec(line);
  const sentence = end === null ? line : line.slice(0, end.index + 1);
  return sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence;
}

const KINDS = ['wages', 'fixed', 'price', 'minimumTopUp', 'reserve', 'total'] as const;

/** Cost lines of a month; none where an option has no money, or another currency. */
function costsOf(reports: readonly Report[]): MonthlyCosts | undefined {
  const costs = reports.map(({ cost }) => cost);
  const currency = costs[0]?.currency;
  if (typeof currency !== 'string' || costs.some(each => each.currency !== currency)) return undefined;
  const columns = costs.map(({ measures, providers }) => {
    const [sum, month] = [measures?.cost?.value ?? 0, measures?.costPerMonth?.value ?? 0];
    const factor = sum === 0 ? 0 : month / sum;
    return KINDS.map(kind =>
      Object.values(providers ?? {}).reduce((total, cost) => total + cost[kind] * factor, 0),
    );
  });
  const rows = KINDS.map((kind, k) => ({ kind, values: columns.map(column => column[k]!) }));
  return { currency, rows: rows.filter(({ values }) => values.some(value => value !== 0)) };
}
