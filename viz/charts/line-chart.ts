import {
  type Label,
  type LineChartData,
  type LineChartLayout,
  type LineChartOptions,
  layOutLineChart,
  type SeriesLayout,
} from './line-chart-layout.ts';
import { escapeText } from './marks.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

/**
 * A line chart as the text of an SVG file that stands alone: light or dark as its reader's screen, each line
 * named at its end, with a title and one sentence for who cannot see it.
 */
export function lineChart(data: LineChartData, options: LineChartOptions): string {
  const layout = layOutLineChart(data, options);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeText(options.title)}</title>`,
    `<desc id="description">${escapeText(options.description)}</desc>`,
    style(),
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...grid(layout),
    ...layout.series.map(drawBand),
    ...layout.series.map(drawSeries),
    label(layout.title, 'title'),
    label(layout.yLabel, 'caption'),
    label(layout.xLabel, 'caption'),
    ...layout.series.map(series => label(series.label, `name ${series.look}-name`)),
    '</svg>',
    '',
  ]
    .filter(line => line !== '')
    .join('\n')
    .concat('\n');
}

function grid(layout: LineChartLayout): string[] {
  const { left, right, bottom } = layout.plot;
  return [
    ...layout.yTicks.flatMap(tick => [
      `<path class="${tick.y === bottom ? 'axis' : 'grid'}" d="M${left},${tick.y}H${right}"/>`,
      // a tick's digits stand in the middle of their line
      label({ ...tick, y: tick.y + 4 }, 'tick'),
    ]),
    ...layout.xTicks.map(tick => label(tick, 'tick')),
  ];
}

function drawBand({ band, look }: SeriesLayout): string {
  return band === '' ? '' : `<path class="${look}-band" d="${band}"/>`;
}

function drawSeries({ look, path, dots }: SeriesLayout): string {
  if (look !== 'observed') return `<path class="${look}" d="${path}"/>`;
  return dots.map(({ x, y }) => `<circle class="observed" cx="${x}" cy="${y}" r="3"/>`).join('\n');
}

function label({ text, x, y, anchor }: Label, kind: string): string {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeText(text)}</text>`;
}

function style(): string {
  const font =
    '-apple-system,"Segoe UI Variable Text","Segoe UI",Roboto,"Noto Sans","Liberation Sans","Helvetica Neue",Arial,sans-serif';
  return [
    '<style>',
    `text{font-family:${font};font-variant-numeric:tabular-nums lining-nums;paint-order:stroke;stroke-width:4px;stroke-linejoin:round}`,
    '.title{font-size:14px;font-weight:600}.caption,.name{font-size:12px}.name{font-weight:600}.tick{font-size:11px}',
    '.first,.second{fill:none;stroke-width:2.25px;stroke-linejoin:round}.grid,.axis{fill:none;stroke-width:1px}',
    colours(LIGHT, 0.16),
    `@media (prefers-color-scheme:dark){${colours(DARK, 0.18)}}`,
    '</style>',
  ].join('\n');
}

function colours(palette: Palette, haze: number): string {
  const { paper, line, edge, ink, ink2, ink3, s1, s2, s1t, s2t } = palette;
  return [
    `.paper{fill:${paper}}text{stroke:${paper}}`,
    `.title{fill:${ink}}.caption{fill:${ink2}}.tick{fill:${ink3}}`,
    `.grid{stroke:${line}}.axis{stroke:${edge}}`,
    `.first{stroke:${s1}}.second{stroke:${s2}}.observed{fill:${ink}}`,
    `.first-band{fill:${s1};opacity:${haze}}.second-band{fill:${s2};opacity:${haze}}`,
    `.first-name{fill:${s1t}}.second-name{fill:${s2t}}.observed-name{fill:${ink}}`,
  ].join('');
}
