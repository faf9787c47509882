import type {
  ConsultSpec,
  ContactTypeSpec,
  EscalationSpec,
  Opening,
  OutsideSpec,
  QueueSpec,
  Scenario,
  UnavailableSpec,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { type Chooser, timeLaw } from './chooser.ts';

/**
 * The scenario with a random choice of help from elsewhere: people outside to whom contacts are forwarded, words for
 * those who enter while it is closed, agents who ask others, transfers at some hours, agents kept from calling back,
 * and queues where who came last goes first.
 */
export function withHelp(scenario: Scenario, choose: Chooser): Scenario {
  const { horizon } = scenario;
  const outside = choose.many(0, 2, index => outsideSpec(choose, index, horizon));
  const types = scenario.contactTypes.length;
  const isClosedAtTimes = scenario.openings.length === 0 && choose.chance(0.5);
  return {
    ...scenario,
    outside,
    openings: isClosedAtTimes ? hours(choose, horizon) : scenario.openings,
    queues: scenario.queues.map(queue => queueHelp(queue, choose)),
    contactTypes: scenario.contactTypes.map(type => ({
      ...type,
      ...forwardOf(outside.length, choose),
      ...(choose.chance(0.5) ? { afterHours: { message: choose.of(0, 0.5, 1) } } : {}),
      ...(choose.chance(0.5) ? { consult: consultSpec(choose, types) } : {}),
      escalate: escalateOf(type.escalate, choose, types, horizon),
    })),
  };
}

function outsideSpec(choose: Chooser, index: number, horizon: number): OutsideSpec {
  return {
    name: `outside ${index}`,
    persons: choose.whole(1, 2),
    available: choose.chance(0.4) ? hours(choose, horizon) : [],
    answers: choose.of(0, 0.5, 0.8, 1),
    ringTime: choose.chance(0.7) ? timeLaw(choose, 0, 20) : undefined,
    talk: choose.chance(0.5) ? timeLaw(choose, 1, 60) : undefined,
  };
}

function forwardOf(outside: number, choose: Chooser): Pick<ContactTypeSpec, 'forward'> {
  if (outside === 0 || choose.chance(0.3)) return {};
  return {
    forward: {
      share: choose.of(0.2, 0.5, 1),
      to: choose.whole(0, outside - 1),
      otherwise: choose.of('queue', 'queue', 'message'),
    },
  };
}

function consultSpec(choose: Chooser, types: number): ConsultSpec {
  return {
    share: choose.of(0.2, 0.5, 1),
    to: choose.whole(0, types - 1),
    time: timeLaw(choose, 0, 20),
    giveUpAfter: choose.seconds(0, 60),
  };
}

function escalateOf(
  escalate: EscalationSpec | undefined,
  choose: Chooser,
  types: number,
  horizon: number,
): EscalationSpec | undefined {
  if (escalate === undefined || choose.chance(0.3)) return escalate;
  const otherwise: UnavailableSpec = choose.of<UnavailableSpec>(
    { kind: 'resolve' },
    { kind: 'comeBack' },
    { kind: 'passOn', to: choose.whole(0, types - 1) },
  );
  return { ...escalate, during: hours(choose, horizon), otherwise };
}

function queueHelp(queue: QueueSpec, choose: Chooser): QueueSpec {
  const reserve = choose.of(0, 1, 2);
  return {
    ...queue,
    ...(choose.chance(0.3) ? { order: 'lastCome' } : {}),
    callback: queue.callback && { ...queue.callback, reserve },
  };
}

/** Two stretches of the horizon, which the first of them may begin with. */
function hours(choose: Chooser, horizon: number): Opening[] {
  const tens = Math.floor(horizon / SECOND / 10);
  const cut = () => choose.whole(1, tens) * 10 * SECOND;
  const [a, b, c] = [cut(), cut(), cut()].sort((x, y) => x - y) as [number, number, number];
  const all = [
    { from: choose.chance(0.5) ? 0 : a / 2, to: a },
    { from: b, to: c },
  ];
  return all.filter(({ from, to }) => to > from);
}
