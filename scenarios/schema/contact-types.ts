import * as z from 'zod/mini';
import { arrivals } from './arrivals.ts';
import { afterHours, forward } from './help.ts';
import { law, patience } from './laws.ts';
import { outcome, redial } from './outcomes.ts';
import {
  described,
  duration,
  keyDocs,
  maybe,
  name,
  number,
  otherwise,
  serviceLevel,
  share,
  shown,
  whole,
  word,
} from './quantity.ts';

/** The eight rules of service level. */
export const SERVICE_LEVEL_RULES = [
  'ofOffered',
  'ofHandled',
  'shortAbandonsExcluded',
  'earlyAbandonsExcluded',
  'earlyAbandonsMet',
  'shortAbandonsMet',
  'earlyAbandonsMetShortExcludedFromOffered',
  'earlyAbandonsMetShortExcluded',
] as const;

/** A promise to callers. */
export const promise = z.strictObject({
  serviceLevel: maybe(
    serviceLevel(),
    'Share of contacts to be answered within the acceptable wait.',
    '80 % in 20 s',
  ),
  rule: maybe(
    word(SERVICE_LEVEL_RULES),
    'What the share is counted of; reports show all eight.',
    'ofOffered',
  ),
  shortAbandon: maybe(
    duration('5 s'),
    'An abandonment within it is short; at most the acceptable wait.',
    '5 s',
  ),
});
keyDocs.add(promise, {
  examples: [{ serviceLevel: '80 % in 20 s', rule: 'ofOffered', shortAbandon: '5 s' }],
});

const priority = () => number(-1e6, 1e6, 'a priority');

const nobody = z.literal('none', {
  error: issue =>
    `got ${shown(issue.input)}, expected none, or a way of arriving such as { poisson: 1400/h }`,
});

/** A class of contacts. */
export const contactType = z.strictObject({
  like: maybe(
    name('regular'),
    'Takes all keys of another contact type that are not said here; null leaves one out.',
  ),
  stream: maybe(
    name('regular'),
    'Name of its random numbers; keep it when you rename the type.',
    otherwise('its name'),
  ),
  arrivals: described(
    z.union([nobody, arrivals]),
    'How contacts come; none: only from an IVR or by escalation.',
    { poisson: '1400/h' },
    'none',
  ),
  trunks: maybe(
    name('main'),
    'Trunk group: a contact holds one of its lines from entry to the end of talk.',
    otherwise('none is needed'),
  ),
  ivr: maybe(name('welcome'), 'First menu of the IVR that contacts pass.', otherwise('none')),
  entryDelay: maybe(law(), 'Time between entry and queue, where there is no ivr.', otherwise('none'), {
    lognormal: { mean: '9 s', sd: '4 s' },
  }),
  queue: maybe(name('service'), 'Queue in which its contacts wait.', otherwise('a queue of its own')),
  patience: maybe(patience(), 'The wait that customers bear.', 'never'),
  balk: maybe(share('10 %'), 'Share who leave at the door when no agent is free.', '0 %'),
  talk: described(law(), 'Time with the contact.', { lognormal: { mean: '4 min', sd: '3 min' } }),
  hold: maybe(law(), 'Time on hold, after talk.', otherwise('none'), { exponential: { mean: '20 s' } }),
  wrapUp: maybe(law(), 'Work of the agent after the contact has left.', otherwise('none'), {
    exponential: { mean: '30 s' },
  }),
  redial: maybe(redial, 'Who calls again without having been helped.', otherwise('nobody')),
  outcome: maybe(outcome, 'What may follow talk.', otherwise('solved')),
  forward: maybe(forward, 'Important contacts go to somebody outside first.', otherwise('none does')),
  afterHours: maybe(
    afterHours,
    'What those hear who enter while the center is closed; its arrivals go on in closed hours.',
    otherwise('nobody enters then'),
  ),
  priority: maybe(priority(), 'A larger one is served first.', 0, 2),
  promise: maybe(
    promise,
    'Its own promise; keys left out are those of the center’s.',
    otherwise('that of the center'),
  ),
});

/** What an agent of a group can do with a contact type. */
export const skillShape = {
  level: maybe(
    number(0.001, 1000, 'a level'),
    'Talk and hold are divided by it: 0.85 is slower, 1.2 faster.',
    1,
    0.85,
  ),
  priority: maybe(priority(), 'In place of the contact type’s own, when this group chooses.', undefined, 2),
  weight: maybe(number(0.001, 1e6, 'a weight'), 'For a group that serves weightedWait or queueRatio.', 1, 3),
  keepFree: maybe(
    whole(0, 100_000, 'a number of agents'),
    'Idle agents of the group who are kept free for its other contact types.',
    0,
    2,
  ),
  lent: maybe(
    z.boolean({ error: 'expected true or false' }),
    'Only while a rule under protect lends it; such agents are asked after all others.',
    otherwise('false'),
    true,
  ),
  talk: maybe(law(), 'In place of the contact type’s own.'),
  hold: maybe(law(), 'In place of the contact type’s own.'),
  wrapUp: maybe(law(), 'In place of the contact type’s own.'),
};
