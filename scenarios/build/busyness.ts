import type { BusynessSpec, LawSpec } from '../engine.ts';
import type { BusynessKeys } from '../schema/arrivals.ts';
import { parsePercent } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import type { Timeline } from './timeline.ts';

/** Reads a busyness factor. */
export function buildBusyness(
  context: BuildContext,
  timeline: Timeline,
  path: ValuePath,
  said: BusynessKeys,
  name: string,
): BusynessSpec | undefined {
  const law = readFactorLaw(context, path, said);
  if (law === undefined) return undefined;
  const correlation = readFactor(context, [...path, 'correlation'], said.correlation ?? 0);
  if (!(correlation >= 0 && correlation < 1)) {
    context.fault(
      [...path, 'correlation'],
      `${said.correlation} is out of range, expected a number from 0 to below 1`,
    );
  }
  return {
    name,
    law,
    starts: busynessStarts(context, timeline, path, said.by ?? 'day'),
    correlation,
  };
}

interface SpreadKeys {
  mean?: number | string | undefined;
  cv?: number | string | undefined;
  sd?: number | string | undefined;
}

/** Reads the law of a random factor of mean 1; undefined after telling what is wrong with it. */
export function readFactorLaw(
  context: BuildContext,
  path: ValuePath,
  said: { gamma?: SpreadKeys | undefined; lognormal?: SpreadKeys | undefined },
): LawSpec | undefined {
  const laws = (['gamma', 'lognormal'] as const).filter(law => said[law] !== undefined);
  const kind = laws[0];
  if (kind === undefined || laws.length > 1) {
    context.fault(
      path,
      `says ${laws.length === 0 ? 'no law' : 'two laws'}, expected exactly one of gamma, lognormal`,
    );
    return undefined;
  }
  const cv = readSpread(context, [...path, kind], said[kind]!);
  return kind === 'gamma' ? { kind, mean: 1, shape: 1 / (cv * cv) } : { kind, mean: 1, sd: cv };
}

function readSpread(context: BuildContext, path: ValuePath, said: SpreadKeys): number {
  if (said.mean !== undefined && readFactor(context, [...path, 'mean'], said.mean) !== 1) {
    context.fault([...path, 'mean'], `${said.mean} is not 1, expected 1: busyness multiplies the forecast`);
  }
  const keys = (['cv', 'sd'] as const).filter(key => said[key] !== undefined);
  const key = keys[0];
  if (key === undefined || keys.length > 1) {
    context.fault(
      path,
      `says ${keys.length === 0 ? 'neither cv nor sd' : 'both cv and sd'}, expected one of them`,
    );
    return 1;
  }
  const cv = readFactor(context, [...path, key], said[key]!);
  if (cv > 0 && cv <= 100) return cv;
  context.fault([...path, key], `${said[key]} is out of range, expected a number above 0 and up to 100`);
  return 1;
}

function readFactor(context: BuildContext, path: ValuePath, said: number | string): number {
  return typeof said === 'number' ? said : context.read(path, parsePercent(said), 1);
}

function busynessStarts(
  context: BuildContext,
  timeline: Timeline,
  path: ValuePath,
  by: 'day' | 'interval',
): number[] {
  if (by === 'day') return timeline.layout.map(day => day.start).filter(start => start < timeline.horizon);
  if (timeline.interval === 0) {
    context.fault(
      [...path, 'by'],
      'is interval, and the scenario has none, expected an interval such as 30 min',
    );
    return [0];
  }
  const starts: number[] = [];
  for (let start = 0; start < timeline.horizon; start += timeline.interval) starts.push(start);
  return starts;
}
