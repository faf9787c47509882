import { parseTimeOfDay } from '../../scenarios/index.ts';

/** The text of a table by the name that a scenario calls it, whatever folder it lies in. */
export function tableText(tables: Readonly<Record<string, string>>, name: string): string | undefined {
  const last = name.split('/').at(-1)!;
  const path = Object.keys(tables).find(one => one === last || one.endsWith(`/${last}`));
  return path === undefined ? undefined : tables[path];
}

/** The mean of a column, and how long a row holds [µs]: a first guess of the form's, the loader reads it exactly. */
export function meanOfTable(
  tables: Readonly<Record<string, string>>,
  name: string,
  column: string,
): { mean: number; every: number } | undefined {
  const lines = tableText(tables, name)?.trim().split(/\r?\n/u) ?? [];
  const [header = [], ...rows] = lines.map(line => line.split(',').map(cell => cell.trim()));
  const at = header.findIndex(cell => cell.replace(/\s*\[.*\]$/u, '') === column);
  const start = header.findIndex(cell => /^(?:start|from|time|interval)$/u.test(cell));
  const values = rows.map(row => Number(row[at])).filter(Number.isFinite);
  const [first, second] = rows.slice(0, 2).map(row => parseTimeOfDay(row[start] ?? ''));
  if (at < 0 || values.length === 0 || typeof first !== 'number' || typeof second !== 'number')
    return undefined;
  const every = second - first;
  return every > 0
    ? { mean: values.reduce((sum, value) => sum + value, 0) / values.length, every }
    : undefined;
}
