import { addPeople, addRouting } from './fuzzed-people.ts';
import type { Dice, Json, JsonMap } from './fuzzed-scenarios.ts';

export { ROSTER } from './fuzzed-people.ts';

/** Adds to a sound document, by chance, what not every center has: lines, IVR, redials, transfers, callbacks. */
export function addFeatures(dice: Dice, document: JsonMap, types: readonly string[]): void {
  const contactTypes = document.contactTypes as Record<string, JsonMap>;
  const first = contactTypes[types[0]!]!;
  if (dice.chance(0.4)) {
    document.trunks = { main: 1 + dice.below(80) };
    first.trunks = 'main';
  }
  if (dice.chance(0.4)) addIvr(dice, document, first, types);
  if (dice.chance(0.4)) first.redial = redial(dice);
  if (dice.chance(0.4)) addOutcome(dice, document, first, types[0]!);
  if (dice.chance(0.4)) addWaiting(dice, document, types[0]!);
  addRouting(dice, document, types);
  addPeople(dice, document);
}

function delay(dice: Dice): Json {
  return dice.pick<Json>([
    '2 min',
    { exponential: { mean: '15 min' } },
    { uniform: { low: '1 min', high: '1 h' } },
  ]);
}

function addIvr(dice: Dice, document: JsonMap, first: JsonMap, types: readonly string[]): void {
  delete first.entryDelay;
  first.ivr = 'welcome';
  const selfService: JsonMap = { time: '40 s', contains: `${dice.below(101)} %`, comesBack: '10 %' };
  if (dice.chance(0.5)) selfService.delay = delay(dice);
  const choices: JsonMap = {
    balance: { share: '25 %', selfService },
    other: dice.chance(0.5)
      ? { share: '10 %', to: dice.pick(types), talkFactor: 0.9 }
      : { share: '10 %', menu: 'more' },
    more: { share: '5 %', menu: 'more' },
    hangUp: '6 %',
    agent: dice.chance(0.5) ? {} : '54 %',
  };
  document.ivr = {
    welcome: { prompt: '9 s', choices },
    more: {
      prompt: { lognormal: { mean: '5 s', sd: '2 s' } },
      choices: { again: { share: '30 %', menu: 'welcome' }, agent: { to: types[0]! } },
    },
  };
}

function redial(dice: Dice): JsonMap {
  const said: JsonMap = { afterBusy: { share: '60 %', delay: delay(dice), attempts: 1 + dice.below(5) } };
  if (dice.chance(0.5)) said.afterAbandon = { share: '30 %', delay: delay(dice), redrawn: dice.chance(0.5) };
  return said;
}

function addOutcome(dice: Dice, document: JsonMap, first: JsonMap, name: string): void {
  const escalate: JsonMap = { to: 'level 2', share: '12 %' };
  if (dice.chance(0.5)) Object.assign(escalate, { rightly: '80 %', wrongTo: 'level 3' });
  else escalate.handover = dice.pick(['warm', 'cold']);
  first.outcome = { escalate };
  if (dice.chance(0.5)) (first.outcome as JsonMap).repeat = { share: '6 %', delay: delay(dice) };
  const contactTypes = document.contactTypes as Record<string, Json>;
  contactTypes['level 2'] = { arrivals: 'none', talk: '6 min', patience: '20 min' };
  contactTypes['level 3'] = { arrivals: { poisson: '1/h' }, talk: '6 min', patience: '20 min' };
  const groups = document.agentGroups as Record<string, JsonMap>;
  groups['level 2'] = { agents: 2, skills: ['level 2', 'level 3'] };
  if (dice.chance(0.3)) contactTypes['level 2'] = { ...(contactTypes['level 2'] as JsonMap), queue: name };
}

function addWaiting(dice: Dice, document: JsonMap, queue: string): void {
  const mode = dice.pick(['keepPlace', 'scheduled', 'trough']);
  const callback: JsonMap = {
    accept: `${dice.below(101)} %`,
    mode,
    dial: dice.pick(['agentFirst', 'customerFirst']),
  };
  if (mode === 'scheduled') callback.delay = delay(dice);
  if (dice.chance(0.5)) callback.noAnswer = { share: '15 %', retryAfter: '10 min', attempts: 2 };
  if (dice.chance(0.5)) callback.ringTime = '15 s';
  if (dice.chance(0.5))
    callback.offer = { expectedWait: 'above 1 min', between: dice.pick(['10:00-16:00', '17:00-04:00']) };
  const queues = (document.queues ?? {}) as Record<string, JsonMap>;
  const said: JsonMap = { ...queues[queue], callback };
  if (dice.chance(0.5)) said.announce = { balk: { above: '5 min', share: '30 %' }, patienceFactor: 1.2 };
  document.queues = { ...queues, [queue]: said };
}
