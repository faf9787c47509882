import { type LawSpec, lawMean } from '../engine.ts';
import type { LawKeys } from '../schema/laws.ts';
import { LAW_NAMES } from '../schema/laws.ts';
import { LARGEST, parseDuration, parsePercent, parseShare, printShare } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { readEmpirical, readHistogram, readSurvival } from './data-law.ts';
import { type LawSource, NO_LAW } from './law-source.ts';

/** Reads a law of a duration, and holds it against what the engine can draw. */
export function buildLaw(source: LawSource, path: ValuePath, said: string | LawKeys): LawSpec {
  const faults = source.context.faultCount;
  const law = readLaw(source, path, said);
  if (source.context.faultCount > faults) return NO_LAW;
  try {
    const mean = lawMean(law);
    if (mean > LARGEST && mean < Number.POSITIVE_INFINITY) {
      source.context.fault(path, 'has a mean beyond 1e9 s, expected a shorter one');
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    source.context.fault(path, `cannot be drawn from: ${error.message}`);
  }
  return law;
}

/** Reads a law of a duration that must end: of talk, hold, wrap-up, delays and gaps. */
export function buildFiniteLaw(source: LawSource, path: ValuePath, said: string | LawKeys): LawSpec {
  const faults = source.context.faultCount;
  const law = buildLaw(source, path, said);
  if (source.context.faultCount === faults && lawMean(law) === Number.POSITIVE_INFINITY) {
    source.context.fault(path, 'may never end, expected a law of finite durations');
  }
  return law;
}

function readLaw(source: LawSource, path: ValuePath, said: string | LawKeys): LawSpec {
  if (said === 'never') return { kind: 'infinite' };
  if (typeof said === 'string') {
    return { kind: 'deterministic', value: source.context.read(path, parseDuration(said), 0) };
  }
  const kind = LAW_NAMES.find(name => Object.hasOwn(said, name));
  if (kind === undefined) return NO_LAW;
  return new LawReader(source, [...path, kind]).read(kind as keyof LawKeys, said);
}

class LawReader {
  private readonly source: LawSource;
  private readonly path: ValuePath;

  constructor(source: LawSource, path: ValuePath) {
    this.source = source;
    this.path = path;
  }

  /** One case a kind, so longer than others. */
  read(kind: keyof LawKeys, said: LawKeys): LawSpec {
    const keys = said[kind] as never;
    switch (kind) {
      case 'exponential':
        return { kind, mean: this.positive(keys, 'mean') };
      case 'lognormal':
      case 'normal':
        return this.spread(kind, keys);
      case 'gamma':
        return this.gamma(keys);
      case 'erlang':
        return this.erlang(keys);
      case 'weibull':
        return this.weibull(keys);
      case 'hyperexponential':
        return this.hyperexponential(keys);
      case 'uniform':
        return this.uniform(keys);
      case 'triangular':
        return this.triangular(keys);
      case 'deterministic':
        return { kind, value: this.time(this.path, keys) };
      case 'infinite':
        return { kind };
      case 'shifted':
        return this.shifted(keys);
      case 'truncated':
        return this.truncated(keys);
      case 'mixture':
        return this.mixture(keys);
      case 'empirical':
        return readEmpirical(this.source, this.path, keys);
      case 'histogram':
        return readHistogram(this.source, this.path, keys);
      case 'survival':
        return readSurvival(this.source, this.path, keys);
    }
  }

  private time(path: ValuePath, text: string): number {
    return this.source.context.read(path, parseDuration(text), 0);
  }

  private at<K extends string>(keys: Partial<Record<K, string | undefined>>, key: K): number {
    return this.time([...this.path, key], keys[key] ?? '0 s');
  }

  private positive<K extends string>(keys: Partial<Record<K, string | undefined>>, key: K): number {
    return this.above0(keys[key] ?? '0 s', key);
  }

  /** What cannot be read is told once: no zero stands in for it. */
  private above0(text: string, ...below: (string | number)[]): number {
    const time = this.source.context.read([...this.path, ...below], parseDuration(text), 1);
    if (time === 0) this.fault('is not above 0 s, expected a positive duration', ...below);
    return Math.max(time, 1);
  }

  private fault(message: string, ...below: (string | number)[]): void {
    this.source.context.fault([...this.path, ...below], message);
  }

  /** A bare number or a percentage, above zero. */
  private factor(keys: Record<string, unknown>, key: string): number {
    const said = keys[key] as number | string;
    const path = [...this.path, key];
    const value = typeof said === 'number' ? said : this.source.context.read(path, parsePercent(said), 1);
    if (value > 0 && value <= 1e6) return value;
    this.fault(`${said} is out of range, expected a number above 0 and up to 1e6`, key);
    return 1;
  }

  /** Exactly one of some keys. */
  private oneOf(keys: Record<string, unknown>, ...allowed: string[]): string | undefined {
    const said = allowed.filter(key => keys[key] !== undefined);
    if (said.length === 1) return said[0];
    const got = said.length === 0 ? 'says none of them' : `says ${said.join(' and ')}`;
    this.source.context.keyFault(this.path, `${got}, expected exactly one of ${allowed.join(', ')}`);
    return undefined;
  }

  private spread(
    kind: 'lognormal' | 'normal',
    keys: { mean: string; sd?: string; cv?: number | string },
  ): LawSpec {
    const mean = this.positive(keys, 'mean');
    const key = this.oneOf(keys, 'sd', 'cv');
    if (key === undefined) return NO_LAW;
    return { kind, mean, sd: key === 'sd' ? this.at(keys, 'sd') : mean * this.factor(keys, 'cv') };
  }

  private gamma(keys: { mean: string; sd?: string; cv?: number | string; shape?: number | string }): LawSpec {
    const mean = this.positive(keys, 'mean');
    const key = this.oneOf(keys, 'sd', 'cv', 'shape');
    if (key === undefined) return NO_LAW;
    if (key === 'shape') return { kind: 'gamma', mean, shape: this.factor(keys, 'shape') };
    const cv = key === 'sd' ? this.positive(keys, 'sd') / mean : this.factor(keys, 'cv');
    return { kind: 'gamma', mean, shape: 1 / (cv * cv) };
  }

  private erlang(keys: { mean: string; phases: number | string }): LawSpec {
    const phases = this.factor(keys, 'phases');
    if (!Number.isInteger(phases))
      this.fault(`${phases} is no whole number of phases, expected 1, 2, 3 …`, 'phases');
    return { kind: 'erlang', mean: this.positive(keys, 'mean'), phases };
  }

  private weibull(keys: { mean?: string; scale?: string; shape: number | string }): LawSpec {
    const shape = this.factor(keys, 'shape');
    if (shape < 0.01) this.fault(`${shape} is below 0.01, expected a shape from 0.01 on`, 'shape');
    const key = this.oneOf(keys, 'mean', 'scale');
    if (key === undefined || shape < 0.01) return NO_LAW;
    const size = this.positive(keys, key as 'mean' | 'scale');
    // the mean of scale 1, from the engine's own portable functions
    return {
      kind: 'weibull',
      scale: key === 'scale' ? size : size / lawMean({ kind: 'weibull', scale: 1, shape }),
      shape,
    };
  }

  private hyperexponential(keys: { share: string; mean: string }[]): LawSpec {
    const branches = keys.map((branch, index) => {
      const mean = this.above0(branch.mean, index, 'mean');
      return { share: this.share(index, branch.share), mean };
    });
    this.addUp(branches);
    return { kind: 'hyperexponential', branches };
  }

  private mixture(keys: (LawKeys & { share: string })[]): LawSpec {
    const branches = keys.map((branch, index) => {
      const { share, ...law } = branch;
      return { share: this.share(index, share), law: buildLaw(this.source, [...this.path, index], law) };
    });
    this.addUp(branches);
    return { kind: 'mixture', branches };
  }

  private share(index: number, text: string): number {
    return this.source.context.read([...this.path, index, 'share'], parseShare(text), 0);
  }

  private addUp(branches: readonly { share: number }[]): void {
    const sum = branches.reduce((total, branch) => total + branch.share, 0);
    if (Math.abs(sum - 1) < 1e-9) return;
    const got = printShare(sum);
    this.source.context.keyFault(this.path, `the shares add up to ${got}, expected 100 %`, {
      kind: 'piece',
      problem: 'sharesSum',
      got,
      by: '100 %',
    });
  }

  private uniform(keys: { low: string; high: string }): LawSpec {
    const law: LawSpec = { kind: 'uniform', low: this.at(keys, 'low'), high: this.at(keys, 'high') };
    if (law.high < law.low) this.fault(`${keys.high} is below low, expected at least ${keys.low}`, 'high');
    return law;
  }

  private triangular(keys: { low: string; mode: string; high: string }): LawSpec {
    const [low, mode, high] = [this.at(keys, 'low'), this.at(keys, 'mode'), this.at(keys, 'high')];
    if (mode < low) this.fault(`${keys.mode} is below low, expected at least ${keys.low}`, 'mode');
    if (high < mode) this.fault(`${keys.high} is below mode, expected at least ${keys.mode}`, 'high');
    return { kind: 'triangular', low, mode, high };
  }

  private shifted(keys: LawKeys & { by: string }): LawSpec {
    const { by, ...law } = keys;
    return {
      kind: 'shifted',
      by: this.time([...this.path, 'by'], by),
      law: buildLaw(this.source, this.path, law),
    };
  }

  private truncated(keys: LawKeys & { low?: string; high?: string }): LawSpec {
    const { low, high, ...inner } = keys;
    const from = this.at({ low }, 'low');
    const to = high === undefined ? Number.POSITIVE_INFINITY : this.at({ high }, 'high');
    if (to <= from) this.fault(`${high} is not above low, expected more than ${low ?? '0 s'}`, 'high');
    return { kind: 'truncated', low: from, high: to, law: buildLaw(this.source, this.path, inner) };
  }
}
