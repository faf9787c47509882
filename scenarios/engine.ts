/** The one door from the scenarios to the engine. */
import type { ContactTypeSpec, QueueSpec, Scenario } from '../engine/index.ts';

export {
  type AbsenceSpec,
  ACTIVITIES,
  type Activity,
  type ActSpec,
  type AdherenceSpec,
  type AgentGroupSpec,
  type ArrivalsSpec,
  type BreakSpec,
  type BusynessSpec,
  type ContactTypeSpec,
  type Day,
  erlangQueue,
  holds,
  type LawSpec,
  lawMean,
  type MoneySpec,
  type Opening,
  type PromiseSpec,
  type ProviderSpec,
  type QueueSpec,
  type ReserveSpec,
  type RingSpec,
  type RoutingSpec,
  type RuleSpec,
  type Scenario,
  type SelectSpec,
  type ShiftSpec,
  type SkillSpec,
  type StepProfile,
  type WatchSpec,
} from '../engine/index.ts';

export type TrunkSpec = Scenario['trunks'][number];
export type IvrSpec = Scenario['ivrs'][number];
export type IvrNode = IvrSpec['nodes'][number];
export type IvrExit = IvrNode['exits'][number];
export type OutsideSpec = NonNullable<Scenario['outside']>[number];
export type ForwardSpec = NonNullable<ContactTypeSpec['forward']>;
export type AfterHoursSpec = NonNullable<ContactTypeSpec['afterHours']>;
export type ConsultSpec = NonNullable<ContactTypeSpec['consult']>;
export type RedialSpec = NonNullable<ContactTypeSpec['afterBusy']>;
export type RepeatSpec = NonNullable<ContactTypeSpec['repeat']>;
export type EscalationSpec = NonNullable<ContactTypeSpec['escalate']>;
export type AnnounceSpec = NonNullable<QueueSpec['announce']>;
export type CallbackSpec = NonNullable<QueueSpec['callback']>;
