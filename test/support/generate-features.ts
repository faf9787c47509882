import {
  type AnnounceSpec,
  type CallbackSpec,
  type ContactTypeSpec,
  type EscalationSpec,
  type IvrExit,
  type IvrSpec,
  type RedialSpec,
  type Scenario,
  SECOND,
} from '../../engine/center/scenario.ts';
import { type Chooser, constant, timeLaw } from './chooser.ts';

/**
 * The scenario with a random choice of what lies around waiting and talk: trunks, IVRs, redials, repeats,
 * transfers, announcements and callbacks.
 */
export function withFeatures(scenario: Scenario, choose: Chooser): Scenario {
  const types = scenario.contactTypes.length;
  const trunks = choose.many(0, 2, index => ({ name: `trunk ${index}`, capacity: choose.whole(1, 6) }));
  const ivrs = choose.chance(0.4) ? choose.many(1, 2, index => ivrSpec(choose, index, types)) : [];
  return {
    ...scenario,
    trunks,
    ivrs,
    queues: scenario.queues.map(queue => ({
      ...queue,
      announce: choose.chance(0.3) ? announceSpec(choose) : undefined,
      callback: choose.chance(0.45) ? callbackSpec(choose, trunks.length, scenario.horizon) : undefined,
    })),
    contactTypes: scenario.contactTypes.map((type, index) => {
      const ivr = ivrs.length > 0 && choose.chance(0.6) ? choose.whole(0, ivrs.length - 1) : -1;
      const isInner = index > 0 && choose.chance(0.1);
      return {
        ...type,
        ...(isInner ? { arrivals: { kind: 'none' } as const } : {}),
        ...(ivr >= 0 ? { ivr, entryDelay: undefined } : {}),
        ...outcomes(choose, types),
        trunk: trunks.length > 0 && choose.chance(0.6) ? choose.whole(0, trunks.length - 1) : -1,
      };
    }),
  };
}

function outcomes(choose: Chooser, types: number): Partial<ContactTypeSpec> {
  return {
    afterBusy: choose.chance(0.4) ? redialSpec(choose) : undefined,
    afterAbandon: choose.chance(0.4) ? redialSpec(choose) : undefined,
    escalate: choose.chance(0.35) ? escalationSpec(choose, types) : undefined,
    repeat: choose.chance(0.25) ? { share: choose.of(0.2, 0.5), delay: timeLaw(choose, 5, 120) } : undefined,
  };
}

function redialSpec(choose: Chooser): RedialSpec {
  return {
    share: choose.of(0.3, 0.7, 1),
    delay: timeLaw(choose, 1, 90),
    attempts: choose.whole(2, 4),
    redrawn: choose.chance(0.6),
  };
}

function escalationSpec(choose: Chooser, types: number): EscalationSpec {
  const rightly = types > 1 ? choose.of(1, 0.5, 0.8) : 1;
  const to = choose.whole(0, types - 1);
  return {
    share: choose.of(0.2, 0.5, 0.8),
    to,
    rightly,
    wrongTo: rightly < 1 ? (to + choose.whole(1, types - 1)) % types : -1,
    handover: choose.of('cold', 'warm'),
    handoverTime: choose.chance(0.7) ? timeLaw(choose, 0, 10) : undefined,
  };
}

/** Up to four menus; the last one leads to no other, and going back is rare. */
function ivrSpec(choose: Chooser, index: number, types: number): IvrSpec {
  const menus = choose.whole(1, 4);
  return {
    name: `ivr ${index}`,
    stream: `ivr ${index}`,
    start: 0,
    nodes: Array.from({ length: menus }, (_, menu) => ({
      name: `menu ${menu}`,
      time: timeLaw(choose, 0, 12),
      exits: exitsOf(choose, menu, menus, types),
    })),
  };
}

function exitsOf(choose: Chooser, menu: number, menus: number, types: number): IvrExit[] {
  const tos: IvrExit['to'][] = [
    { kind: 'agent', contactType: choose.whole(-1, types - 1), talkFactor: choose.of(1, 1, 0.5, 1.25) },
  ];
  if (menu + 1 < menus) tos.push({ kind: 'menu', node: choose.whole(menu + 1, menus - 1) });
  if (choose.chance(0.2)) tos.push({ kind: 'menu', node: choose.whole(0, menu) });
  if (choose.chance(0.5)) tos.push({ kind: 'hangUp' });
  if (choose.chance(0.6)) {
    const comesBack = choose.of(0, 0.5);
    const delay = comesBack > 0 ? timeLaw(choose, 5, 100) : undefined;
    tos.push({ kind: 'contained', comesBack, delay });
  }
  if (choose.chance(0.3)) tos.push({ kind: 'agent', contactType: choose.whole(0, types - 1), talkFactor: 1 });
  const weights = tos.map(() => choose.whole(1, 4));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return tos.map((to, i) => ({ share: weights[i]! / sum, to: i === 0 ? errant(to, sum, types) : to }));
}

/** At one menu in four some choose wrongly; read off `sum`, so that all other choices stay as they were. */
function errant(to: IvrExit['to'], sum: number, types: number): IvrExit['to'] {
  if (to.kind !== 'agent' || sum % 4 !== 1) return to;
  return { ...to, wrong: { share: sum % 3 === 0 ? 1 : 0.3, meant: (sum % (types + 1)) - 1 } };
}

/** One in four tells the place in the queue, read off the window, so that all other choices stay as they were. */
function announceSpec(choose: Chooser): AnnounceSpec {
  const window = choose.seconds(20, 300);
  const seconds = window / SECOND;
  return {
    window,
    ...(seconds % 4 === 0 ? { balkBehind: 1 + ((seconds / 4) % 3) } : {}),
    balkAbove: choose.seconds(0, 60),
    balkShare: choose.of(0, 0.3, 1),
    patienceFactor: choose.of(0.5, 1, 1.5, 2),
  };
}

function callbackSpec(choose: Chooser, trunks: number, horizon: number): CallbackSpec {
  const mode = choose.of('keepPlace', 'scheduled', 'trough');
  const from = choose.seconds(0, horizon / SECOND);
  return {
    expectedWaitAbove: choose.of(0, 0, 10 * SECOND, 40 * SECOND),
    window: choose.seconds(20, 300),
    waitingAtLeast: choose.of(0, 0, 1, 2),
    between: choose.chance(0.2) ? [{ from, to: from + choose.seconds(30, 400) }] : [],
    accept: choose.of(0.3, 0.7, 1),
    mode,
    delay: mode === 'scheduled' ? timeLaw(choose, 5, 200) : undefined,
    promiseWindow: choose.seconds(10, 200),
    dial: choose.of('agentFirst', 'customerFirst'),
    ringTime: choose.chance(0.7)
      ? choose.of(constant(choose.seconds(0, 20)), timeLaw(choose, 1, 20))
      : undefined,
    noAnswer: choose.of(0, 0.3, 0.7),
    retryAfter: choose.seconds(5, 60),
    attempts: choose.whole(1, 3),
    trunk: trunks > 0 && choose.chance(0.5) ? choose.whole(0, trunks - 1) : -1,
  };
}
