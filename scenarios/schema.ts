import * as z from 'zod/mini';
import { agentGroup } from './schema/agents.ts';
import { contactType, promise } from './schema/contact-types.ts';
import { outsider } from './schema/help.ts';
import { menu } from './schema/ivr.ts';
import { moneyKeys } from './schema/money.ts';
import {
  described,
  duration,
  keyDocs,
  maybe,
  name,
  otherwise,
  text,
  whole,
  word,
} from './schema/quantity.ts';
import { queue } from './schema/queues.ts';
import { routing } from './schema/routing.ts';

/** The version of the schema that this package reads. */
export const SCHEMA_VERSION = 1;

const WEEKDAYS_HELP = 'a weekday Mon to Sun, a range such as Mon-Fri, or a list of them';
const hours = () => text(60, '07:00-24:00');

const calendar = z.strictObject({
  start: described(
    z
      .string()
      .check(z.regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'is no date, expected one such as 1999-02-01' })),
    'First day.',
    '1999-02-01',
  ),
  days: maybe(
    whole(1, 3660, 'a number of days'),
    'Days simulated; those left out by weekdays or skip do not count.',
    1,
    5,
  ),
  weekdays: maybe(
    z.union([text(40, 'Mon-Fri'), z.array(text(40, 'Mon'))]),
    `Only these days are simulated: ${WEEKDAYS_HELP}.`,
    otherwise('every day'),
    'Mon-Fri',
  ),
  skip: maybe(z.array(text(40, '1999-02-10')), 'Weekdays and dates left out.', undefined, [
    'Sat',
    'Sun',
    '1999-02-10',
  ]),
  open: maybe(
    z.union([hours(), z.array(hours()), z.record(text(40, 'Mon-Fri'), z.union([hours(), z.array(hours())]))]),
    'Hours of opening: one for all days, several, or by weekday; closed is none.',
    '00:00-24:00',
    '07:00-24:00',
  ),
  interval: maybe(duration('30 min'), 'Length of a report’s interval; the same as interval at the top.'),
});
keyDocs.add(calendar, { examples: [{ start: '1999-02-01', days: 5, open: '07:00-24:00' }] });

const limits = z.strictObject({
  events: maybe(
    whole(1, 1e15, 'a number of events'),
    'Most events of a replication; beyond it is truncated.',
    1e10,
    1e9,
  ),
  contacts: maybe(whole(1, 1e9, 'a number of contacts'), 'Most contacts inside at one instant.', 1e6, 1e5),
});

const named = <S extends z.ZodMiniType>(example: string, value: S) => z.record(name(example), value);

/** The whole of a scenario file: types, validation, JSON Schema and reference come from it. */
export const scenarioSchema = z.strictObject({
  schema: described(
    z.literal(SCHEMA_VERSION, {
      error: `expected schema: ${SCHEMA_VERSION}, the only version that this ccsim reads`,
    }),
    'Version of this format.',
    SCHEMA_VERSION,
  ),
  name: described(
    text(200, 'Erlang A, 100 agents'),
    'Name of the scenario in reports.',
    'Erlang A, 100 agents',
  ),
  about: maybe(text(10_000, 'One February week.'), 'What it shows, and where its numbers come from.', ''),
  extends: maybe(
    text(500, '../base.yaml'),
    'A scenario to build on: maps merge, lists replace, null deletes.',
  ),
  calendar: maybe(calendar, 'Days and hours; without it the clock starts at 00:00 of a nameless day.'),
  horizon: maybe(duration('24 h'), 'Time simulated.', otherwise('the calendar’s days')),
  warmUp: maybe(duration('2 h'), 'Time at the start that is not counted.', '0 s'),
  interval: maybe(
    duration('30 min'),
    'Length of a report’s interval.',
    otherwise('30 min, or none where that makes more than 2000'),
  ),
  end: maybe(
    word(['drain', 'cut']),
    'At the horizon: finish the contacts inside, or stop the clock.',
    'drain',
  ),
  clock: maybe(word(['offer', 'entry']), 'Where the clock of waiting starts.', 'offer'),
  promise: maybe(promise, 'What callers are promised.'),
  trunks: maybe(
    named('main', whole(1, 1e6, 'a number of lines')),
    'Groups of lines into the center, by name: how many lines each has.',
    otherwise('there are always enough'),
    { main: 60 },
  ),
  contactTypes: described(named('call', contactType), 'The classes of contacts, by name.'),
  ivr: maybe(named('welcome', menu), 'The menus of the IVR, by name.', otherwise('there is none')),
  outside: maybe(named('owner', outsider), 'People outside to whom contacts are forwarded, by name.'),
  queues: maybe(named('service', queue), 'Queues that several contact types share, or that have a limit.'),
  routing: maybe(named('service', routing), 'How each queue finds an agent.'),
  sites: maybe(named('head-office', z.strictObject({})), 'Where agents sit, by name.', otherwise('none'), {
    'head-office': {},
  }),
  agentGroups: described(named('desk', agentGroup), 'The groups of agents, by name.'),
  money: maybe(moneyKeys, 'What it costs.'),
  limits: maybe(limits, 'Bounds on a replication.'),
});

/** A scenario file's content once it has passed the schema. */
export type ScenarioDocument = z.infer<typeof scenarioSchema>;
