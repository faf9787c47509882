import { SECOND } from '../center/scenario.ts';
import { bucketStart, bucketWidth, HISTOGRAM_BUCKETS, histogramQuantile } from '../stats/quantiles.ts';

/** The shares at which waits are reported. */
const SHARES = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95, p99: 0.99 };

/** Edges of the shown histogram [s]: fine where promises are made, coarse beyond. */
const EDGES = [0, 5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 3600];

/** Contacts per replication by wait: `from` are the lower edges of the bins [s], the last one open; waits of zero stand apart. */
export interface WaitHistogram {
  from: number[];
  handledAtOnce: number;
  handled: number[];
  abandoned: number[];
}

/** Waits of some contact types over all replications: at which wait so many of the offered were through, and how many waited how long. */
export interface WaitsReport {
  /** [s] over all offered that were handled or abandoned; a quantile is off by less than 1/64 of itself */
  quantiles: Record<keyof typeof SHARES, number | null>;
  histogram: WaitHistogram;
}

/**
 * @param histograms - Float64Array[types × 2 × HISTOGRAM_BUCKETS], waits above zero: handled, then abandoned
 * @param atOnce - contacts with a wait of zero: handled, abandoned
 */
export function waitsReport(
  histograms: Float64Array,
  types: readonly number[],
  atOnce: { handled: number; abandoned: number },
  replications: number,
): WaitsReport {
  const sum = (outcome: 0 | 1, zeros: number) => {
    const all = new Float64Array(HISTOGRAM_BUCKETS);
    for (const type of types) {
      const from = (2 * type + outcome) * HISTOGRAM_BUCKETS;
      for (let i = 0; i < HISTOGRAM_BUCKETS; i++) all[i]! += histograms[from + i]!;
    }
    all[0]! += zeros;
    return all;
  };
  const handled = sum(0, atOnce.handled);
  const abandoned = sum(1, atOnce.abandoned);
  const both = handled.map((count, i) => count + abandoned[i]!);
  const quantile = (share: number) => {
    const wait = histogramQuantile(both, share);
    return wait === null ? null : wait / SECOND;
  };
  return {
    quantiles: {
      p50: quantile(SHARES.p50),
      p80: quantile(SHARES.p80),
      p90: quantile(SHARES.p90),
      p95: quantile(SHARES.p95),
      p99: quantile(SHARES.p99),
    },
    histogram: {
      from: EDGES,
      handledAtOnce: atOnce.handled / replications,
      handled: binned(handled, atOnce.handled, replications),
      abandoned: binned(abandoned, atOnce.abandoned, replications),
    },
  };
}

/** Contacts that waited, by bin; a bucket that straddles an edge is shared out by its width. */
function binned(counts: Float64Array, zeros: number, replications: number): number[] {
  const bins: number[] = EDGES.map(() => 0);
  counts.forEach((count, bucket) => {
    const waited = (bucket === 0 ? count - zeros : count) / replications;
    if (waited <= 0) return;
    const start = bucketStart(bucket) / SECOND;
    const width = bucketWidth(bucket) / SECOND;
    EDGES.forEach((edge, k) => {
      const inside = Math.min(start + width, EDGES[k + 1] ?? Infinity) - Math.max(start, edge);
      if (inside > 0) bins[k]! += (waited * inside) / width;
    });
  });
  return bins;
}
