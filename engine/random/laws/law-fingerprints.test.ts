import { describe, expect, it } from 'vitest';
import type { LawSpec } from '../law.ts';
import { makeLaw } from '../make-law.ts';
import { openStream, streamKey } from '../stream.ts';

/*
 * The first five variates of each law, as the bits of the doubles: a trajectory, once shipped, moves only with
 * a version. This says "unchanged", not "right". Whoever moves one writes it into the changelog.
 */
const FIRST_FIVE: [LawSpec, string][] = [
  [
    { kind: 'exponential', mean: 120e6 },
    '41733fc54fedcdea 41589cfb8458917a 4186be7d95211081 4189dde2fb413860 414c47726e592689',
  ],
  [
    { kind: 'normal', mean: 120e6, sd: 30e6 },
    '419e89ce89fee753 419dca2f4eb413f7 41a1ad7d77c254ae 41a175f1439dfdf4 419d1ae15224b7ba',
  ],
  [
    { kind: 'deterministic', value: 60e6 },
    '418c9c3800000000 418c9c3800000000 418c9c3800000000 418c9c3800000000 418c9c3800000000',
  ],
  [
    { kind: 'infinite' },
    '7ff0000000000000 7ff0000000000000 7ff0000000000000 7ff0000000000000 7ff0000000000000',
  ],
  [
    { kind: 'uniform', low: 10e6, high: 60e6 },
    '4169fa073f73072d 416e4bf68b68fb98 417ef014a48dd1a1 41787af9d01787cf 4165f2c0b50900e8',
  ],
  [
    { kind: 'triangular', low: 10e6, mode: 30e6, high: 90e6 },
    '4173cccc41b66725 41769f8471289120 4182637a391c5874 417f14eec28fa56e 417028eb80bdf85e',
  ],
  [
    { kind: 'lognormal', mean: 188e6, sd: 216e6 },
    '41a2d771d520da04 41a11de743e7fa21 41b179870b242220 41b0875531b73fbb 419f5aea99b27682',
  ],
  [
    { kind: 'gamma', mean: 1, shape: 2.5 },
    '3ff090753209b5a2 3ff8c86dcdaec299 3fed0ea2b1b230b8 3feb504513efcdf5 3ffee2aea31937dc',
  ],
  [
    { kind: 'gamma', mean: 1, shape: 0.3 },
    '3ff1d0d09ad40a0a 3f78e40f11a09bf2 3fcfc223e50a2169 3fdc550e114eb3b8 3fdc3e6810e3484f',
  ],
  [
    { kind: 'erlang', mean: 120e6, phases: 3 },
    '4177a1551e6cb119 4198ccd6308b5151 41883dca944dee69 418eff471b367a80 41a7a0365bbe701e',
  ],
  [
    { kind: 'erlang', mean: 120e6, phases: 9 },
    '419e26adbe7bdbc9 41a2ad0c080e0440 419c33fa4cd38fab 419b5770213366c3 41a51d142fd5b4bd',
  ],
  [
    { kind: 'weibull', scale: 120e6, shape: 0.7 },
    '4161eed95530e708 413c21422bb34498 417ea1d5d1d552f1 418268029892b345 41297c4e34044119',
  ],
  [
    {
      kind: 'hyperexponential',
      branches: [
        { share: 0.7, mean: 60e6 },
        { share: 0.3, mean: 400e6 },
      ],
    },
    '41489cfb8458917a 4179dde2fb413860 419e4aaac0474746 41c26d1c135eb2a7 41711278de81f123',
  ],
  [
    { kind: 'shifted', by: 5e6, law: { kind: 'exponential', mean: 120e6 } },
    '417804794fedcdea 4165d7e5c22c48bd 418920d795211081 418c403cfb413860 41609b449b9649a2',
  ],
  [
    { kind: 'truncated', low: 60e6, high: 200e6, law: { kind: 'normal', mean: 120e6, sd: 60e6 } },
    '41a03bb289fee753 419ef8269d6827ee 41a50cdeef84a95d 41a49dc6873bfbe8 419d998aa4496f74',
  ],
  [
    {
      kind: 'mixture',
      branches: [
        { share: 0.4, law: { kind: 'infinite' } },
        { share: 0.6, law: { kind: 'exponential', mean: 120e6 } },
      ],
    },
    '7ff0000000000000 7ff0000000000000 4189dde2fb413860 7ff0000000000000 4195cf6eded1c69e',
  ],
  [
    { kind: 'empirical', values: [3e6, 1e6, 4e6, 1e6, 5e6, 9e6, 2e6, 6e6] },
    '412e848000000000 412e848000000000 4146e36000000000 413e848000000000 412e848000000000',
  ],
  [
    { kind: 'histogram', edges: [0, 30e6, 60e6, 120e6], weights: [5, 9, 4] },
    '415dd25f4f8a8565 41683e015615f67c 418332cf0d662872 417ea5e44f0b2b81 4148d6861c24d49e',
  ],
  [
    { kind: 'survival', times: [30e6, 60e6, 120e6], shares: [0.9, 0.82, 0.71] },
    '4174b5a5be591587 418177a14564d7be 41aae0b7ad146762 419fefec00037df8 41613fa43e36056f',
  ],
];

function firstFive(spec: LawSpec): string {
  const out = new Float64Array(5);
  makeLaw(spec).fill(openStream(streamKey('1', 0, 'contactType', 'regular', 'talk')), out, 0, 5, 1);
  const view = new DataView(out.buffer);
  const words = Array.from(out, (value, i) => {
    view.setFloat64(8 * i, value);
    return view
      .getBigUint64(8 * i)
      .toString(16)
      .padStart(16, '0');
  });
  return words.join(' ');
}

describe('first five variates', () => {
  it.each(FIRST_FIVE)('of %j are unchanged', (spec, bits) => {
    expect(firstFive(spec)).toBe(bits);
  });

  it('show a change of one unit in the last place of a mean (negative twin)', () => {
    expect(firstFive({ kind: 'exponential', mean: 120e6 * (1 + 2 ** -52) })).not.toBe(FIRST_FIVE[0]![1]);
  });
});
