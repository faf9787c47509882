import * as z from 'zod/mini';
import {
  described,
  duration,
  factor,
  keyDocs,
  maybe,
  otherwise,
  share,
  text,
  timeOfDay,
  word,
} from './quantity.ts';

/** A quantity read from a column of a CSV file. */
const column = () =>
  maybe(text(200, 'regular'), 'Column of the file.', otherwise('the one with the entity’s own name'));
const file = (example: string) => text(500, example);

const spread = () => ({
  sd: maybe(duration('3 min'), 'Standard deviation; either this or cv.'),
  cv: maybe(factor(0.75), 'Coefficient of variation, sd ÷ mean; either this or sd.'),
});

const mean = () => described(duration(), 'Mean of the law.', '4 min');

/** Laws of a duration that hold no other law: one key each. */
const plainLaws = {
  exponential: maybe(z.strictObject({ mean: mean() }), 'Memoryless: the usual first guess for patience.'),
  lognormal: maybe(
    z.strictObject({ mean: mean(), ...spread() }),
    'Mean and spread of the duration itself, not of its logarithm: the usual shape of talk time.',
  ),
  gamma: maybe(
    z.strictObject({ mean: mean(), ...spread(), shape: maybe(factor(2), 'Shape; in place of sd or cv.') }),
    'Gamma, by its mean and one of sd, cv, shape.',
  ),
  erlang: maybe(
    z.strictObject({
      mean: mean(),
      phases: described(factor(3), 'Number of exponential phases in a row, a whole number.', 3),
    }),
    'Sum of equal exponential phases.',
  ),
  weibull: maybe(
    z.strictObject({
      mean: maybe(duration(), 'Mean of the law; either this or scale.'),
      scale: maybe(duration(), 'Scale, the instant at which 63 % are over; either this or mean.'),
      shape: described(factor(1.5), 'Shape: below 1 the hazard falls, above 1 it rises.', 1.5),
    }),
    'Weibull: patience whose hazard falls or rises.',
  ),
  hyperexponential: maybe(
    z
      .array(
        z.strictObject({
          share: described(share('30 %'), 'Share of this branch; all add up to 100 %.', '30 %'),
          mean: described(duration('10 min'), 'Mean of this branch.', '10 min'),
        }),
      )
      .check(
        z.minLength(1, {
          error: 'is an empty list, expected branches such as { share: 30 %, mean: 10 min }',
        }),
      ),
    'A mixture of exponentials.',
  ),
  uniform: maybe(
    z.strictObject({
      low: described(duration('1 min'), 'Smallest value.', '1 min'),
      high: described(duration('3 min'), 'Largest value.', '3 min'),
    }),
    'Every value between low and high equally likely.',
  ),
  triangular: maybe(
    z.strictObject({
      low: described(duration('1 min'), 'Smallest value.', '1 min'),
      mode: described(duration('2 min'), 'Likeliest value.', '2 min'),
      high: described(duration('5 min'), 'Largest value.', '5 min'),
    }),
    'Least, likeliest and largest value: an expert’s guess.',
  ),
  normal: maybe(
    z.strictObject({ mean: mean(), ...spread() }),
    'Normal; a draw below zero counts as zero, so keep sd small against the mean.',
  ),
  deterministic: maybe(duration('2 min'), 'Always the same; a bare duration says the same.'),
  infinite: maybe(z.literal(true), 'Never ends; of patience the word never says the same.', undefined, true),
  empirical: maybe(
    z.union([
      z.array(duration('95 s')).check(z.minLength(1, { error: 'is an empty list, expected durations' })),
      z.strictObject({
        file: described(file('talk.csv'), 'CSV file with one value a row.', 'talk.csv'),
        column: column(),
      }),
    ]),
    'Each of the given values equally likely: a list, or a column of a CSV file.',
  ),
  histogram: maybe(
    z.strictObject({
      edges: described(z.array(duration('60 s')), 'Edges of the classes, rising.', ['0 s', '60 s', '120 s']),
      weights: described(z.array(factor(3)), 'Weight of each class, one fewer than edges.', [3, 1]),
    }),
    'Classes with weights; inside a class every value is equally likely.',
  ),
  survival: maybe(
    z.union([
      file('patience.csv'),
      z.strictObject({
        file: described(file('patience.csv'), 'CSV file with columns time and share.', 'patience.csv'),
        column: maybe(text(200, 'share'), 'Column that holds the shares.', 'share'),
      }),
      z.strictObject({
        times: described(z.array(duration('60 s')), 'Instants, rising.', ['60 s', '120 s']),
        shares: described(z.array(share()), 'Share still there at each, falling.', ['80 %', '55 %']),
      }),
    ]),
    'Share of all still there after a time, straight in between; above 0 at the end it goes on exponentially.',
  ),
};

