import * as z from 'zod/mini';
import {
  described,
  keyDocs,
  maybe,
  number,
  otherwise,
  share,
  shown,
  text,
  whole,
  word,
} from '../schema/quantity.ts';

/** The version of plan files that this ccsim reads. */
export const PLAN_VERSION = 1;

const value = z.union([number(-1e15, 1e15, 'a value'), text(500, '2 min')]);
const values = z.union([value, z.array(value)]);
keyDocs.add(values, { examples: ['95..105 by 5'] });
const measure = text(300, 'waitTime');

const auto = z.enum(['auto'], {
  error: issue => `got ${shown(issue.input)}, expected a whole number from 1 to 1000000, or auto`,
});
keyDocs.add(auto, { examples: ['auto'] });

const best = z.strictObject({
  measure: described(measure, 'The measure that decides, by its name.', 'waitTime'),
  better: maybe(
    word(['smaller', 'larger']),
    'Which values are better.',
    otherwise('larger for service levels and what is handled, smaller for all else'),
  ),
  indifference: described(
    z.union([number(0, 1e15, 'a value'), text(60, '1 s')]),
    'A difference too small to matter, in the unit of the measure.',
    '1 s',
  ),
});

/** The whole of a plan file: types, validation and JSON Schema come from it. */
export const planSchema = z.strictObject({
  plan: described(
    z.literal(PLAN_VERSION, {
      error: `expected plan: ${PLAN_VERSION}, the only version that this ccsim reads`,
    }),
    'Version of this format; says that the file is a plan.',
    PLAN_VERSION,
  ),
  about: maybe(text(10_000, 'Staffing against patience.'), 'What the experiment is for.', ''),
  scenarios: described(
    z.array(text(500, '../erlang-a')),
    'Scenarios: files or folders, from where this file lies.',
    ['../erlang-a'],
  ),
  set: maybe(
    z.record(text(300, 'horizon'), value),
    'Values that are changed in all scenarios, by path.',
    otherwise('nothing is changed'),
    { horizon: '20 h' },
  ),
  vary: maybe(
    z.record(text(300, 'agentGroups.desk.agents'), values),
    'Values that are varied, by path: a list, a range 95..105 by 5, or factors ×0.9|×1.1.',
    otherwise('nothing is varied'),
    { 'agentGroups.desk.agents': '95..105 by 5' },
  ),
  design: maybe(
    text(40, 'latin:50'),
    'How values are combined: grid, one-at-a-time, or latin:N for N points.',
    'grid',
    'latin:50',
  ),
  replications: maybe(
    z.union([whole(1, 1_000_000, 'a number of replications'), auto]),
    'Replications of each point; auto: as many as the precision takes.',
    20,
    2000,
  ),
  precision: maybe(share('1 %'), 'With auto: the error wished for, as a share of the value.', '1 %'),
  ceiling: maybe(whole(20, 1_000_000, 'a number of replications'), 'With auto: most replications.', 10_000),
  measures: maybe(
    z.array(measure),
    'What is kept of a replication, by name; with auto, what must become precise.',
    otherwise('the usual measures of the whole center'),
    ['waitTime', 'abandonment'],
  ),
  seed: maybe(
    z.union([number(-1e15, 1e15, 'a seed'), text(200, '1')]),
    'Any text; the same seed gives the same numbers.',
    1,
    'spring',
  ),
  confidence: maybe(
    z.union([share('95 %'), number(0.5, 99.999999, 'a confidence')]),
    'Confidence of the intervals: 95 %, 95 or 0.95.',
    '95 %',
  ),
  best: maybe(best, 'Finds the best point.', otherwise('it is not looked for'), {
    measure: 'waitTime',
    indifference: '1 s',
  }),
});

/** A plan file's content once it has passed the schema. */
export type PlanDocument = z.infer<typeof planSchema>;
