/** The one door from the scenarios to the engine. */
export {
  type AgentGroupSpec,
  type ArrivalsSpec,
  type BusynessSpec,
  type ContactTypeSpec,
  type Day,
  type LawSpec,
  lawMean,
  type MoneySpec,
  type Opening,
  type PromiseSpec,
  type ProviderSpec,
  type QueueSpec,
  type RoutingSpec,
  type Scenario,
  type SkillSpec,
  type StepProfile,
} from '../engine/index.ts';
export { erlangQueue, holds } from '../engine/theory/solve.ts';
