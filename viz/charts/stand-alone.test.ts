import { describe, expect, it } from 'vitest';
import { hours, NAMES, sampleCharts } from '../../test/charts/samples.ts';
import { escapeText } from './marks.ts';
import { DARK, LIGHT } from './palette.ts';
import { standAloneSvg } from './stand-alone.ts';
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
