import * as z from 'zod/mini';
import { law } from './laws.ts';
import { countProfile, rateProfile } from './profile.ts';
import {
  described,
  duration,
  factor,
  keyDocs,
  maybe,
  name,
  otherwise,
  text,
  timeOfDay,
  word,
} from './quantity.ts';

const spread = () => ({
  mean: maybe(factor(1), 'Always 1: busyness multiplies the forecast.', 1),
  cv: maybe(factor('12 %'), 'Coefficient of variation; either this or sd.'),
  sd: maybe(factor(0.12), 'Standard deviation; the same as cv at mean 1.'),
});

const busyness = z.strictObject({
  gamma: maybe(z.strictObject(spread()), 'Gamma: the usual law of a day’s busyness.'),
  lognormal: maybe(z.strictObject(spread()), 'Lognormal, in place of gamma.'),
  sharedWith: maybe(
    z.array(name('stock')),
    'Contact types that have the same factor at the same time.',
    undefined,
    ['stock'],
  ),
  by: maybe(word(['day', 'interval']), 'How long one factor holds.', 'day'),
  correlation: maybe(factor(0.6), 'Between neighbouring factors, from 0 to below 1.', 0),
});
keyDocs.add(busyness, { description: 'A random factor on arrivals, of mean 1.' });

const busynessKey = () => maybe(busyness, 'A random factor on arrivals, of mean 1: some days are busier.');

const replayFile = z.strictObject({
  file: described(text(500, 'calls.csv'), 'CSV file with one contact a row.', 'calls.csv'),
  time: maybe(
    text(200, 'arrived'),
    'Column of the instant: 07:00:05, 1999-02-01 07:00:05, or 12.5 s.',
    'time',
  ),
  date: maybe(
    text(200, 'date'),
    'Column of the date, if the instants are times of day.',
    otherwise('the instants hold the date, or count from the start'),
  ),
  talk: maybe(
    text(200, 'talk'),
    'Column of each contact’s own talk, hold and wrap-up time; seconds unless it has units.',
  ),
  where: maybe(
    z.record(z.string(), text(200, 'PS')),
    'Only rows whose columns hold these values.',
    undefined,
    { type: 'PS' },
  ),
});

const replayInline = z.strictObject({
  times: described(
    z.array(z.union([timeOfDay('07:00:05'), duration('10 s')])),
    'Instants: times of day on the first day, or time since the start.',
    ['07:00:05', '07:00:09'],
  ),
  talk: maybe(z.array(duration('95 s')), 'Each contact’s own talk, hold and wrap-up time.', undefined, [
    '95 s',
    '120 s',
  ]),
});

/** How contacts come: exactly one of four ways. */
export const arrivals = z.strictObject({
  poisson: maybe(rateProfile(), 'Poisson: independent customers, at a rate that may change over time.'),
  counts: maybe(countProfile(), 'Exactly this many in each interval, at random instants.'),
  renewal: maybe(law(), 'Independent gaps of one law.'),
  replay: maybe(z.union([replayFile, replayInline]), 'The instants of a log.'),
  busyness: busynessKey(),
});
keyDocs.add(arrivals, { examples: [{ poisson: '1400/h' }] });

export type ArrivalsKeys = z.infer<typeof arrivals>;
export type BusynessKeys = z.infer<typeof busyness>;
