/** The one door from the scenarios to the engine. */
export type {
  AgentGroupSpec,
  ArrivalsSpec,
  BusynessSpec,
  ContactTypeSpec,
  Day,
  MoneySpec,
  Opening,
  PromiseSpec,
  ProviderSpec,
  QueueSpec,
  RoutingSpec,
  Scenario,
  SkillSpec,
  StepProfile,
} from '../engine/center/scenario.ts';
export type { LawSpec } from '../engine/random/law.ts';
export { lawMean } from '../engine/random/make-law.ts';
export { erlangQueue, holds } from '../engine/theory/solve.ts';
