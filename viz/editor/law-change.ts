import { type Plain, parseDuration } from '../../scenarios/index.ts';
import { type LawSize, lawWithin, sizeOfLaw } from './law-size.ts';
import { isMap, type PlainMap } from './plain.ts';

/** The kinds of laws that end, in the order in which they are offered. */
export const FINITE_KINDS = Object.freeze([
  'deterministic',
  'exponential',
  'lognormal',
  'gamma',
  'erlang',
  'weibull',
  'hyperexponential',
  'normal',
  'uniform',
  'triangular',
  'empirical',
  'histogram',
  'survival',
  'shifted',
  'truncated',
  'mixture',
] as const);
/** Of patience two more; none: nobody says it. */
export type LawKind = (typeof FINITE_KINDS)[number] | 'infinite' | 'byHour' | 'none';
export const PATIENCE_KINDS: readonly LawKind[] = Object.freeze([...FINITE_KINDS, 'byHour', 'infinite']);

/** What a duration is usually, where none has been said, by the last key of its path. */
const USUAL: Readonly<Record<string, string>> = {
  talk: '4 min',
  wrapUp: '30 s',
  hold: '20 s',
  patience: '2 min',
  delay: '15 min',
  renewal: '2 min',
  prompt: '9 s',
  entryDelay: '9 s',
  ringTime: '15 s',
  time: '40 s',
};

/** The kind of what stands at the place of a law; undefined if it is none that the form knows. */
export function kindOfLaw(said: Plain | undefined): LawKind | undefined {
  if (said === undefined) return 'none';
  if (said === 'never') return 'infinite';
  if (!isMap(said)) return Array.isArray(said) ? undefined : 'deterministic';
  const keys = Object.keys(lawWithin(said));
  return keys.length === 1 ? PATIENCE_KINDS.find(kind => kind === keys[0]) : undefined;
}

/** A law with what it keeps of another: its mean, its spread, and how they were written. */
class LawChange {
  private readonly old: PlainMap;
  private readonly oldKind: string;
  private readonly size: LawSize;
  private readonly unit: string;
  private readonly meanText: string;

  constructor(old: Plain | undefined, key: string) {
    const usual = USUAL[key] ?? '1 min';
    const first = isMap(old) && Array.isArray(old.byHour) ? old.byHour[0] : old;
    const law = isMap(first) ? lawWithin(first) : {};
    this.oldKind = Object.keys(law)[0] ?? '';
    const parameters = law[this.oldKind];
    this.old = isMap(parameters) ? parameters : {};
    const size = sizeOfLaw(isMap(first) ? law : first);
    this.size =
      size !== undefined && size.mean > 0 ? size : { mean: parseDuration(usual) as number, sd: undefined };
    this.unit = /\d\s*(ms|min|s|h|d)\b/u.exec(JSON.stringify(first ?? usual))?.[1] ?? 's';
    const said = this.old.mean ?? (isMap(first) ? parameters : first);
    const isSized = size === this.size;
    this.meanText = isSized && typeof said === 'string' ? said : isSized ? this.print(size.mean) : usual;
  }

  /** One case a kind, so longer than others. */
  make(kind: LawKind): Plain | undefined {
    const { mean } = this.size;
    const part = (share: number) => this.print(mean * share);
    switch (kind) {
      case 'none':
        return undefined;
      case 'infinite':
        return 'never';
      case 'deterministic':
        return this.meanText;
      case 'byHour':
        return { byHour: ['00:00', '12:00'].map(from => ({ from, ...this.within() })) };
      case 'uniform':
      case 'triangular':
        return { [kind]: this.range(kind) };
      case 'empirical':
        return { empirical: [part(0.5), part(1), part(1.5)] };
      case 'histogram':
        return { histogram: { edges: ['0 s', part(1), part(2)], weights: [1, 1] } };
      case 'survival':
        return { survival: { times: [part(1), part(2)], shares: ['50 %', '0 %'] } };
      case 'hyperexponential':
        return {
          hyperexponential: [
            { share: '80 %', mean: part(0.5) },
            { share: '20 %', mean: part(3) },
          ],
        };
      case 'shifted':
        return { shifted: { by: part(0.1), exponential: { mean: part(0.9) } } };
      case 'truncated':
        return { truncated: { high: part(10), ...this.within() } };
      case 'mixture':
        return {
          mixture: [
            { share: '80 %', ...this.within() },
            { share: '20 %', exponential: { mean: part(1) } },
          ],
        };
      default:
        return { [kind]: { mean: this.meanText, ...this.shape(kind) } };
    }
  }

  /** The law itself, where another one may hold it. */
  private within(): PlainMap {
    const isSimple = Object.hasOwn(this.old, 'mean');
    return isSimple ? { [this.oldKind]: this.old } : { exponential: { mean: this.meanText } };
  }

  /** What stands beside the mean. */
  private shape(kind: LawKind): PlainMap {
    const { mean } = this.size;
    const sd = this.size.sd || undefined;
    if (kind === 'exponential') return {};
    if (kind === 'erlang')
      return { phases: sd === undefined ? 3 : Math.min(100, Math.max(1, Math.round((mean / sd) ** 2))) };
    if (kind === 'weibull') {
      const shape = sd === undefined ? 1.5 : (sd / mean) ** -1.086;
      return { shape: Number(Math.min(20, Math.max(0.2, shape)).toFixed(2)) };
    }
    // a normal law that were wider would often fall below zero
    if (kind === 'normal' && (sd === undefined || sd > mean / 3)) return { sd: this.print(mean / 3) };
    if (typeof this.old.sd === 'string') return { sd: this.old.sd };
    if (this.old.cv !== undefined) return { cv: this.old.cv };
    return { sd: this.print(sd ?? mean * 0.75) };
  }

  private range(kind: 'uniform' | 'triangular'): PlainMap {
    const { mean, sd } = this.size;
    const half = sd ? sd * Math.sqrt(kind === 'uniform' ? 3 : 6) : mean / 2;
    const low = Math.max(0, mean - half);
    const mode = kind === 'triangular' ? { mode: this.print(mean) } : {};
    return { low: this.print(low), ...mode, high: this.print(2 * mean - low) };
  }

  /** A duration in the unit of the old law, to three digits. */
  private print(time: number): string {
    const unit = parseDuration(`1 ${this.unit}`) as number;
    const amount = time / unit;
    return `${Number(amount.toPrecision(Math.max(3, Math.ceil(Math.log10(Math.max(amount, 1))))))} ${this.unit}`;
  }
}

/** The keys that stand beside a law and are none of it: of a part of another one. */
export function keysBeside(said: Plain | undefined): PlainMap {
  if (!isMap(said)) return {};
  const law = lawWithin(said);
  return Object.fromEntries(Object.entries(said).filter(([key]) => !Object.hasOwn(law, key)));
}

/**
 * A law of another kind in the place of one: its mean stays, its spread where both have one, the rest is usual.
 *
 * @param key - the last key of its path, by which it is known what is usual where nothing was said
 */
export function lawOfKind(old: Plain | undefined, kind: LawKind, key: string): Plain | undefined {
  return new LawChange(old, key).make(kind);
}
