import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validationCases } from '../data/validation/read-cases.ts';
import { approximateStudies, assertionCount, families, OUT_OF_REACH } from './catalog.ts';
import { ASSERTIONS } from './check-study.ts';
import { threshold } from './estimate.ts';
import { samplesOf } from './experiment.ts';
import { fastEngine } from './fast-engine.ts';
import { validationPage } from './table.ts';

const PAGE = new URL('../../docs/validation.md', import.meta.url);
const FILES = [
  'erlang',
  'general-distributions',
  'timevarying',
  'multiskill-ctmc',
  'priority-mg1-misc',
  'ivr',
  'retrial',
  'callback',
  'published-contactcenters',
];
const studies = families().flatMap(family => family.studies);
/** by number of samples */
const limits = new Map(
  [...new Set(studies.map(study => samplesOf(study)))].map(samples => [
    samples,
    threshold(assertionCount(), samples),
  ]),
);

interface Row {
  z: number;
  power: number;
}

/** The rows of measures, by case and key. */
function rowsOf(page: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const line of page.split('\n')) {
    const cells = line.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
    if (cells.length !== 11 || !cells[2]!.startsWith('`')) continue;
    const power = Number(cells[9]!.replace(/[>% ]/g, ''));
    rows.set(`${cells[1]} ${cells[2]!.replaceAll('`', '')}`, { z: Number(cells[6]), power });
  }
  return rows;
}

/** What a page says that it must not, or does not say that it must. */
function faultsOf(page: string): string[] {
  const rows = rowsOf(page);
  const asserted = studies.flatMap(study =>
    study.measures.map(measure => ({ study, name: `${study.id} ${measure.key}` })),
  );
  const faults = asserted.flatMap(({ study, name }) => {
    const row = rows.get(name);
    if (row === undefined) return [`missing: ${name}`];
    const isFar = !(Math.abs(row.z) <= limits.get(samplesOf(study))!);
    return [
      ...(isFar ? [`far from the truth: ${name}`] : []),
      ...(row.power < 99.9 ? [`weak: ${name}`] : []),
    ];
  });
  const names = new Set(asserted.map(({ name }) => name));
  return [...faults, ...[...rows.keys()].filter(name => !names.has(name)).map(name => `unknown: ${name}`)];
}

if (process.env.VALIDATION_TABLE === '1')
  it('writes docs/validation.md', { timeout: 3_600_000 }, async () => {
    writeFileSync(PAGE, await validationPage(await fastEngine()));
  });

it('every asserted measure has its share of the budget of false alarms', () => {
  expect(assertionCount()).toBe(ASSERTIONS);
});

describe('docs/validation.md', () => {
  it('lists every asserted measure, each within its threshold and with a twin refused at a power of 99.9 %', () => {
    expect(faultsOf(readFileSync(PAGE, 'utf8'))).toEqual([]);
  });

  it('is found wanting without one of its rows, or with a number changed', () => {
    const page = readFileSync(PAGE, 'utf8');
    const line = page.split('\n').find(each => each.includes('| EC1 | `asa` |'))!;
    expect(faultsOf(page.replace(`${line}\n`, ''))).toEqual(['missing: EC1 asa']);
    const cells = line.split('|');
    cells[6] = ' 9.99 ';
    cells[9] = ' 50.00 % ';
    expect(faultsOf(page.replace(line, cells.join('|')))).toEqual([
      'far from the truth: EC1 asa',
      'weak: EC1 asa',
    ]);
    expect(faultsOf(page.replace('| EC1 | `asa` |', '| EC1 | `asb` |'))).toEqual([
      'missing: EC1 asa',
      'unknown: EC1 asb',
    ]);
  });

  it('leaves no case of the data unmentioned', () => {
    const mentioned = new Set([
      ...[...studies, ...approximateStudies()].map(study => study.id.split(' ')[0]),
      ...OUT_OF_REACH.map(({ id }) => id),
    ]);
    const ids = FILES.flatMap(file => validationCases(file, '').map(each => each.id));
    expect(ids.filter(id => !mentioned.has(id))).toEqual([]);
  });
});
