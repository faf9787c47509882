import * as z from 'zod/mini';
import { arrivals } from './arrivals.ts';
import { law, patience } from './laws.ts';
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

/** A class of contacts. */
export const contactType = z.strictObject({
  like: maybe(name('regular'), 'Takes all keys of another contact type that are not said here.'),
  stream: maybe(
    name('regular'),
    'Name of its random numbers; keep it when you rename the type.',
    otherwise('its name'),
  ),
  arrivals: described(arrivals, 'How contacts come.', { poisson: '1400/h' }),
  entryDelay: maybe(law(), 'Time between entry and queue, such as the menu.', otherwise('none'), {
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
  priority: maybe(priority(), 'A larger one is served first.', 0, 2),
  promise: maybe(
    promise,
    'Its own promise; keys left out are those of the center’s.',
    otherwise('that of the center'),
  ),
});

/** Where contacts wait. */
export const queue = z.strictObject({
  capacity: maybe(
    number(0, 1e9, 'a number of waiting contacts'),
    'Most contacts that may wait.',
    otherwise('no limit'),
    150,
  ),
});

/** How a queue finds an agent. */
export const routing = z.strictObject({
  agents: maybe(
    word(['longestIdle', 'orderedGroups', 'fewestSkills']),
    'Which free agent: the longest idle, of the first group in order, or of the group with the fewest skills.',
    'longestIdle',
  ),
  order: maybe(
    z.array(name('desk')),
    'Groups in order, for orderedGroups; others follow as declared.',
    undefined,
    ['desk', 'reserve'],
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
  talk: maybe(law(), 'In place of the contact type’s own.'),
  hold: maybe(law(), 'In place of the contact type’s own.'),
  wrapUp: maybe(law(), 'In place of the contact type’s own.'),
};
