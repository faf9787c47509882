import type { LawSpec } from '../../../engine/random/law.ts';
import type { ValidationCase } from '../../data/validation/read-cases.ts';
import { arrivalsIn, type Model, type Span } from '../model.ts';
import { type Measure, type Omission, REPLICATIONS, type Study, type Twin } from '../study.ts';
import { measureOf } from './measure-keys.ts';

/** One queue, one kind of contact, one group of agents. Times in the case's unit. */
export interface SingleQueue {
  agents: number;
  rate: number;
  talk: LawSpec;
  patience?: LawSpec;
  balk?: number;
  capacity?: number;
  /** acceptable waits: contacts are dealt at random to as many contact types, alike but for these */
  thresholds?: number[];
  shortAbandon?: number;
  /** seconds in the case's unit of time; default 1 */
  unit?: number;
}

/** How long, and against what. */
export interface Plan {
  /** contacts counted, over all replications */
  contacts: number;
  /** in mean handle times */
  warmUp: number;
  twins: Twin[];
  /** keys that are not asserted, with the reason */
  omit?: Record<string, string>;
  /** what distinguishes this experiment from others with the case */
  label?: string;
  isLong?: boolean;
}

/** The model of a single queue: one contact type for each threshold, which together are one Poisson process. */
function singleQueueModel(queue: SingleQueue): Model {
  const thresholds = queue.thresholds?.length ? queue.thresholds : [20];
  const types = thresholds.map(acceptableWait => ({
    rates: [queue.rate / thresholds.length],
    talk: queue.talk,
    ...(queue.patience && { patience: queue.patience }),
    balk: queue.balk ?? 0,
    acceptableWait,
    shortAbandon: queue.shortAbandon ?? 0,
  }));
  const group = { agents: [queue.agents], skills: types.map((_, type) => ({ type })) };
  return {
    unit: queue.unit ?? 1,
    period: 0,
    types,
    groups: [group],
    ...(queue.capacity !== undefined && { capacity: queue.capacity }),
  };
}

/** The stretch in which so many contacts arrive over all replications, after a warm-up. */
export function steadySpan(model: Model, contacts: number, warmUp: number): Span {
  const counted = contacts / REPLICATIONS / arrivalsIn(model, 0, 1);
  return { warmUp, end: warmUp + counted, interval: 0 };
}

/** The span in ten intervals: for measures that leave out the last, where contacts and customers are still on their way. */
export function inParts(span: Span): Span {
  return { ...span, interval: (span.end - span.warmUp) / 10 };
}

/** A case of a single queue in steady state, with every key that is not left out. */
export function singleQueueStudy(
  of: ValidationCase,
  queue: SingleQueue,
  meanTalk: number,
  plan: Plan,
): Study {
  const model = singleQueueModel(queue);
  return steadyStudy(of, model, steadySpan(model, plan.contacts, plan.warmUp * meanTalk), plan, key =>
    measureOf(key, { unit: model.unit, thresholds: queue.thresholds ?? [] }),
  );
}

/** A study in steady state whose keys are read by a function. */
export function steadyStudy(
  of: ValidationCase,
  model: Model,
  span: Span,
  plan: Plan,
  read: (key: string) => Measure['of'],
): Study {
  const omit = plan.omit ?? {};
  const omissions: Omission[] = [];
  const measures: Measure[] = [];
  for (const [key, truth] of Object.entries(of.expected)) {
    const reason = omit[key];
    if (reason === undefined) measures.push({ key, truth, of: read(key) });
    else omissions.push({ key, reason });
  }
  return {
    id: plan.label ? `${of.id} ${plan.label}` : of.id,
    title: of.title,
    source: of.source,
    model,
    span,
    replications: REPLICATIONS,
    isDays: false,
    measures,
    twins: plan.twins,
    omissions,
    isLong: plan.isLong ?? false,
  };
}
