import * as z from 'zod/mini';
import { law } from './laws.ts';
import {
  above,
  described,
  duration,
  keyDocs,
  maybe,
  name,
  number,
  otherwise,
  rate,
  share,
  text,
  whole,
  word,
} from './quantity.ts';

const window = () =>
  maybe(duration('15 min'), 'Recent time over which answers are counted for the expected wait.', '15 min');
const hours = () => text(60, '10:00-16:00');

const announce = z.strictObject({
  window: window(),
  balk: maybe(
    z.strictObject({
      above: maybe(
        duration('5 min'),
        'Expected wait above which some leave; either this or behind.',
        otherwise('behind is said'),
        '5 min',
      ),
      behind: maybe(
        whole(1, 1_000_000, 'a place in the queue'),
        'Place in the queue behind which some leave, in place of above: they are told their position.',
        otherwise('above is said'),
        10,
      ),
      share: described(share('30 %'), 'Share who leave at once when they hear it.', '30 %'),
    }),
    'Some leave when they hear of a long wait.',
  ),
  patienceFactor: maybe(
    number(0, 1000, 'a factor'),
    'Patience of those who stay is multiplied by it.',
    1,
    1.3,
  ),
});
keyDocs.add(announce, { examples: [{ balk: { above: '5 min', share: '30 %' }, patienceFactor: 1.3 }] });

const offer = z.strictObject({
  expectedWait: maybe(
    above('3 min'),
    'Only to those who would wait longer.',
    otherwise('to everybody who must wait'),
    'above 3 min',
  ),
  waitingAtLeast: maybe(
    whole(0, 1e9, 'a number of contacts'),
    'Only if so many wait on the line already.',
    0,
    5,
  ),
  between: maybe(
    z.union([hours(), z.array(hours())]),
    'Only at these times of day.',
    otherwise('always'),
    '10:00-16:00',
  ),
  window: window(),
});

const noAnswer = z.strictObject({
  share: described(share('15 %'), 'Share of our calls that nobody takes.', '15 %'),
  retryAfter: maybe(duration('10 min'), 'Time to the next call.', '10 min'),
  attempts: maybe(whole(1, 1000, 'a number of calls'), 'Most calls to one customer.', 3, 2),
});

const callback = z.strictObject({
  offer: maybe(offer, 'When it is offered.', otherwise('to everybody who must wait')),
  accept: described(share('45 %'), 'Share of those it is offered to who take it.', '45 %'),
  mode: maybe(
    word(['keepPlace', 'scheduled', 'trough']),
    'Called when it would have been their turn, at an hour of their choice, or when nobody waits on the line.',
    'keepPlace',
  ),
  reserve: maybe(
    whole(0, 1e6, 'a number of agents'),
    'Agents kept for those on the line: one calls back only if more of the group than these are idle, that one included.',
    0,
    2,
  ),
  delay: maybe(law(), 'For scheduled: time from the offer to the hour chosen.', undefined, {
    uniform: { low: '1 h', high: '4 h' },
  }),
  promiseWindow: maybe(
    duration('30 min'),
    'Kept if reached within this after the expected or chosen time; in a trough, after the offer.',
    '30 min',
  ),
  dial: maybe(
    word(['agentFirst', 'customerFirst']),
    'The agent waits while it rings, or is asked once the customer is on the line.',
    'agentFirst',
  ),
  ringTime: maybe(law(), 'Time that it rings, taken or not.', otherwise('none'), '15 s'),
  noAnswer: maybe(noAnswer, 'Our calls that nobody takes.', otherwise('every call is taken')),
  trunks: maybe(name('outbound'), 'Trunk group of our own call.', otherwise('none is needed')),
});
keyDocs.add(callback, { examples: [{ offer: { expectedWait: 'above 3 min' }, accept: '45 %' }] });

const serve = z.strictObject({
  score: described(
    z.strictObject({
      ageing: described(rate(), 'Points of priority that a contact gains while it waits.', '1 per min'),
    }),
    'The largest score goes first: priority + ageing × wait.',
    { ageing: '1 per min' },
  ),
});
keyDocs.add(serve, { examples: [{ score: { ageing: '1 per min' } }] });

/** Where contacts wait. */
export const queue = z.strictObject({
  capacity: maybe(
    number(0, 1e9, 'a number of waiting contacts'),
    'Most contacts that may wait.',
    otherwise('no limit'),
    150,
  ),
  order: maybe(
    word(['firstCome', 'lastCome']),
    'Of the waiting contacts of one type, who came first goes first, or who came last.',
    'firstCome',
    'lastCome',
  ),
  serve: maybe(serve, 'Who of those who wait goes first.', otherwise('by priority, then the longest wait')),
  announce: maybe(
    announce,
    'Those who must wait are told how long, by their place and the recent rate of answers.',
  ),
  callback: maybe(callback, 'Those who must wait may be called back instead.'),
});

export type AnnounceKeys = z.infer<typeof announce>;
export type CallbackKeys = z.infer<typeof callback>;
