import * as z from 'zod/mini';
import { skillShape } from './contact-types.ts';
import { absence, adherence, reserve, shifts } from './people.ts';
import { constantStaff, fileProfile, inlineStaff } from './profile.ts';
import {
  described,
  duration,
  keyDocs,
  maybe,
  name,
  number,
  otherwise,
  serviceLevel,
  share,
  whole,
  word,
} from './quantity.ts';
import { groupServe } from './routing.ts';

const skills = () => {
  const level = number(0.001, 1000, 'a level');
  const schema = z.union([
    z.array(name('regular')),
    z.record(name('regular'), z.union([level, z.strictObject(skillShape)])),
  ]);
  keyDocs.add(schema, { examples: [['regular', 'stock'], { regular: 1, stock: 0.85 }] });
  return schema;
};

/** As many agents in each interval as a formula asks for. */
export const staffingRule = z.strictObject({
  for: described(serviceLevel(), 'The promise that the roster is made for.', '80 % in 20 s'),
  by: maybe(word(['erlangC', 'erlangA']), 'Formula: erlangA knows that customers give up.', 'erlangC'),
  of: maybe(word(['forecast']), 'Load: the forecast arrivals of the group’s contact types.', 'forecast'),
  atLeast: maybe(whole(0, 100_000, 'a number of agents'), 'Fewest agents while open.', 1, 2),
  every: maybe(duration('30 min'), 'Length of a roster’s interval.', '30 min'),
  share: maybe(share('100 %'), 'Share of the load that this group is staffed for.', '100 %'),
});
keyDocs.add(staffingRule, { description: 'As many agents in each interval as a formula asks for.' });

const staff = () => {
  const schema = z.union([constantStaff(), inlineStaff, fileProfile('numbers of agents'), staffingRule]);
  keyDocs.add(schema, { examples: [100, { every: '30 min', from: '07:00', count: [2, 3, 4] }] });
  return schema;
};

/** Agents with the same skills and schedule. */
export const agentGroup = z.strictObject({
  stream: maybe(
    name('desk'),
    'Name of its random numbers; keep it when you rename the group.',
    otherwise('its name'),
  ),
  provider: maybe(name('inHouse'), 'Who employs them, of money.providers.', otherwise('the only one')),
  skills: described(skills(), 'Contact types they handle: a list, or a map to levels.', ['regular']),
  serve: maybe(
    groupServe(),
    'Of contacts of equal score an agent takes: who waited longest; with the largest weight × wait; of the longest ' +
      'queue; whose promise is due first; of the type most above its share by weight; of the longest expected wait.',
    'longestWait',
  ),
  agents: maybe(
    staff(),
    'Agents on duty: a number, a profile over time, or a staffing rule.',
    otherwise('only those with shifts'),
    100,
  ),
  shifts: maybe(
    shifts(),
    'Agents with times and breaks of their own: a list of patterns, or a CSV file.',
    otherwise('none'),
  ),
  absence: maybe(absence(), 'Agents who do not come: a share, or how.', otherwise('nobody')),
  adherence: maybe(adherence, 'How agents with shifts keep to their times.', otherwise('exactly')),
  reserve: maybe(reserve, 'Agents on call, who come for absent ones.', otherwise('none')),
  site: maybe(name('head-office'), 'Where they sit, of sites.', otherwise('nowhere in particular')),
  talkFactor: maybe(
    number(0.001, 1000, 'a factor'),
    'Talk and hold of every contact are multiplied by it: 1.05 is 5 % longer.',
    1,
    1.05,
  ),
});

export type AgentGroupKeys = z.infer<typeof agentGroup>;
