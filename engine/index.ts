export { agentNames } from './center/attendance.ts';
export type { CenterParts } from './center/center-parts.ts';
export { ACTIVITIES } from './center/people-spec.ts';
export { PHASE_NAMES } from './center/phases.ts';
export {
  type Policy,
  type PolicyMaker,
  type PolicyParts,
  PolicyView,
} from './center/routing/own-policy.ts';
export type {
  AbsenceSpec,
  Activity,
  ActSpec,
  AdherenceSpec,
  AgentChoice,
  AgentGroupSpec,
  ArrivalsSpec,
  BreakSpec,
  BusynessSpec,
  ContactTypeSpec,
  Day,
  LimitsSpec,
  MoneySpec,
  Opening,
  PromiseSpec,
  ProviderSpec,
  QueueSpec,
  ReserveSpec,
  RingSpec,
  RoutingSpec,
  RuleSpec,
  Scenario,
  SelectSpec,
  ServiceLevelRule,
  ShiftSpec,
  SiteSpec,
  SkillSpec,
  StepProfile,
  WatchSpec,
} from './center/scenario.ts';
export { DAY, HOUR, MINUTE, SECOND } from './center/scenario.ts';
export { Simulation } from './center/simulation.ts';
export { BestOf, type BestOfOptions, type Dropped } from './experiment/best-of.ts';
export {
  type ChosenMeasure,
  type ChosenSeries,
  chosenSeries,
  chosenSeriesIn,
  intervalsOf,
  measureInFull,
  measuresOf,
} from './experiment/chosen-measures.ts';
export { type Compared, compareScenarios, type Difference, type Differences } from './experiment/compare.ts';
export { type DaySums, daySums, waitBins } from './experiment/day-sums.ts';
export type { DesignPoint, Factor, LevelFactor, RangeFactor } from './experiment/design/factors.ts';
export { fullGrid } from './experiment/design/full-grid.ts';
export { type LatinHypercubeOptions, latinHypercube } from './experiment/design/latin-hypercube.ts';
export { oneAtATime } from './experiment/design/one-at-a-time.ts';
export { expectedContacts } from './experiment/expected-contacts.ts';
export {
  type ExperimentPlan,
  type ExperimentResult,
  experiment,
  type WantedPrecision,
} from './experiment/experiment.ts';
export type { ListToVerify } from './experiment/followed-run.ts';
export { type Gathered, Gatherer, type Gathering, MOST_BLOCKS } from './experiment/gathered.ts';
export { SequentialStopping } from './experiment/precision.ts';
export { type ReplicateOptions, replicate } from './experiment/replicate.ts';
export { buildReport, type ReportOptions, reportOn } from './experiment/report.ts';
export type {
  ContactReport,
  CostReport,
  Estimate,
  IntervalReport,
  MeasureSet,
  PeaksReport,
  PromiseReport,
  Report,
  ServiceLevels,
} from './experiment/report-types.ts';
export { type ExperimentOptions, type Replications, runReplications } from './experiment/run-experiment.ts';

export { shortened } from './experiment/shortened.ts';
export { type Simulated, type SimulateOptions, simulate } from './experiment/simulate.ts';
export {
  differencesAgainst,
  differencesOfPairs,
  type NamedData,
  type NamedDifference,
  type SimultaneousDifferences,
  simultaneousConfidence,
} from './experiment/simultaneous.ts';
export {
  checkpoints,
  type MeasurePrecision,
  type PrecisionOptions,
  ruleInWords,
  type StoppingRule,
  type WatchedMeasure,
} from './experiment/stopping-rule.ts';
export { addToSums, joinSums, SUMS_OF_RATIO, summedRatio } from './experiment/summed-ratio.ts';
export { traceHashOf, traceReplication } from './experiment/trace.ts';
export { type Parting, type Verified, verifyReplication } from './experiment/verify-replication.ts';
export { VERSION } from './experiment/version.ts';
export { EventCalendar } from './kernel/event-calendar.ts';
export { EventHeap } from './kernel/event-heap.ts';
export { type EventList, schedule } from './kernel/event-list.ts';
export { restoreSnapshot, type Snapshot, takeSnapshot } from './kernel/snapshot.ts';
export { traceHash } from './measures/fingerprint.ts';
export { asWhole, type Folding, folded, WHOLE } from './measures/fold.ts';
export type { LogRow } from './measures/log-laws/log-row.ts';
export type { Tally } from './measures/tally.ts';
export { TRACE_COLUMNS, Trace, type TraceSink, VERBS } from './measures/trace.ts';
export type { LawSpec } from './random/law.ts';
export { lawMean, makeLaw, scaleLaw, scaleRatio } from './random/make-law.ts';
export { type DifferenceResult, differenceEstimate } from './stats/difference.ts';
export type { RatioData } from './stats/jackknife.ts';
export { type EstimateResult, type Evidence, meanEstimate, ratioEstimate } from './stats/ratio.ts';
export { RatioMoments } from './stats/ratio-moments.ts';
export { type Spread, sampleQuantile, spreadOf } from './stats/spread.ts';
export { allenCunneenWait } from './theory/allen-cunneen.ts';
export { type ErlangAModel, erlangA } from './theory/erlang-a.ts';
export { blocking, erlangB, type LossMeasures, lossMeasures } from './theory/erlang-b.ts';
export {
  type ErlangCModel,
  erlangC,
  erlangCWaited,
  erlangCWaitLonger,
  erlangCWaitQuantile,
} from './theory/erlang-c.ts';
export { type FiniteQueueMeasures, type FiniteQueueModel, finiteQueue } from './theory/finite-queue.ts';
export { type GeneralPatienceModel, generalPatience } from './theory/general-patience.ts';
export { fixedHandleTime } from './theory/md-n.ts';
export { type MeanWait, type OneAgentModel, oneAgent } from './theory/mg1.ts';
export { balkingPatience, mixedPatience, type Patience } from './theory/patience.ts';
export { patienceOf } from './theory/patience-of.ts';
export {
  type ClassWait,
  type OneAgentPriorityClass,
  oneAgentPriorityWaits,
  type PriorityClass,
  priorityWaits,
} from './theory/priorities.ts';
export type { QueueMeasures, QueueResult, Unstable, WaitWindow } from './theory/queue-measures.ts';
export {
  agentsNeeded,
  agentsTogether,
  type Demand,
  erlangQueue,
  holds,
  largestArrivalRate,
  longestHandleTime,
  type Requirement,
  type StaffedDemand,
  type Target,
} from './theory/solve.ts';
