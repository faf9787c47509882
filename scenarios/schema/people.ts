import * as z from 'zod/mini';
import { ACTIVITIES } from '../engine.ts';
import { law } from './laws.ts';
import {
  described,
  duration,
  factor,
  keyDocs,
  maybe,
  money,
  name,
  otherwise,
  share,
  text,
  timeOfDay,
  whole,
  word,
} from './quantity.ts';

const yesOrNo = () => z.boolean({ error: 'expected true or false' });
const agents = (least: number) => whole(least, 100_000, 'a number of agents');
const hours = () => text(60, '08:00-16:30');
const days = () => text(60, 'Mon-Fri');

const breakKeys = z.strictObject({
  activity: maybe(word(ACTIVITIES), 'What it is.', 'break', 'lunch'),
  at: maybe(timeOfDay('12:00'), 'Time of day at which it falls due; either this or after.'),
  after: maybe(duration('2 h'), 'Time since the start of the shift; in place of at.'),
  length: described(duration('30 min'), 'How long it lasts.', '30 min'),
  paid: maybe(yesOrNo(), 'Whether it is paid.', otherwise('true, of lunch false'), false),
  stagger: maybe(
    duration('15 min'),
    'Each next agent of the pattern goes so much later.',
    otherwise('all at once'),
  ),
  waves: maybe(
    whole(1, 1000, 'a number of waves'),
    'With stagger: agents go by turns in so many waves.',
    otherwise('each agent alone'),
    4,
  ),
});
keyDocs.add(breakKeys, {
  examples: [{ activity: 'lunch', at: '11:30', length: '30 min', stagger: '15 min' }],
});

const shift = z.strictObject({
  agents: maybe(agents(1), 'How many agents work it.', 1, 8),
  agent: maybe(name('Ann'), 'One agent by name, in place of agents; may stand in several shifts.'),
  name: maybe(
    name('early'),
    'Name of the pattern: its agents are early 1, early 2 …',
    otherwise('a letter: A1, A2 …'),
  ),
  days: maybe(
    z.union([days(), z.array(text(40, '1999-02-10'))]),
    'Days of the calendar on which they come: weekdays, ranges of them, or dates.',
    otherwise('every day'),
    'Mon-Fri',
  ),
  hours: described(
    z.union([hours(), z.array(hours())]),
    'From login to logout; several are a split shift; those past midnight end on the next day.',
    '08:00-16:30',
  ),
  breaks: maybe(z.array(breakKeys), 'Breaks and whatever else takes them away.', otherwise('none'), [
    { activity: 'lunch', at: '11:30', length: '30 min', stagger: '15 min' },
  ]),
});
keyDocs.add(shift, { examples: [{ agents: 8, hours: '08:00-16:30' }] });

/** Shifts said in place, or a roster in a CSV file. */
export const shifts = () => {
  const schema = z.union([text(500, 'roster.csv'), z.array(shift)]);
  keyDocs.add(schema, {
    title: 'CSV file or list of map',
    examples: [
      [{ agents: 8, days: 'Mon-Fri', hours: '08:00-16:30', breaks: [{ after: '2 h', length: '15 min' }] }],
    ],
  });
  return schema;
};

const spread = () =>
  z.strictObject({
    cv: maybe(factor('50 %'), 'Coefficient of variation; either this or sd.'),
    sd: maybe(factor(0.5), 'Standard deviation; the same as cv at mean 1.'),
  });

const dayFactor = z.strictObject({
  gamma: maybe(spread(), 'Gamma of mean 1.'),
  lognormal: maybe(spread(), 'Lognormal of mean 1, in place of gamma.'),
  sharedWith: maybe(
    z.array(name('stock-desk')),
    'Agent groups that have the same factor on the same day.',
    undefined,
    ['stock-desk'],
  ),
});
keyDocs.add(dayFactor, { examples: [{ gamma: { cv: '50 %' }, sharedWith: ['stock-desk'] }] });

const absenceKeys = z.strictObject({
  share: described(share('4 %'), 'Share of the agents of a day who do not come.', '4 %'),
  paid: maybe(yesOrNo(), 'They are paid all the same.', otherwise('false'), true),
  dayFactor: maybe(
    dayFactor,
    'A random factor on the share, one a day: on some days many are ill at once. Share × factor is cut off at 100 %, so with a large share or a wide factor fewer are absent on average than share says.',
    otherwise('agents are absent independently of each other'),
  ),
});

/** Who does not come. */
export const absence = () => {
  const schema = z.union([share('4 %'), absenceKeys]);
  keyDocs.add(schema, { title: 'share or map', examples: ['4 %'] });
  return schema;
};

/** How agents keep to their times. */
export const adherence = z.strictObject({
  lateLogIn: maybe(law(), 'Time from the start of a shift to the login.', otherwise('none'), {
    exponential: { mean: '2 min' },
  }),
  lateReturn: maybe(law(), 'Time by which a break is overrun.', otherwise('none'), {
    exponential: { mean: '1 min' },
  }),
});
keyDocs.add(adherence, { examples: [{ lateLogIn: { exponential: { mean: '2 min' } } }] });

/** Agents on call. */
export const reserve = z.strictObject({
  agents: described(agents(1), 'How many are on call each day.', 3),
  delay: described(
    law(),
    'From the start of the missed shift, when they are called, to the login.',
    '90 min',
  ),
  spare: maybe(agents(0), 'So many may be absent before anybody is called.', 0, 1),
  costPerCallOut: maybe(money(), 'Each time one is called.', otherwise('nothing'), '60 EUR'),
  costPerDay: maybe(money(), 'For each agent on call, each day.', otherwise('nothing'), '20 EUR'),
});
keyDocs.add(reserve, { examples: [{ agents: 3, delay: '90 min', costPerCallOut: '60 EUR' }] });

export type ShiftKeys = z.infer<typeof shift>;
export type BreakKeys = z.infer<typeof breakKeys>;
export type AbsenceKeys = z.infer<ReturnType<typeof absence>>;
export type DayFactorKeys = z.infer<typeof dayFactor>;
export type AdherenceKeys = z.infer<typeof adherence>;
export type ReserveKeys = z.infer<typeof reserve>;
