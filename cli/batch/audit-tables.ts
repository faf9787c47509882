import { count as inWords } from '../print/number.ts';
import type { Files } from './files.ts';
import type { Manifest } from './manifest.ts';

const PIECE = 1 << 20;

/** The lines of a file up to a place, one after the other, in memory that does not grow; a text in quotes may be of several. */
export function* linesOf(files: Files, path: string, to: number, from = 0): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let at = from; at < to; at += PIECE) {
    rest += decoder.decode(files.readPart(path, at, Math.min(PIECE, to - at)), { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k]!;
      if (!isOpen(line)) yield line;
      else if (k + 1 < lines.length) lines[k + 1] = `${line}\n${lines[k + 1]}`;
      else rest = `${line}\n${rest}`;
    }
  }
  if (rest !== '') yield rest;
}

/** Whether a text in quotes goes on in the next line. */
const isOpen = (line: string) => line.includes('"') && line.split('"').length % 2 === 0;

/** The values of a line of CSV. */
export function valuesOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const values: string[] = [];
  const form = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu;
  for (const [, quoted, plain] of line.matchAll(form)) values.push(quoted?.replaceAll('""', '"') ?? plain!);
  return values;
}

/** What is wrong with the shape of tables: columns, numbers of rows, and sums that do not give the summary. */
export function faultsOfTables(files: Files, folder: string, manifest: Manifest): string[] {
  const faults: string[] = [];
  for (const [name, { rows, columns }] of Object.entries(manifest.tables)) {
    const file = `${name}.csv`;
    const written = manifest.files[file];
    if (written === undefined) {
      faults.push(`${file}: is not among the files of the manifest`);
      continue;
    }
    let count = -1;
    for (const line of linesOf(files, `${folder}/${file}`, written.bytes)) {
      if (++count === 0 && valuesOf(line).join() !== columns.map(column => column.name).join())
        faults.push(`${file}: has the columns ${line}, expected ${columns.map(each => each.name).join(',')}`);
    }
    if (count !== rows) faults.push(`${file}: has ${inWords(count, 'row')}, expected ${rows}`);
  }
  return faults.length > 0 ? faults : faultsOfSums(files, folder, manifest);
}

interface Sums {
  above: number;
  below: number;
  rows: number;
}

/** Replications must be there without a gap, each measure once, and add up to the summary. */
function faultsOfSums(files: Files, folder: string, manifest: Manifest): string[] {
  const faults: string[] = [];
  const read = (name: string) =>
    linesOf(files, `${folder}/${name}.csv`, manifest.files[`${name}.csv`]!.bytes);
  const sums = sumsOf(read('replications'), faults);
  const expected = manifest.results.replications;
  for (const [key, { rows }] of sums) {
    const wanted = expected[Number(key.split(',')[0]) - 1];
    if (rows !== wanted)
      faults.push(`replications.csv: point ${key}: ${inWords(rows, 'replication')}, expected ${wanted}`);
  }
  for (const line of [...read('summary')].slice(1)) {
    const [point, , measure, , , value] = valuesOf(line);
    const own = sums.get(`${point},${measure}`);
    const found = own === undefined || own.below === 0 ? '' : String(own.above / own.below);
    if (found === value) continue;
    const given = `${value || 'nothing'}, its replications give ${found || 'nothing'}`;
    faults.push(`summary.csv: point ${point}, ${measure}: ${given}`);
  }
  return faults;
}

/** Sums of each point and measure over the rows of replications; told of what stands out of order. */
function sumsOf(lines: Iterable<string>, faults: string[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  let isHead = true;
  for (const line of lines) {
    const [point, replication, measure, , , numerator, denominator] = valuesOf(line);
    if (isHead) {
      isHead = false;
      continue;
    }
    const key = `${point},${measure}`;
    const own = sums.get(key) ?? { above: 0, below: 0, rows: 0 };
    sums.set(key, own);
    if (Number(replication) !== own.rows && faults.length < 5) {
      const place = `point ${point}, ${measure}: replication ${replication}`;
      faults.push(`replications.csv: ${place} stands where ${own.rows} should`);
    }
    own.rows++;
    if (numerator === '') continue;
    own.above += Number(numerator);
    own.below += Number(denominator);
  }
  return sums;
}
