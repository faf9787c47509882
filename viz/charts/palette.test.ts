import { describe, expect, it } from 'vitest';
import { contrast, linearOf, mixed, okLabOf } from './colour.ts';
import { customProperties, DARK, LIGHT, type Palette } from './palette.ts';

const THEMES = { light: LIGHT, dark: DARK };
type Name = keyof Palette;
type Matrix = readonly (readonly [number, number, number])[];

/** What is left of a colour where one kind of cone is missing: Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two colours are seen, OKLab × 100. */
function distance(a: string, b: string, sight: Matrix): number {
  const [p, q] = [a, b].map(hex => {
    const light = linearOf(hex);
    const seen = sight.map(row =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, share, i) => sum + share * light[i]!, 0),
        ),
      ),
    );
    return okLabOf(seen as [number, number, number]);
  });
  return 100 * Math.hypot(...p!.map((value, i) => value - q![i]!));
}

function smallest(palette: Palette, names: readonly Name[], sight: Matrix): number {
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map(b => [palette[a], palette[b]] as const));
  return Math.min(...pairs.map(([a, b]) => distance(a, b, sight)));
}

const FOUR: Name[] = ['s1', 's2', 's3', 's4'];
const SIX: Name[] = [...FOUR, 's5', 's6'];
const STATES: Name[] = ['wait', 'late', 's1', 's4'];

describe.each(Object.entries(THEMES))('the %s palette', (_, palette) => {
  const grounds = [palette.paper, palette.surface, palette.sunken];

  it.each(['ink', 'ink2', 'ink3', 'accent', 's1t', 's2t', 's3', 's4', 'late'] as const)(
    'has %s as text of at least 4.5 : 1 on paper, panels and desk',
    name => {
      for (const ground of grounds) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['edge', ...SIX, 'wait', 'late', 'tint0', 'tint3', 'tint6'] as const)(
    'has %s as a mark of at least 3 : 1 on paper and panels',
    name => {
      for (const ground of grounds.slice(0, 2)) {
        expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each([0, 1, 2, 3, 4, 5] as const)('has digits of at least 4.5 : 1 on step %i of the ramp', step => {
    expect(contrast(palette[`digit${step}`], palette[`ramp${step}`])).toBeGreaterThanOrEqual(4.5);
  });

  it('has text of at least 4.5 : 1 on what is chosen', () => {
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('distances of colours', () => {
  it.each([
    ['four series, light', LIGHT, FOUR, [17.6, 11.5, 10.1, 11.6]],
    ['four series, dark', DARK, FOUR, [20.0, 11.4, 7.7, 16.5]],
    ['six series, light', LIGHT, SIX, [12.4, 6.5, 8.0, 10.4]],
    ['six series, dark', DARK, SIX, [11.4, 9.9, 4.6, 7.5]],
    ['states, dark', DARK, STATES, [21.0, 11.4, 17.8, 6.5]],
  ] as const)(
    'are as designed in normal, protan, deutan and tritan sight: %s',
    (_, palette, names, wanted) => {
      const found = Object.values(SIGHT).map(sight => smallest(palette, names, sight));
      for (const [i, value] of found.entries()) expect(value).toBeCloseTo(wanted[i]!, 1);
    },
  );

  it('would show two colours that protans take for one', () => {
    const alike = { ...LIGHT, s2: '#6F7F3A', s3: '#937A3B' };
    expect(smallest(alike, FOUR, SIGHT.protan)).toBeLessThan(6.5);
  });
});

describe('mixed', () => {
  it('starts at the first colour and ends at the second', () => {
    expect(mixed(LIGHT.s1, LIGHT.ink, 0)).toBe(LIGHT.s1);
    expect(mixed(LIGHT.s1, LIGHT.ink, 1)).toBe(LIGHT.ink);
  });
});

describe('customProperties', () => {
  it('names every token once', () => {
    const text = customProperties(LIGHT);
    expect(text.startsWith('--paper:#FAFAF8;')).toBe(true);
    expect(text.match(/--[\w-]+:/g)).toHaveLength(Object.keys(LIGHT).length);
  });
});
