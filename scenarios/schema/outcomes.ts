import * as z from 'zod/mini';
import { consult, hours } from './help.ts';
import { law } from './laws.ts';
import { described, keyDocs, maybe, name, otherwise, share, whole, word } from './quantity.ts';

const redialRule = (what: string, delay: string) => {
  const schema = z.strictObject({
    share: described(share('35 %'), `Share of those who ${what} who try again.`, '35 %'),
    delay: described(law(), 'Time until they do.', delay),
    attempts: maybe(
      whole(1, 1e6, 'a number of attempts'),
      'Most attempts of a customer in all, the first one included.',
      otherwise('no limit'),
      3,
    ),
    redrawn: maybe(
      z.boolean({ error: 'expected true or false' }),
      'Fresh patience and talk time at each attempt; false keeps those of the first.',
      otherwise('true'),
      false,
    ),
  });
  return maybe(schema, `Those who ${what} may try again.`);
};

/** Who calls again without having been helped. */
export const redial = z.strictObject({
  afterAbandon: redialRule('abandoned', '15 min'),
  afterBusy: redialRule('found all trunks busy, or the queue full,', '2 min'),
});
keyDocs.add(redial, { examples: [{ afterAbandon: { share: '35 %', delay: '15 min', attempts: 3 } }] });

const escalate = z.strictObject({
  to: described(name('experts'), 'Contact type that stands for what the next agent does.', 'experts'),
  share: described(share('8 %'), 'Share of contacts that are passed on.', '8 %'),
  rightly: maybe(share('90 %'), 'Share of them that go to the right place at once.', '100 %'),
  wrongTo: maybe(
    name('billing'),
    'Contact type to which the others go first, before they are sent on.',
    otherwise('none, and rightly is 100 %'),
  ),
  handover: maybe(
    word(['cold', 'warm']),
    'The first agent is free at once, or stays until the next one has taken over.',
    'cold',
  ),
  handoverTime: maybe(law(), 'Both agents together, in a warm handover.', otherwise('none'), '30 s'),
  during: maybe(hours(), 'Times of day at which contacts are passed on.', otherwise('always'), '09:00-18:00'),
  otherwise: maybe(
    name('resolve'),
    'What becomes of them at other times: resolve (by the first agent), comeBack (when somebody is there again), or a contact type to which they go instead.',
    'resolve',
  ),
});
keyDocs.add(escalate, { examples: [{ to: 'experts', share: '8 %', rightly: '90 %', wrongTo: 'billing' }] });

const repeat = z.strictObject({
  share: described(share('6 %'), 'Share of handled contacts that come back.', '6 %'),
  delay: described(law(), 'Time until they do.', { exponential: { mean: '1 d' } }),
});
keyDocs.add(repeat, { examples: [{ share: '6 %', delay: { exponential: { mean: '1 d' } } }] });

/** What may follow talk. */
export const outcome = z.strictObject({
  escalate: maybe(escalate, 'Passed on to other agents, by a transfer.'),
  consult: maybe(consult, 'The agent asks another one before the talk ends.'),
  repeat: maybe(repeat, 'Handled, but not solved: comes back.'),
});
keyDocs.add(outcome, { examples: [{ repeat: { share: '6 %', delay: '1 d' } }] });

export type RedialKeys = NonNullable<z.infer<typeof redial>['afterBusy']>;
export type OutcomeKeys = z.infer<typeof outcome>;
