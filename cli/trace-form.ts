import type { Scenario } from '../engine/index.ts';
import { UsageError } from './faults.ts';

/** The form of an event log in a file, by the ending of its name. */
export type TraceForm = 'parquet' | 'csv' | 'ndjson';

/** What stands in the metadata of an event log. */
export interface TraceAbout {
  /** version of the package */
  ccsim: string;
  /** its name */
  scenario: string;
  hash: string;
  seed: string;
  replication: number;
}

/** What is written of a log. */
export interface WantedTrace {
  scenario: Scenario;
  about: TraceAbout;
  /** rows at most */
  limit: number;
}

/** The form that a file's name asks for. Throws UsageError on another ending. */
export function formOf(path: string): TraceForm {
  const form = /\.(parquet|csv|ndjson)$/u.exec(path)?.[1];
  if (form !== undefined) return form as TraceForm;
  throw new UsageError(`--out ${path}: expected a name that ends in .parquet, .csv or .ndjson`, 'trace');
}
