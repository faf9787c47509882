export type { CenterParts } from './center/center-parts.ts';
export { PHASE_NAMES } from './center/phases.ts';
export type {
  AgentGroupSpec,
  ArrivalsSpec,
  BusynessSpec,
  ContactTypeSpec,
  Day,
  LimitsSpec,
  MoneySpec,
  Opening,
  PromiseSpec,
  ProviderSpec,
  QueueSpec,
  RoutingSpec,
  Scenario,
  ServiceLevelRule,
  SkillSpec,
  StepProfile,
} from './center/scenario.ts';
export { DAY, HOUR, MINUTE, SECOND } from './center/scenario.ts';
export { Simulation } from './center/simulation.ts';
export { replicate } from './experiment/replicate.ts';
export { traceHashOf, traceReplication } from './experiment/trace.ts';
export { EventCalendar } from './kernel/event-calendar.ts';
export { EventHeap } from './kernel/event-heap.ts';
export { type EventList, schedule } from './kernel/event-list.ts';
export { restoreSnapshot, type Snapshot, takeSnapshot } from './kernel/snapshot.ts';
export type { Tally } from './measures/tally.ts';
export { TRACE_COLUMNS, type TraceSink, VERBS } from './measures/trace.ts';
export type { LawSpec } from './random/law.ts';
export { lawMean, makeLaw, scaleLaw, scaleRatio } from './random/make-law.ts';
