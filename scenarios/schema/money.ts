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
  otherwise,
  share,
} from './quantity.ts';

const price = z.strictObject({
  perContact: maybe(money(), 'For each handled contact.', otherwise('nothing')),
  perHandledMinute: maybe(
    money(),
    'For each minute of talk, hold and wrap-up.',
    otherwise('nothing'),
    '0.50 EUR',
  ),
  minimum: maybe(moneyPerMonth(), 'Least sum of a month.', otherwise('nothing'), '8000 EUR/month'),
});
keyDocs.add(price, { examples: [{ perHandledMinute: '0.50 EUR', minimum: '8000 EUR/month' }] });

const provider = z.strictObject({
  wage: maybe(moneyPerHour(), 'Wage of a paid hour, with all that comes on top of it.', otherwise('nothing')),
  shrinkage: maybe(
    share('28 %'),
    'Share of paid time not ready for contacts: paid = scheduled ÷ (1 − shrinkage).',
    '0 %',
  ),
  fixed: maybe(moneyPerMonth(), 'Fixed cost: rent, software, management.', otherwise('nothing')),
  price: maybe(price, 'What an outsourced center charges.', otherwise('nothing')),
});

/** What it costs. */
export const moneyKeys = z.strictObject({
  currency: maybe(
    z
      .string()
      .check(z.regex(/^[A-Z]{3}$/u, { error: 'is no currency, expected three capital letters such as EUR' })),
    'Currency of every sum.',
    otherwise('that of the first sum'),
    'EUR',
  ),
  daysPerMonth: maybe(
    number(1, 31, 'a number of days'),
    'Days of operation in a month, by which monthly sums are shared out.',
    21,
    21,
  ),
  providers: described(
    z.record(name('inHouse'), provider),
    'Who employs agents, and what they cost or charge.',
  ),
});

export type ProviderKeys = z.infer<typeof provider>;
