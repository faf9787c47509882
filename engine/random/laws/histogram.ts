import { lastAtMost } from '../branches.ts';
import { QuantileLaw } from '../law-bases.ts';

/**
 * Bars of a histogram: weights[i] of the total falls uniformly between edges[i] and edges[i + 1]. Mean Σ of
 * weight × middle ÷ total; limits the first and last edge. By its quantile.
 */
export class HistogramLaw extends QuantileLaw {
  readonly mean: number;
  private readonly edges: Float64Array;
  /** share below each edge */
  private readonly below: Float64Array;

  /** @param edges - finite and rising; weights one fewer, not negative, not all 0 */
  constructor(edges: readonly number[], weights: readonly number[]) {
    super();
    this.edges = Float64Array.from(edges);
    this.below = new Float64Array(edges.length);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    weights.forEach((weight, i) => {
      sum += weight;
      this.below[i + 1] = sum / total;
    });
    this.mean = this.meanUpTo(Number.POSITIVE_INFINITY);
  }

  quantile(u: number): number {
    const { edges, below } = this;
    const bar = lastAtMost(below, u);
    const within = (u - below[bar]!) / (below[bar + 1]! - below[bar]!);
    return edges[bar]! + within * (edges[bar + 1]! - edges[bar]!);
  }

  cdf(x: number): number {
    const { edges, below } = this;
    const bar = lastAtMost(edges, x);
    if (bar < 0) return 0;
    if (bar === edges.length - 1) return 1;
    const within = (x - edges[bar]!) / (edges[bar + 1]! - edges[bar]!);
    return below[bar]! + within * (below[bar + 1]! - below[bar]!);
  }

  meanUpTo(x: number): number {
    const { edges, below } = this;
    let sum = 0;
    for (let bar = 0; bar + 1 < edges.length && edges[bar]! < x; bar++) {
      const end = Math.min(x, edges[bar + 1]!);
      const within = (end - edges[bar]!) / (edges[bar + 1]! - edges[bar]!);
      sum += within * (below[bar + 1]! - below[bar]!) * 0.5 * (edges[bar]! + end);
    }
    return sum;
  }
}
