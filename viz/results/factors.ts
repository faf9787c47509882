import { parseDuration } from '../../scenarios/index.ts';
import type { Manifest } from './manifest.ts';

/** Something that differs between points: a path that is varied, or which scenario it is. */
export interface Factor {
  /** as in `--vary`; empty: the scenario */
  path: string;
  /** in rising order where they are quantities, else in the order of the points */
  levels: readonly string[];
  /** the levels as numbers on an axis; undefined: they are words */
  numbers: readonly number[] | undefined;
  /** behind each number: `min`; empty: none, or none in common */
  unit: string;
}

/** What varies in a folder: paths with more than one value, and the scenario where there are several. */
export function factorsOf({ scenarios, paths, points }: Manifest): Factor[] {
  const columns = paths.map((path, v) =>
    factorOf(
      path,
      points.map(({ values }) => values[v]!),
    ),
  );
  const labels = labelsOf(scenarios);
  const names = points.map(({ scenario }) => labels[scenario]!);
  const ofScenario: Factor = { path: '', levels: [...new Set(names)], numbers: undefined, unit: '' };
  return [...(scenarios.length > 1 ? [ofScenario] : []), ...columns].filter(
    ({ levels }) => levels.length > 1,
  );
}

/** The level of each factor at each point, as places in its levels. */
export function levelsOfPoints(
  { scenarios, paths, points }: Manifest,
  factors: readonly Factor[],
): number[][] {
  const columns = factors.map(({ path }) => paths.indexOf(path));
  const places = factors.map(({ levels }) => new Map(levels.map((level, k) => [level, k])));
  const labels = labelsOf(scenarios);
  return points.map(({ scenario, values }) =>
    factors.map((_, f) => places[f]!.get(values[columns[f]!] ?? labels[scenario]!)!),
  );
}

/** What every scenario is called. */
function labelsOf(scenarios: Manifest['scenarios']): string[] {
  const counts = new Map<string, number>();
  for (const { name } of scenarios) counts.set(name, (counts.get(name) ?? 0) + 1);
  return scenarios.map(({ name }, place) => (counts.get(name) === 1 ? name : `${name} (${place + 1})`));
}

/** A scenario's name, with its number where two have the same. */
export function scenarioLabel(scenarios: Manifest['scenarios'], place: number): string {
  return labelsOf(scenarios)[place]!;
}

function factorOf(path: string, values: readonly string[]): Factor {
  const written = [...new Set(values)];
  const quantities = written.map(quantityOf);
  const isNumeric =
    quantities.every(each => each !== undefined) && new Set(quantities.map(q => q!.kind)).size === 1;
  if (!isNumeric) return { path, levels: written, numbers: undefined, unit: '' };
  const sorted = written.map((text, k) => ({ text, ...quantities[k]! })).sort((a, b) => a.value - b.value);
  const units = new Set(sorted.map(({ unit }) => unit));
  const isOneUnit = units.size === 1;
  return {
    ...{ path, levels: sorted.map(({ text }) => text), unit: isOneUnit ? sorted[0]!.unit : '' },
    numbers: sorted.map(({ value, number }) => (isOneUnit ? number : value)),
  };
}

/** A value as a quantity: a bare number, a factor, a share, a duration, or a number with any other unit. */
function quantityOf(text: string): { kind: string; number: number; value: number; unit: string } | undefined {
  const match = /^([×*]?)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*([^\d\s].*)?$/u.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const number = Number(match[2]);
  const unit = match[3] ?? '';
  if (match[1] !== '') return { kind: `×${unit}`, number, value: number, unit: unit === '' ? '×' : unit };
  const duration = parseDuration(text.trim());
  return typeof duration === 'number'
    ? { kind: 'duration', number, value: duration, unit }
    : { kind: unit, number, value: number, unit };
}
