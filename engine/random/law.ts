import type { Stream } from './stream.ts';

/**
 * A law of probability as plain data. Its unit is the unit of what it describes: microseconds for a
 * duration, none for a factor. Shares are in [0, 1] and of one list add up to 1.
 */
export type LawSpec =
  | { kind: 'exponential'; mean: number }
  | { kind: 'normal'; mean: number; sd: number }
  | { kind: 'deterministic'; value: number }
  | { kind: 'infinite' }
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'triangular'; low: number; mode: number; high: number }
  /** mean and sd of the quantity itself, not of its logarithm */
  | { kind: 'lognormal'; mean: number; sd: number }
  | { kind: 'gamma'; mean: number; shape: number }
  | { kind: 'erlang'; mean: number; phases: number }
  | { kind: 'weibull'; scale: number; shape: number }
  | { kind: 'hyperexponential'; branches: { share: number; mean: number }[] }
  | { kind: 'shifted'; by: number; law: LawSpec }
  | { kind: 'truncated'; low: number; high: number; law: LawSpec }
  | { kind: 'mixture'; branches: { share: number; law: LawSpec }[] }
  /** each value equally likely */
  | { kind: 'empirical'; values: number[] }
  /** weights[i] falls uniformly in [edges[i], edges[i + 1]) */
  | { kind: 'histogram'; edges: number[]; weights: number[] }
  /** shares[i] of all still there at times[i]; straight in between; goes on exponentially (rule L5) */
  | { kind: 'survival'; times: number[]; shares: number[] };

/** A law ready to draw: the k-th variate of a stream belongs to the k-th contact (rule S2). */
export interface Sampler {
  /** mean of the law, in its own unit; Infinity where it has none */
  readonly mean: number;
  /** One variate; takes as many numbers from the stream as it needs. */
  draw(stream: Stream): number;
  /** Writes variates to out[from], out[from + stride], … below `to`; the same as that many draws. */
  fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void;
}

/** What makeLaw returns: a sampler that also knows its distribution, as truncation and theory need it. */
export interface Law extends Sampler {
  /** P(X ≤ x) */
  cdf(x: number): number;
  /** P(X = x); 0 where the law is continuous */
  atom(x: number): number;
  /** E[X; X ≤ x], the mean counting only outcomes up to x; at x = Infinity it is the mean */
  meanUpTo(x: number): number;
}
