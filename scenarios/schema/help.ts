import * as z from 'zod/mini';
import { law } from './laws.ts';
import {
  described,
  duration,
  keyDocs,
  maybe,
  name,
  otherwise,
  share,
  text,
  whole,
  word,
} from './quantity.ts';

/** Times of day: one, or several. */
export const hours = () => z.union([text(60, '09:00-18:00'), z.array(text(60, '09:00-12:00'))]);

/** Somebody outside the center to whom contacts are forwarded. */
export const outsider = z.strictObject({
  persons: maybe(whole(1, 1e6, 'a number of persons'), 'How many can be rung or talk at once.', 1, 2),
  available: maybe(hours(), 'Times of day at which they can be rung.', otherwise('always'), '09:00-18:00'),
  answers: maybe(share('70 %'), 'Share of calls that somebody takes.', '100 %'),
  ringTime: maybe(law(), 'Time that it rings, taken or not.', otherwise('none'), '15 s'),
  talk: maybe(law(), 'Time with the contact.', otherwise('that of the contact type'), '5 min'),
});
keyDocs.add(outsider, { examples: [{ available: '09:00-18:00', answers: '70 %', ringTime: '15 s' }] });

/** Important contacts go to somebody outside. */
export const forward = z.strictObject({
  share: maybe(share('20 %'), 'Share of contacts that are important.', '100 %'),
  to: described(name('owner'), 'Who is rung, of outside.', 'owner'),
  otherwise: maybe(
    word(['queue', 'message']),
    'Who is not reached there asks for an agent, or leaves a message and is gone.',
    'queue',
  ),
});
keyDocs.add(forward, { examples: [{ share: '20 %', to: 'owner', otherwise: 'queue' }] });

/** What those hear who enter while the center is closed. */
export const afterHours = z.strictObject({
  message: maybe(
    share('30 %'),
    'Share who leave a message and are called back from the next opening on, as the callback of the queue says; the others are lost.',
    '0 %',
  ),
});
keyDocs.add(afterHours, { examples: [{ message: '30 %' }] });

/** An agent asks another one. */
export const consult = z.strictObject({
  to: described(
    name('experts'),
    'Contact type whose queue and agents are asked, with its priority.',
    'experts',
  ),
  share: described(share('10 %'), 'Share of talks at whose end the agent asks.', '10 %'),
  time: described(law(), 'Both agents together, the customer being on hold.', {
    exponential: { mean: '1 min' },
  }),
  giveUpAfter: maybe(duration('3 min'), 'The agent goes on without an answer after it.', '3 min'),
});
keyDocs.add(consult, { examples: [{ to: 'experts', share: '10 %', time: '1 min' }] });

export type OutsiderKeys = z.infer<typeof outsider>;
export type ForwardKeys = z.infer<typeof forward>;
export type AfterHoursKeys = z.infer<typeof afterHours>;
export type ConsultKeys = z.infer<typeof consult>;
