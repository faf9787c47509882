import { describe, expect, it } from 'vitest';
import { hours, NAMES, sampleCharts } from '../../test/charts/samples.ts';
import { escapeText } from './marks.ts';
import { DARK, LIGHT } from './palette.ts';
import { playheadAt, standAloneSvg } from './stand-alone.ts';
import { CHART_RULES, FORCED_RULES, standAloneRules } from './style.ts';

const charts = sampleCharts(NAMES.hostile, 'en');

describe('standAloneSvg', () => {
  it.each(Object.keys(charts))('is one well-formed element that loads nothing: %s', name => {
    const svg = standAloneSvg(charts[name]!, { width: 720, theme: 'both', at: hours(13) });
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true);
    const opened = svg.match(/<[a-zA-Z]+(?: [a-zA-Z-]+="[^"]*")*>/g)?.length;
    expect(svg.match(/<\/[a-zA-Z]+>/g)).toHaveLength(opened ?? -1);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|href|<script|<image|@import/,
    );
  });

  it('replaces halves of letters, which no address and no file of text may hold', () => {
    expect(escapeText('a\uD800<\uDC00\u0001b 😀')).toBe('a\uFFFD&lt;\uFFFDb 😀');
  });

  it('holds title, note and sentence as text', () => {
    const svg = standAloneSvg(charts.lessonChart!, { width: 720, theme: 'light' });
    expect(svg).toContain('<title>&lt;img src=x&gt;');
    expect(svg).not.toContain('<img');
  });

  it('has veil and playhead where an instant is given, and only there', () => {
    const at = standAloneSvg(charts.dayBand!, { width: 720, theme: 'light', at: hours(13) });
    expect(at.match(/class="(veil|playhead)"/g)).toEqual(['class="veil"', 'class="playhead"']);
    // words keep their halo over the line
    expect(at.indexOf('class="playhead"')).toBeLessThan(at.lastIndexOf(' halo"'));
    expect(standAloneSvg(charts.dayBand!, { width: 720, theme: 'light' })).not.toContain('class="veil"');
    expect(standAloneSvg(charts.matrix!, { width: 720, theme: 'light', at: hours(13) })).not.toContain(
      'class="veil"',
    );
  });

  it('leaves digits of cells free of the playhead', () => {
    const axis = { from: 0, to: 100, left: 0, right: 100, top: 14, bottom: 200 };
    const digits = [20, 42].map(top => ({ left: 40, right: 52, top, bottom: top + 11 }));
    const lineAt = (at: number) => playheadAt({ ...axis, digits }, at).line;
    expect(lineAt(45)).toBe('M45,14V20M45,31V42M45,53V200');
    expect(lineAt(38)).toBe('M38,14V200');
    const drawing = charts.dayBand!.layOut(792);
    expect(drawing.axis?.digits?.length).toBeGreaterThan(0);
    const on = drawing.texts.filter(({ box }) => drawing.axis!.digits!.includes(box));
    expect(on.every(({ text }) => /^\d+$/.test(text))).toBe(true);
  });

  it('is the same text for the same data', () => {
    const draw = () => standAloneSvg(charts.dayBand!, { width: 390, theme: 'dark' });
    expect(draw()).toBe(draw());
  });
});

describe('standAloneRules', () => {
  it('writes the colours of a theme out, and leaves no custom property', () => {
    expect(standAloneRules('light')).toContain(`.f-s1{fill:${LIGHT.s1}}`);
    expect(standAloneRules('dark')).toContain(`.f-s1{fill:${DARK.s1}}`);
    for (const theme of ['light', 'dark', 'both'] as const)
      expect(standAloneRules(theme)).not.toContain('var(');
  });

  it('follows the screen of its reader', () => {
    const [light, dark] = standAloneRules('both').split('@media (prefers-color-scheme:dark)');
    expect(light).toContain(LIGHT.ramp5);
    expect(dark).toContain(DARK.ramp5);
    expect(dark).not.toContain(LIGHT.ramp5);
  });

  it('has a rule for every class of every chart', () => {
    const rules = `${CHART_RULES}${FORCED_RULES}`;
    const used = Object.values(charts).flatMap(chart =>
      [390, 792].flatMap(width =>
        [
          ...standAloneSvg(chart, { width, theme: 'light', at: hours(13) }).matchAll(/class="([^"]*)"/g),
        ].flatMap(found => found[1]!.split(' ')),
      ),
    );
    const known = (name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(rules);
    expect([...new Set(used)].filter(name => !known(name))).toEqual([]);
    expect(known('f-nothing')).toBe(false);
  });
});
