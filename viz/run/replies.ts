import type { Scenario } from '../../engine/index.ts';
import type { Fault } from '../../scenarios/index.ts';
import type { DayData, DayInfo } from '../day/day-data.ts';
import type { Plain } from './plain.ts';
import type { Source } from './source.ts';
import type { DayTheory, NoTheory } from './theory-result.ts';

/** A scenario could not be read: every fault at once, as `ccsim check` tells them. */
export interface Faulty {
  ok: false;
  faults: Fault[];
}

/** A scenario was read, and nothing of it is run. */
export interface ReadScenario {
  ok: true;
  scenario: Scenario;
  /** what its files say, after `extends` and changes: for leversOf */
  document: Plain;
}

/** A scenario is open: one of its replications can be looked at, day by day. */
export interface Opened {
  ok: true;
  scenario: Scenario;
  /** sha256 of the scenario, in hex */
  hash: string;
  days: DayInfo[];
}

/** What the worker of a day does; a page talks to it through comlink. */
export interface DayService {
  /** What a scenario says; the one that is open stays open. */
  read(source: Source): Promise<ReadScenario | Faulty>;
  /** @param replication - from 0 */
  open(source: Source, seed: string, replication: number): Promise<Opened | Faulty>;
  /** A day by its number, from 0; null: the run was stopped before it. */
  day(number: number): Promise<DayData | null>;
  /** What theory says of a day, or why it says nothing; null: another scenario was opened meanwhile. */
  theory(number: number): Promise<DayTheory | NoTheory | null>;
  /** The hash of the whole replication's event log, as `ccsim trace --hash` prints it. */
  traceHash(): Promise<string>;
}
