import * as z from 'zod/mini';
import { law } from './laws.ts';
import { described, keyDocs, maybe, name, number, otherwise, share } from './quantity.ts';

/** Served without an agent, or not. */
const selfService = z.strictObject({
  time: described(law(), 'Time that it takes.', '40 s'),
  contains: maybe(share('80 %'), 'Share who need no agent any more; the others go on.', '100 %'),
  comesBack: maybe(
    share('10 %'),
    'Share of the contained who were not helped and come back later: false containment.',
    '0 %',
  ),
  delay: maybe(law(), 'Time until they come back.', otherwise('{ exponential: { mean: 1 h } }'), {
    exponential: { mean: '2 h' },
  }),
});
keyDocs.add(selfService, { examples: [{ time: '40 s', contains: '80 %', comesBack: '10 %' }] });

/** Chosen by mistake. */
const wrong = z.strictObject({
  share: described(share('4 %'), 'Share of those who choose it by mistake.', '4 %'),
  meant: maybe(
    name('loans'),
    'What they needed: a contact type, or a queue of one; after the talk they are passed on to it.',
    otherwise('what they called for'),
  ),
});

const choiceMap = z.strictObject({
  share: maybe(
    share('25 %'),
    'Share of the callers in this menu who choose it.',
    otherwise('what the other choices leave; one of a menu may do so'),
  ),
  menu: maybe(name('payments'), 'Goes on to this menu, perhaps to the same one again.'),
  to: maybe(
    name('service'),
    'Asks for an agent: as this contact type, or in this queue.',
    otherwise('as what they called for'),
  ),
  selfService: maybe(
    selfService,
    'Is served by the IVR; who is not contained goes on to menu or to, or asks for an agent.',
  ),
  talkFactor: maybe(
    number(0.001, 1000, 'a factor'),
    'Talk of those who then ask for an agent is multiplied by it, for what the IVR collected.',
    1,
    0.9,
  ),
  wrong: maybe(wrong, 'Some who ask for an agent here needed another one.', otherwise('nobody errs'), {
    share: '4 %',
    meant: 'loans',
  }),
});

const choice = () => {
  const schema = z.union([share('69 %'), choiceMap]);
  keyDocs.add(schema, { examples: [{ share: '25 %', to: 'service' }, '6 %'] });
  return schema;
};

/** One menu: what is heard, and what callers then choose. */
export const menu = z.strictObject({
  prompt: described(law(), 'Time in the menu, to the choice.', '9 s'),
  choices: described(
    z.record(name('balance'), choice()),
    'What callers choose, by name; agent asks for one and hangUp leaves, if they say nothing else.',
    { balance: { share: '25 %', selfService: { time: '40 s', contains: '80 %' } }, agent: {}, hangUp: '6 %' },
  ),
});
keyDocs.add(menu, { description: 'A menu of the IVR.' });

export type MenuKeys = z.infer<typeof menu>;
export type ChoiceKeys = z.infer<typeof choiceMap>;
