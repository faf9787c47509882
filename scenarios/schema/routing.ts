import * as z from 'zod/mini';
import {
  bound,
  described,
  duration,
  keyDocs,
  maybe,
  name,
  number,
  otherwise,
  text,
  whole,
  word,
} from './quantity.ts';

/** Which free agent takes a contact. */
export const AGENT_CHOICES = [
  'longestIdle',
  'orderedGroups',
  'fewestSkills',
  'level',
  'roundRobin',
  'leastOccupied',
  'random',
  'proportional',
] as const;

/** Which waiting contact an agent takes. */
export const CONTACT_CHOICES = [
  'longestWait',
  'weightedWait',
  'longestQueue',
  'nearestPromise',
  'queueRatio',
  'expectedDelay',
] as const;

const ringDelay = () => {
  const schema = z.union([duration('20 s'), word(['never'])]);
  keyDocs.add(schema, { title: 'duration or never', examples: ['20 s'] });
  return schema;
};

const ring = z.strictObject({
  groups: described(z.array(name('desk')), 'Agent groups that may take a contact from now on.', ['desk']),
  after: maybe(
    ringDelay(),
    'From this wait on; never: only a rule under protect opens it.',
    otherwise('at once, in the first ring; the others must say it'),
  ),
});

const contactTypes = (example: string) => {
  const schema = z.union([name(example), z.array(name(example))]);
  keyDocs.add(schema, { examples: [example] });
  return schema;
};

const when = z.strictObject({
  serviceLevel: maybe(
    bound('below', 'share', '70 %'),
    'Of the waits that ended in the window, by the rule of the promise.',
  ),
  expectedWait: maybe(
    bound('above', 'duration', '60 s'),
    'Waiting ÷ rate of answers in the window; in place of serviceLevel.',
  ),
  queueLength: maybe(bound('above', 'count', '10'), 'Contacts waiting; in place of serviceLevel.'),
  of: maybe(
    contactTypes('regular'),
    'Contact types that are watched, together.',
    otherwise('all of the queue'),
  ),
  window: maybe(duration('15 min'), 'Recent time that counts; not for queueLength.', '15 min'),
});
keyDocs.add(when, { examples: [{ serviceLevel: 'below 70 %', of: 'regular', window: '15 min' }] });

const lend = z.strictObject({
  from: described(
    name('stock-desk'),
    'Agent group whose agents help out; a skill that it has not said is level 1.',
    'stock-desk',
  ),
  to: maybe(name('regular'), 'Contact type that they take.', otherwise('that of when, or of the queue')),
  atMost: described(whole(1, 1e6, 'a number of agents'), 'Most of them who do so at once.', 2),
});
keyDocs.add(lend, { examples: [{ from: 'stock-desk', atMost: 2 }] });

const raisePriority = z.strictObject({
  of: maybe(name('regular'), 'Contact type.', otherwise('that of when, or of the queue')),
  by: described(number(-1e6, 1e6, 'a priority'), 'Added to its priority.', 2),
});
keyDocs.add(raisePriority, { examples: [{ by: 2 }] });

const rule = z.strictObject({
  name: maybe(name('lend stock'), 'Its name in reports.', otherwise('the queue and its number')),
  when: described(when, 'Acts once this is so.', { serviceLevel: 'below 70 %' }),
  until: described(
    text(80, 'above 80 %'),
    'Acts until this is so: a better value than that of when, so that it does not flicker.',
    'above 80 %',
  ),
  lend: maybe(lend, 'What it does: agents of another group help out.'),
  raisePriority: maybe(raisePriority, 'What it does, in place of lend: these contacts go first.'),
  openRing: maybe(
    whole(1, 1000, 'the number of a ring'),
    'What it does, in place of lend: opens this ring, counted from 1, to all who wait.',
    undefined,
    2,
  ),
});
keyDocs.add(rule, {
  examples: [
    {
      when: { serviceLevel: 'below 70 %', window: '15 min' },
      until: 'above 80 %',
      lend: { from: 'stock-desk', atMost: 2 },
    },
  ],
});

/** How a queue finds an agent. */
export const routing = z.strictObject({
  agents: maybe(
    word(AGENT_CHOICES),
    'Which free agent: idle the longest; of the first group in order; of the group with the fewest skills; of the ' +
      'highest level; each in turn; the least occupied; anyone; of a group by its share of the free agents.',
    'longestIdle',
  ),
  order: maybe(
    z.array(name('desk')),
    'Groups in order, for orderedGroups; others follow as declared.',
    undefined,
    ['desk', 'reserve'],
  ),
  rings: maybe(
    z.array(ring),
    'Who may take a contact after which wait (bullseye, overflow); a group in none takes none. Callbacks go by those open at once.',
    otherwise('every group with the skill, at once'),
    [{ groups: ['stock-desk'] }, { after: '20 s', groups: ['service-desk'] }],
  ),
  skipUnstaffed: maybe(
    z.boolean({ error: 'expected true or false' }),
    'A ring is open at once while nobody of those before it is at work.',
    otherwise('false'),
    true,
  ),
  protect: maybe(
    z.array(rule),
    'Rules that do something while service is bad, and stop when it is good again.',
    otherwise('none'),
    [
      {
        when: { serviceLevel: 'below 70 %' },
        until: 'above 80 %',
        lend: { from: 'stock-desk', atMost: 2 },
      },
    ],
  ),
});

const expectedDelay = z.strictObject({
  expectedDelay: described(
    z.strictObject({
      window: maybe(duration('15 min'), 'Recent time over which answers are counted.', '15 min'),
    }),
    'The longest expected wait, with a window of one’s own.',
    { window: '5 min' },
  ),
});

/** How agents of a group take contacts of equal score. */
export const groupServe = () => {
  const schema = z.union([word(CONTACT_CHOICES), expectedDelay]);
  keyDocs.add(schema, { examples: ['longestQueue'] });
  return schema;
};

export type RoutingKeys = z.infer<typeof routing>;
export type RuleKeys = z.infer<typeof rule>;
export type ServeKeys = z.infer<ReturnType<typeof groupServe>>;
