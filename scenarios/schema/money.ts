import * as z from 'zod/mini';
import {
  described,
  keyDocs,
  maybe,
  money,
  moneyPerHour,
  moneyPerMonth,
  name,
  number,
  share,
} from './quantity.ts';

const price = z.strictObject({
  perContact: maybe(money(), 'For each handled contact.', 0),
  perHandledMinute: maybe(money(), 'For each minute of talk, hold and wrap-up.', 0),
  minimum: maybe(moneyPerMonth(), 'Least sum of a month.', 0),
});
keyDocs.add(price, { examples: [{ perHandledMinute: '0.50 EUR', minimum: '8000 EUR/month' }] });

const provider = z.strictObject({
  wage: maybe(moneyPerHour(), 'Wage of a paid hour, with all that comes on top of it.', 0),
  shrinkage: maybe(
    share('28 %'),
    'Share of paid time not ready for contacts: paid = scheduled ÷ (1 − shrinkage).',
    '0 %',
  ),
  fixed: maybe(moneyPerMonth(), 'Fixed cost: rent, software, management.', 0),
  price: maybe(price, 'What an outsourced center charges.'),
});

/** What it costs. */
export const moneyKeys = z.strictObject({
  currency: maybe(
    z
      .string()
      .check(z.regex(/^[A-Z]{3}$/u, { error: 'is no currency, expected three capital letters such as EUR' })),
    'Currency of every sum.',
    'that of the first sum',
  ),
  daysPerMonth: maybe(
    number(1, 31, 'a number of days'),
    'Days of operation in a month, by which monthly sums are shared out.',
    21,
  ),
  providers: described(
    z.record(name('inHouse'), provider),
    'Who employs agents, and what they cost or charge.',
  ),
});

export type ProviderKeys = z.infer<typeof provider>;
