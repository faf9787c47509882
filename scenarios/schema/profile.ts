import * as z from 'zod/mini';
import {
  described,
  duration,
  factor,
  keyDocs,
  maybe,
  otherwise,
  rate,
  text,
  timeOfDay,
  whole,
} from './quantity.ts';

const every = () => described(duration('30 min'), 'Length of each interval.', '30 min');
const from = () => maybe(timeOfDay(), 'Start of the first interval.', otherwise('the opening of the day'));

/** A profile in a CSV file. */
export const fileProfile = (what: string) =>
  z.strictObject({
    profile: described(
      text(500, 'arrivals.csv'),
      `CSV file with a column of start times and ${what}.`,
      'arrivals.csv',
    ),
    column: maybe(
      text(200, 'regular'),
      'Column of the values.',
      otherwise('the one with the entity’s own name'),
    ),
    unit: maybe(text(40, 'per 30 min'), 'Unit of the values.', otherwise('a count in each interval')),
    factor: maybe(factor(1.1), 'Every value is multiplied by it.', 1),
  });

/** Contacts by interval, said in place. */
const inlineRates = z.strictObject({
  every: every(),
  from: from(),
  count: maybe(
    z.array(factor(30)),
    'Contacts expected in each interval; either this or rate.',
    undefined,
    [30, 42, 51],
  ),
  rate: maybe(z.array(rate()), 'Rate in each interval; either this or count.', undefined, ['60/h', '84/h']),
  // biome-ignore lint/suspicious/noThenProperty: the scenario's own word for what holds after the list
  then: maybe(z.union([factor(10), rate()]), 'Value after the list, in the unit of the list.', 0, 10),
});

/** A rate over time. */
export const rateProfile = () => {
  const schema = z.union([rate(), inlineRates, fileProfile('values of contacts')]);
  keyDocs.add(schema, { examples: ['1400/h', { profile: 'arrivals.csv', column: 'regular' }] });
  return schema;
};

const inlineCounts = z.strictObject({
  every: every(),
  from: from(),
  count: described(z.array(factor(30)), 'Contacts in each interval.', [30, 42, 51]),
  // biome-ignore lint/suspicious/noThenProperty: the scenario's own word for what holds after the list
  then: maybe(factor(10), 'Contacts in each interval after the list.', 0),
});

/** Counts over time; a bare number is the count of each day. */
export const countProfile = () => {
  const schema = z.union([whole(0, 1e9, 'a count'), inlineCounts, fileProfile('counts')]);
  keyDocs.add(schema, { examples: [500, { profile: 'arrivals.csv', column: 'regular' }] });
  return schema;
};

/** Most agents in one group. */
export const MOST_AGENTS = 100_000;
const agents = () => whole(0, MOST_AGENTS, 'a number of agents');

/** Agents by interval, said in place. */
export const inlineStaff = z.strictObject({
  every: every(),
  from: from(),
  count: described(z.array(agents()), 'Agents on duty in each interval.', [2, 2, 3, 4]),
  // biome-ignore lint/suspicious/noThenProperty: the scenario's own word for what holds after the list
  then: maybe(agents(), 'Agents on duty after the list, to the end of the day.', 0, 2),
});

/** A constant number of agents. */
export const constantStaff = agents;
