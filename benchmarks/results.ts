import type { Measures } from './timed.ts';

/** A model of ours beside a peer's, or alone. */
export interface Beside {
  model: string;
  arrivals: number;
  rounds: number;
  /** median over the rounds */
  nsPerEvent: number;
  least: number;
  measures: Measures;
  agrees: boolean;
  peer:
    | {
        name: string;
        nsPerEvent: number;
        /** median over the rounds of ours ÷ the peer's */
        ratio: number;
        /** least of ours ÷ least of the peer's */
        leastRatio: number;
        /** undefined: it has no measures */
        agrees: boolean | undefined;
      }
    | undefined;
}

/** Cost by size, and how many times that of the smallest size it is. */
export interface Costs {
  nsPerEvent: Record<string, number>;
  growth: Record<string, number>;
}

/** All that one run of the benchmarks found. */
export interface Results {
  date: string;
  machine: string;
  commit: string;
  command: string;
  compiler: string;
  models: Beside[];
  calibration: Beside;
  simjs: Beside[];
  /** limit: of the C program, where there is a compiler */
  scaling: { model: string; arrivals: number } & Record<CurveName, Costs & { limit?: Costs }>;
  replications: {
    days: number;
    setUp: { first: number; median: number };
    nsPerEvent: { days: number; longRun: number };
    ratio: number;
  };
  eventLists: { nsPerEvent: Record<string, Record<string, number>> };
  laws: { nsPerDraw: { law: string; block: number; single: number; parameters: string }[] };
  startup: { nothing: number; above: { least: number; median: number; most: number } };
  memory: { arrivals: number; residentMB: number; grownMB: number };
}

export type CurveName =
  | 'agents'
  | 'typesAndGroups'
  | 'threeTypesManyGroups'
  | 'oneGroupManySkills'
  | 'waiting';
