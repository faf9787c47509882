import type { Dice, Json, JsonMap } from './fuzzed-scenarios.ts';

/** Adds to a sound document, by chance, how contacts find agents: rings, choices, rules, skills of every kind. */
export function addRouting(dice: Dice, document: JsonMap, types: readonly string[]): void {
  const first = types[0]!;
  const groups = document.agentGroups as Record<string, JsonMap>;
  const routing = ((document.routing as Record<string, JsonMap> | undefined)?.[first] ?? {}) as JsonMap;
  if (routing.order === undefined && dice.chance(0.6))
    routing.agents = dice.pick([
      'longestIdle',
      'fewestSkills',
      'level',
      'roundRobin',
      'leastOccupied',
      'random',
      'proportional',
    ]);
  const after = dice.pick(['20 s', '1 min', 'never']);
  const rings = dice.chance(0.5);
  if (rings) {
    const contactTypes = document.contactTypes as Record<string, JsonMap>;
    const secondLine = contactTypes['level 2']?.queue === first ? ['level 2'] : [];
    routing.rings = [{ groups: ['desk', ...secondLine] }, { after, groups: ['second desk'] }];
    if (after === 'never' || dice.chance(0.5)) routing.skipUnstaffed = true;
  }
  if (dice.chance(0.6)) {
    document.agentGroups = {
      ...groups,
      helpers: { agents: 1 + dice.below(4), skills: helperSkills(dice, types) },
    };
    routing.protect = rules(dice, first, rings);
  }
  if (Object.keys(routing).length > 0) document.routing = { [first]: routing };
  if (dice.chance(0.4)) {
    const queues = (document.queues ?? {}) as Record<string, JsonMap>;
    document.queues = { ...queues, [first]: { ...queues[first], serve: { score: { ageing: '1 per min' } } } };
  }
  if (dice.chance(0.4))
    groups.desk!.serve = dice.pick<Json>([
      'longestQueue',
      'nearestPromise',
      'expectedDelay',
      { expectedDelay: { window: '5 min' } },
    ]);
  if (dice.chance(0.4)) {
    groups['second desk']!.serve = dice.pick(['weightedWait', 'queueRatio']);
    groups['second desk']!.skills = {
      [first]: { level: 0.8, weight: 1 + dice.below(5), keepFree: dice.below(3) },
    };
  }
}

/** Helpers who take nothing of their own, or something by a rule alone. */
function helperSkills(dice: Dice, types: readonly string[]): Json {
  const second = types[1];
  if (second === undefined) return { [types[0]!]: { lent: true, level: 0.9 } };
  return dice.chance(0.5) ? [second] : { [types[0]!]: { lent: true }, [second]: 1.1 };
}

function rules(dice: Dice, type: string, rings: boolean): Json {
  const when = dice.pick<[JsonMap, string]>([
    [{ serviceLevel: 'below 70 %', window: '15 min' }, 'above 80 %'],
    [{ expectedWait: 'above 60 s' }, 'below 30 s'],
    [{ queueLength: `above ${6 + dice.below(10)}` }, 'below 5'],
  ]);
  const lend = {
    when: when[0],
    until: when[1],
    lend: { from: 'helpers', to: type, atMost: 1 + dice.below(3) },
  };
  const raise = {
    name: 'raise',
    when: { queueLength: 'above 9', of: type },
    until: 'below 3',
    raisePriority: { by: 2 },
  };
  const open = { name: 'open', when: { queueLength: 'above 9', of: [type] }, until: 'below 3', openRing: 2 };
  return [lend, ...(dice.chance(0.5) ? [raise] : []), ...(rings && dice.chance(0.5) ? [open] : [])];
}

/** Adds to a sound document, by chance, sites, shifts with breaks, absence, adherence and a reserve. */
export function addPeople(dice: Dice, document: JsonMap): void {
  const groups = document.agentGroups as Record<string, JsonMap>;
  const desk = groups.desk!;
  const withDays = document.calendar !== undefined;
  if (dice.chance(0.3)) {
    document.sites = { north: {}, Юг: {} };
    desk.site = 'north';
    groups['second desk']!.site = 'Юг';
  }
  if (dice.chance(0.4)) {
    desk.shifts = dice.chance(0.2) ? 'roster.csv' : patterns(dice, withDays);
    if (dice.chance(0.5))
      desk.adherence = { lateLogIn: { exponential: { mean: '2 min' } }, lateReturn: '1 min' };
  }
  if (dice.chance(0.4)) {
    desk.absence = dice.pick<Json>([
      '4 %',
      { share: '10 %', paid: true },
      { share: '5 %', dayFactor: { lognormal: { sd: 0.5 } } },
    ]);
    if (dice.chance(0.5)) desk.reserve = { agents: 1 + dice.below(3), delay: '90 min', spare: dice.below(2) };
  }
}

function patterns(dice: Dice, withDays: boolean): Json {
  const early: JsonMap = {
    agents: 1 + dice.below(6),
    hours: '07:00-15:30',
    breaks: [
      { activity: 'lunch', at: '11:00', length: '30 min', stagger: '15 min', waves: 1 + dice.below(4) },
      { after: '2 h', length: '10 min', stagger: '5 min' },
    ],
  };
  if (withDays && dice.chance(0.5))
    early.days = dice.pick<Json>(['Mon-Fri', ['Mon', 'Thu'], ['1999-02-01', '2024-02-29']]);
  const night: JsonMap = {
    name: 'night',
    agents: 2,
    hours: dice.pick<Json>(['22:00-06:00', ['18:00-20:00', '21:00-23:00']]),
  };
  const named: JsonMap = {
    agent: 'Анна',
    hours: '09:00-17:00',
    breaks: [{ activity: 'training', at: '13:00', length: '1 h', paid: false }],
  };
  return [early, ...(dice.chance(0.5) ? [night] : []), ...(dice.chance(0.5) ? [named] : [])];
}

/** The roster that a sound document may name. */
export const ROSTER =
  'agent,from,to,breaks\nAnn,07:00,15:00,11:00 lunch 30 min | 09:00 10 min\nBob,22:00,06:00,\n';
