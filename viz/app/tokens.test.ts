import { describe, expect, it } from 'vitest';
import * as palette from '../charts/palette.ts';
import { COLOURS, properties, stronger } from './tokens.ts';

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map(at => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high! + 0.05) / (low! + 0.05);
}

const THEMES = [
  ['light', 0],
  ['dark', 1],
] as const;

/** The pairs that a reader has to tell apart, with the least contrast that lets them. */
function pairs(): [ink: string, ground: string, least: number][] {
  const texts = ['ink', 'ink2', 'ink3', 'accent', 's1t', 's2t', 's3', 's4', 'late'];
  const marks = ['edge', 's1', 's2', 's3', 's4', 's5', 's6', 'wait', 'late', 'talk', 'callback'];
  const grounds = ['paper', 'surface'];
  return [
    ...texts.flatMap(ink => grounds.map(ground => [ink, ground, 4.5] as [string, string, number])),
    ...['ink', 'ink2', 'ink3'].map(ink => [ink, 'sunken', 4.5] as [string, string, number]),
    ...marks.flatMap(ink => grounds.map(ground => [ink, ground, 3] as [string, string, number])),
    ...[0, 1, 2, 3, 4, 5].map(step => [`hi${step}`, `h${step}`, 4.5] as [string, string, number]),
    ['on-accent', 'accent', 4.5],
  ];
}

function tooFaint(colours: typeof COLOURS, theme: 0 | 1): string[] {
  return pairs().flatMap(([ink, ground, least]) => {
    const found = contrast(colours[ink]![theme], colours[ground]![theme]);
    return found < least ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : [];
  });
}

describe('the colours', () => {
  it.each(THEMES)('of the %s theme can be read: texts 4.5 : 1, marks 3 : 1', (_name, theme) => {
    expect(tooFaint(COLOURS, theme)).toEqual([]);
  });

  it('would be found out if one were too faint', () => {
    expect(tooFaint({ ...COLOURS, ink3: ['#8A929B', '#98A3AE'] }, 0)).toContain('ink3 on paper: 3.01');
  });

  it.each(THEMES)('of the %s theme are those of the charts', (name, theme) => {
    const charts = Object.entries(name === 'light' ? palette.LIGHT : palette.DARK).filter(
      ([key, value]) => typeof value === 'string' && key in COLOURS,
    );
    expect(charts.length).toBeGreaterThan(8);
    for (const [key, value] of charts) expect([key, value]).toEqual([key, COLOURS[key]![theme]]);
  });

  it('give way to the reader’s own where the system chooses them', () => {
    expect(properties('forced')).toContain('--paper:Canvas;');
    expect(properties('forced')).not.toContain('#');
  });
});

describe('more contrast', () => {
  it('makes lines and quiet words as strong as the next tone, and no tone weaker', () => {
    for (const [theme, at] of THEMES) {
      const found = [...stronger(theme).matchAll(/--(\w+):(#\w+);/gu)];
      const tones: Record<string, string> = Object.fromEntries(
        found.map(([, name, colour]) => [name, colour]),
      );
      expect(Object.keys(tones)).toEqual(['line', 'edge', 'ink3', 'ink2']);
      for (const [name, colour] of Object.entries(tones)) {
        const paper = COLOURS.paper![at];
        expect(contrast(colour, paper), name).toBeGreaterThan(contrast(COLOURS[name]![at], paper));
        expect(contrast(colour, paper), name).toBeGreaterThan(name === 'line' ? 3 : 4.5);
      }
    }
  });
});