type PlainLaws = { [K in keyof typeof plainLaws]?: z.infer<(typeof plainLaws)[K]> };

/** A law of a duration as a file says it: exactly one of these keys. */
export interface LawKeys extends PlainLaws {
  shifted?: (LawKeys & { by: string }) | undefined;
  truncated?: (LawKeys & { low?: string | undefined; high?: string | undefined }) | undefined;
  mixture?: (LawKeys & { share: string })[] | undefined;
}

/** All keys of which a law says exactly one. */
export const lawShape = {
  ...plainLaws,
  shifted: maybe(
    z.lazy(
      (): z.ZodMiniType<LawKeys & { by: string }> =>
        oneLaw({ by: described(duration('5 s'), 'Added to every draw.', '5 s') }, 'ShiftedLaw'),
    ),
    'Another law, moved to the right.',
  ),
  truncated: maybe(
    z.lazy(
      (): z.ZodMiniType<LawKeys & { low?: string | undefined; high?: string | undefined }> =>
        oneLaw(
          {
            low: maybe(duration('5 s'), 'Smallest value that may come.', '0 s'),
            high: maybe(duration('30 min'), 'Largest value that may come.', otherwise('no bound')),
          },
          'TruncatedLaw',
        ),
    ),
    'Another law, given that it falls between low and high.',
  ),
  mixture: maybe(
    z.array(
      z.lazy(
        (): z.ZodMiniType<LawKeys & { share: string }> =>
          oneLaw(
            { share: described(share('70 %'), 'Share of this branch; all add up to 100 %.', '70 %') },
            'LawBranch',
          ),
      ),
    ),
    'Other laws, each with its share.',
  ),
};

export const LAW_NAMES: readonly string[] = Object.keys(lawShape);

/** A map that says exactly one law beside its own keys. */
export function oneLaw<S extends z.core.$ZodShape>(
  own: S,
  id: string,
): z.ZodMiniType<LawKeys & z.infer<z.ZodMiniObject<S>>> {
  const schema = z.strictObject({ ...own, ...lawShape }).check(
    z.refine(value => LAW_NAMES.filter(law => Object.hasOwn(value, law)).length === 1, {
      error: issue => lawCountProblem(Object.keys(issue.input as object)),
    }),
  );
  keyDocs.add(schema, { id, description: 'A law of a duration: exactly one of its keys.' });
  return schema as unknown as z.ZodMiniType<LawKeys & z.infer<z.ZodMiniObject<S>>>;
}

function lawCountProblem(keys: string[]): string {
  const said = keys.filter(key => LAW_NAMES.includes(key));
  const got = said.length === 0 ? 'says no law' : `says ${said.length} laws (${said.join(', ')})`;
  return `${got}, expected exactly one of ${LAW_NAMES.join(', ')}`;
}

const lawMap = oneLaw({}, 'Law');

/** A law of a duration: a bare duration, or a map with one law. */
export const law = () => {
  const schema = z.union([duration('4 min'), lawMap]);
  keyDocs.add(schema, { examples: [{ lognormal: { mean: '4 min', sd: '3 min' } }, '2 min'] });
  return schema;
};

const patienceAt = oneLaw(
  { from: described(timeOfDay(), 'Time of day from which this law holds.', '07:00') },
  'LawFrom',
);
const never = word(['never']);

/** Patience: a law, laws by time of day, or never. */
export const patience = () => {
  const schema = z.union([
    never,
    duration('2 min'),
    lawMap,
    z.strictObject({
      byHour: described(z.array(patienceAt), 'Laws by time of day, each from its own instant on.', [
        { from: '00:00', exponential: { mean: '2 min' } },
      ]),
    }),
  ]);
  keyDocs.add(schema, { examples: [{ exponential: { mean: '2 min' } }, 'never'] });
  return schema;
};
