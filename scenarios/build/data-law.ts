import type { LawSpec } from '../engine.ts';
import { parseDuration, parsePercent, parseShare, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { type CsvCell, type CsvTable, findColumn, headerUnit, numberIn } from './csv.ts';
import { type LawSource, NO_LAW } from './law-source.ts';

/** A list of durations, or a column of a CSV file. */
export function readEmpirical(
  source: LawSource,
  path: ValuePath,
  said: string[] | { file: string; column?: string },
): LawSpec {
  if (Array.isArray(said)) {
    return {
      kind: 'empirical',
      values: said.map((text, i) => source.context.read([...path, i], parseDuration(text), 0)),
    };
  }
  const table = source.context.table([...path, 'file'], said.file);
  if (table === undefined) return NO_LAW;
  const column = columnOf(source, path, table, said.column, table.header.length === 1 ? 0 : -1);
  if (column < 0) return NO_LAW;
  const values = table.rows.map(row => timeIn(source, path, table, row[column]!, table.header[column]!));
  if (values.length === 0) source.context.fault([...path, 'file'], 'has no rows, expected one value a row');
  return { kind: 'empirical', values };
}

/** Classes with weights. */
export function readHistogram(
  source: LawSource,
  path: ValuePath,
  said: { edges: string[]; weights: (number | string)[] },
): LawSpec {
  const { context } = source;
  const edges = said.edges.map((text, i) => context.read([...path, 'edges', i], parseDuration(text), 0));
  const weights = said.weights.map((weight, i) =>
    typeof weight === 'number' ? weight : context.read([...path, 'weights', i], parsePercent(weight), 0),
  );
  mustRise(source, [...path, 'edges'], edges);
  if (edges.length < 2) context.fault([...path, 'edges'], `has ${edges.length} edges, expected at least 2`);
  else if (weights.length !== edges.length - 1) {
    context.fault(
      [...path, 'weights'],
      `has ${weights.length} weights, expected ${edges.length - 1}, one fewer than edges`,
    );
  }
  weights.forEach((weight, i) => {
    if (weight < 0)
      context.fault([...path, 'weights', i], `${weight} is negative, expected a weight from 0 on`);
  });
  if (!(weights.reduce((sum, weight) => sum + weight, 0) > 0)) {
    context.fault([...path, 'weights'], 'add up to nothing, expected some weight above 0');
  }
  return { kind: 'histogram', edges, weights };
}

/** Times and shares in place, or a CSV file with columns time and share. */
export function readSurvival(
  source: LawSource,
  path: ValuePath,
  said: string | { file: string; column?: string } | { times: string[]; shares: string[] },
): LawSpec {
  if (typeof said !== 'string' && 'times' in said) return inlineSurvival(source, path, said);
  const file = typeof said === 'string' ? said : said.file;
  const filePath = typeof said === 'string' ? path : [...path, 'file'];
  const table = source.context.table(filePath, file);
  if (table === undefined) return NO_LAW;
  const time = findColumn(table, 'time', 'wait', 't');
  const column = columnOf(
    source,
    path,
    table,
    typeof said === 'string' ? undefined : said.column,
    findColumn(table, 'share', 'survival'),
  );
  if (time < 0)
    source.context.fault(filePath, `${table.file} has no column time, expected columns time and share`);
  if (time < 0 || column < 0) return NO_LAW;
  const times: number[] = [];
  const shares: number[] = [];
  for (const row of table.rows) {
    times.push(timeIn(source, path, table, row[time]!, table.header[time]!));
    shares.push(shareIn(source, path, table, row[column]!, table.header[column]!));
    const last = times.length - 1;
    const place = row[time]!.at;
    if (last > 0 && times[last]! <= times[last - 1]!)
      source.context.faultAt(place, path, 'the times do not rise, expected each above the one before');
    if (shares[last]! > (shares[last - 1] ?? 1))
      source.context.faultAt(row[column]!.at, path, 'the shares rise, expected each at most the one before');
  }
  if (times.length === 0) source.context.fault(filePath, 'has no rows, expected times and shares');
  return { kind: 'survival', times, shares };
}

function inlineSurvival(
  source: LawSource,
  path: ValuePath,
  said: { times: string[]; shares: string[] },
): LawSpec {
  const { context } = source;
  const times = said.times.map((text, i) => context.read([...path, 'times', i], parseDuration(text), 0));
  const shares = said.shares.map((text, i) => context.read([...path, 'shares', i], parseShare(text), 0));
  mustRise(source, [...path, 'times'], times);
  if (times.length === 0 || times.at(-1) === 0)
    context.fault([...path, 'times'], 'has no time above 0 s, expected at least one');
  if (shares.length !== times.length) {
    context.fault(
      [...path, 'shares'],
      `has ${shares.length} shares, expected ${times.length}, as many as times`,
    );
  }
  shares.forEach((share, i) => {
    if (i > 0 && share > shares[i - 1]!) {
      context.fault(
        [...path, 'shares', i],
        `${said.shares[i]} is above the one before, expected at most ${said.shares[i - 1]}`,
      );
    }
  });
  return { kind: 'survival', times, shares };
}

function mustRise(source: LawSource, path: ValuePath, values: readonly number[]): void {
  values.forEach((value, i) => {
    if (i > 0 && value <= values[i - 1]!) {
      source.context.fault([...path, i], 'does not rise, expected more than the one before');
    }
  });
}

/** The named column, else the owner's, else the fallback; −1 after telling that there is none. */
function columnOf(
  source: LawSource,
  path: ValuePath,
  table: CsvTable,
  named: string | undefined,
  fallback: number,
): number {
  const own = named === undefined ? findColumn(table, source.owner) : findColumn(table, named);
  if (own >= 0) return own;
  if (named === undefined && fallback >= 0) return fallback;
  const names = table.header.map(cell => cell.text).join(', ');
  const where = named === undefined ? path : [...path, 'column'];
  source.context.fault(
    where,
    `${table.file} has no column ${JSON.stringify(named ?? source.owner)}, it has ${names}`,
  );
  return -1;
}

/** A duration in a cell: with its own unit, that of the header, or in seconds. */
function timeIn(source: LawSource, path: ValuePath, table: CsvTable, cell: CsvCell, header: CsvCell): number {
  const bare = numberIn(table, cell);
  const unit = headerUnit(header) === '' ? 's' : headerUnit(header);
  const read = parseDuration(Number.isNaN(bare) ? cell.text : `${bare} ${unit}`);
  if (typeof read === 'number') return read;
  source.context.faultAt(cell.at, path, read);
  return TIME_UNITS.s!;
}

/** A share in a cell: `80 %`, a number in a column with the unit %, or one from 0 to 1. */
function shareIn(
  source: LawSource,
  path: ValuePath,
  table: CsvTable,
  cell: CsvCell,
  header: CsvCell,
): number {
  const bare = numberIn(table, cell);
  const read = Number.isNaN(bare) ? parseShare(cell.text) : headerUnit(header) === '%' ? bare / 100 : bare;
  if (typeof read === 'number' && read >= 0 && read <= 1) return read;
  const problem = typeof read === 'string' ? read : `${cell.text} is outside 0 to 1, expected a share`;
  source.context.faultAt(cell.at, path, problem);
  return 1;
}
