import { approximateStudies, assertionCount, families, OUT_OF_REACH } from './catalog.ts';
import { MARGIN, threshold } from './estimate.ts';
import { run, samplesOf } from './experiment.ts';
import type { FastEngine } from './fast-engine.ts';
import { arrivalsIn } from './model.ts';
import { REPLICATIONS, type Study } from './study.ts';
import { judge, judgeTwins, type Sighting, sightings, type Verdict } from './verdict.ts';

/** Everything that docs/validation.md shows, by running everything: minutes. A part of the families: a page of theirs. */
export async function validationPage(engine: FastEngine, shown = families()): Promise<string> {
  const assertions = assertionCount();
  const text = introduction(assertions);
  const parts: string[] = [];
  const summary: string[] = [];
  for (const family of shown) {
    const rows: string[] = [];
    for (const study of family.studies) {
      const verdicts = await judge(engine, study, assertions);
      const seen = sightings(study, await judgeTwins(engine, study, assertions));
      rows.push(...study.measures.map((_, m) => row(study, verdicts[m]!, seen[m]!)));
      summary.push(summaryRow(study, verdicts, seen));
    }
    parts.push(`### ${family.name}\n`, ...HEAD, ...rows, '', ...notesOf(family.studies), '');
  }
  const approximate = await approximateRows(engine);
  return [
    ...text,
    ...SUMMARY_HEAD,
    ...summary,
    '',
    ...notInReach(),
    '## Every measure\n',
    ...parts,
    ...approximate,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const HEAD = [
  '| case | measure | truth | estimate | standard error | z | twin | its z | power |',
  '|---|---|--:|--:|--:|--:|---|--:|--:|',
];
const SUMMARY_HEAD = [
  '| case | model | contacts | measures | largest z | its twins | smallest z of a twin | source |',
  '|---|---|--:|--:|--:|---|--:|---|',
];

function row(study: Study, verdict: Verdict, seen: Sighting): string {
  const { measure, estimated } = verdict;
  return cells([
    study.id,
    `\`${measure.key}\``,
    number(measure.truth),
    number(estimated.value),
    estimated.standardError === 0 ? 'exact' : estimated.standardError.toPrecision(2),
    score(verdict.z),
    seen.twin.name,
    score(seen.z),
    power(seen.power),
  ]);
}

function summaryRow(study: Study, verdicts: readonly Verdict[], seen: readonly Sighting[]): string {
  const { warmUp, end } = study.span;
  const contacts = (arrivalsIn(study.model, warmUp, end) * study.replications) / 1e6;
  const largest = verdicts.reduce((most, { z }) => (Math.abs(z) > Math.abs(most) ? z : most), 0);
  const smallest = seen.reduce((least, { z }) => Math.min(least, Math.abs(z)), Number.POSITIVE_INFINITY);
  return cells([
    study.isLong ? `${study.id} (long)` : study.id,
    study.title,
    `${contacts.toFixed(1)} M`,
    String(study.measures.length),
    score(largest),
    study.twins.map(twin => twin.name).join(', '),
    score(smallest),
    study.source,
  ]);
}

/** Keys that are not asserted, those of one reason together. */
function notesOf(studies: readonly Study[]): string[] {
  const byReason = new Map<string, { ids: Set<string>; keys: Set<string> }>();
  for (const { id, omissions } of studies)
    for (const { key, reason } of omissions) {
      const note = byReason.get(reason) ?? { ids: new Set(), keys: new Set() };
      byReason.set(reason, note);
      note.ids.add(id);
      note.keys.add(`\`${key.replace(/^half-hour \d+: /, '')}\``);
    }
  return [...byReason].map(
    ([reason, { ids, keys }]) =>
      `- Not asserted: ${[...keys].join(', ')} of ${[...ids].join(', ')} – ${reason}.`,
  );
}

function notInReach(): string[] {
  if (OUT_OF_REACH.length === 0) return [];
  const list = OUT_OF_REACH.map(({ id, reason }) => `- ${id}: ${reason}.`);
  return ['**Out of reach.** Cases that no part of this version can express:\n', ...list, ''];
}

/** Approximations beside the simulation. */
async function approximateRows(engine: FastEngine): Promise<string[]> {
  const rows: string[] = [];
  for (const study of approximateStudies()) {
    const estimates = await run(engine, study);
    study.measures.forEach((measure, m) => {
      const { value, standardError } = estimates[m]!;
      const off = `${((measure.truth / value - 1) * 100).toFixed(1)} %`;
      const shown = [number(measure.truth), number(value), standardError.toPrecision(2), off];
      rows.push(cells([study.id, study.title, `\`${measure.key}\``, ...shown]));
    });
  }
  return [
    '## Approximations\n',
    'Shown beside the simulation, never asserted.\n',
    '| case | model | measure | approximation | simulation | standard error | approximation is off by |',
    '|---|---|---|--:|--:|--:|--:|',
    ...rows,
    '',
  ];
}

function introduction(assertions: number): string[] {
  const limit = threshold(assertions, REPLICATIONS);
  const ofDays = threshold(assertions, 200);
  const samples = new Set(families().flatMap(({ studies }) => studies.map(study => samplesOf(study))));
  if ([...samples].some(count => count !== REPLICATIONS && count !== 200))
    throw new Error(`samples of ${[...samples]}: the text below names two numbers`);
  return [
    '# Validation\n',
    'ccsim against models whose answers are known: by formula, or by a Markov chain solved numerically. This page',
    'is written by `VALIDATION_TABLE=1 npx vitest run test/validation/table.test.ts`; do not edit it. The cases and',
    'their sources are in [test/data/validation](../test/data/validation/README.md), what the measures mean in',
    '[definitions.md](definitions.md), the rules for such tests in [testing.md](testing.md).\n',
    `**How it is judged.** ${assertions} measures are asserted, in \`npm test\` and, where a case is marked`,
    '*long*, in `npm run test:long`. Seeds are fixed. An estimate is a ratio of sums over replications, its standard',
    'error that of the jackknife, and z the distance from the truth in standard errors. All assertions together may',
    'raise one false alarm in a thousand complete runs with fresh seeds; by Student’s quantile that allows',
    `|z| ≤ ${limit.toFixed(2)} for ${REPLICATIONS} replications and ${ofDays.toFixed(2)} for 200 groups of days.`,
    '*exact*: the same in every replication, and equal to the truth. Where the truth is somebody else’s simulation, z',
    'counts the standard errors of both.\n',
    '**What it could miss.** Every measure is also put to a *twin*: the same model, wrong on purpose, which the same',
    'assertion has to refuse. Named is the first twin that the measure surely refuses; its z is the distance between',
    'the wrong estimate and the truth. The power is the chance that a run with fresh seeds would refuse it too, if',
    `the effect is what this run shows: 99.9 % where |z| is ${MARGIN} beyond what is allowed. Twins with a large`,
    'effect ran on a part of the contacts only, which makes it harder for them to be refused. In `npm run test:long`',
    'every case of the gate is run again with another seed and four times the contacts, twins and all.\n',
    '**Where it starts.** Cases in steady state drop a warm-up. The tests show that nothing is left of the start: in',
    'every replication, a center that starts overfull leads to the same contacts, one by one, as one that starts',
    'empty; or, where later attempts and jobs are numbered by what was before, the laws of the case’s Markov chain after',
    'an empty and after a full start differ by less than a millionth. The other cases are days that start empty by',
    'definition.\n',
  ];
}

function cells(values: readonly string[]): string {
  return `| ${values.map(value => value.replaceAll('|', '\\|')).join(' | ')} |`;
}

function number(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e6 ? String(Number(value.toPrecision(6))) : value.toExponential(4);
}

function score(z: number): string {
  if (Number.isFinite(z)) return z.toFixed(Math.abs(z) < 100 ? 2 : 0);
  return z > 0 ? '∞' : '−∞';
}

function power(value: number): string {
  return value > 0.9999 ? '> 99.99 %' : `${(value * 100).toFixed(2)} %`;
}
