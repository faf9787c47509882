import { page } from '../../viz/app/page-styles.ts';
import { settings } from '../../viz/app/settings.ts';
import type { Chart } from '../../viz/charts/chart.ts';
import { standAloneSvg } from '../../viz/charts/stand-alone.ts';
import '../../viz/controls/chart-view.ts';
import type { ChartView } from '../../viz/controls/chart-view.ts';
import { pngOf } from '../../viz/share/export-png.ts';
import { hours, NAMES, sampleCharts } from '../charts/samples.ts';

export interface ChartsShown {
  names: keyof typeof NAMES;
  language: 'en' | 'ru';
  theme: 'light' | 'dark';
  /** all but those are left out */
  only?: string[];
}

/** What a test asks of the page, as `window.charts`. */
export interface ChartsPage {
  /** texts that are wider than was reckoned, or that meet on the screen */
  faults(): string[];
  /** how often charts were laid out since they were shown */
  layouts(): number;
  /** what was told, in order */
  told: string[];
  /** the first bytes of a PNG of the day, and its width */
  png(): Promise<{ head: number[]; width: number }>;
}

/** Shows the sample charts one below the other, and leaves `window.charts` behind. */
export function showCharts({ names, language, theme, only }: ChartsShown): void {
  settings.choose({ language, theme });
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = 'charts';
  document.adoptedStyleSheets = [page.styleSheet!];
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'charts';
  main.append(heading);
  let layouts = 0;
  const told: string[] = [];
  const charts = sampleCharts(NAMES[names], language);
  for (const [name, chart] of Object.entries(charts)) {
    if (only && !only.includes(name)) continue;
    const counted: Chart = {
      ...chart,
      layOut: width => {
        layouts += 1;
        return chart.layOut(width);
      },
    };
    main.append(viewOf(name, counted, told));
  }
  document.body.append(main);
  (window as unknown as { charts: ChartsPage }).charts = {
    faults: () => [...document.querySelectorAll('ccsim-chart')].flatMap(view => faultsOf(view as ChartView)),
    layouts: () => layouts,
    told,
    png: () => pngHead(charts.dayBand!),
  };
}

function viewOf(name: string, chart: Chart, told: string[]): ChartView {
  const view = document.createElement('ccsim-chart') as ChartView;
  view.id = name;
  view.chart = chart;
  view.addEventListener('ccsim-choose', event => told.push(`${name} ${(event as CustomEvent).detail.key}`));
  if (name === 'dayBand') {
    view.seekable = true;
    view.at = hours(13);
    view.addEventListener('ccsim-seek', event => {
      view.at = (event as CustomEvent<{ time: number }>).detail.time;
      told.push(`${name} sought`);
    });
  }
  return view;
}

/** Boxes as the browser draws them: none may meet another, or leave the drawing. */
function faultsOf(view: ChartView): string[] {
  const svg = view.shadowRoot!.querySelector<SVGSVGElement>('.drawing svg')!;
  const texts = [...svg.querySelectorAll('text')].map(element => {
    const { x, y, width, height } = element.getBBox();
    const trim = height * 0.15;
    return { text: element.textContent, left: x, right: x + width, top: y + trim, bottom: y + height - trim };
  });
  const wide = svg.viewBox.baseVal.width;
  return texts.flatMap((a, i) => [
    ...(a.left < -1 || a.right > wide + 1 ? [`${view.id}: outside: ${a.text}`] : []),
    ...texts
      .slice(i + 1)
      .filter(b => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${view.id}: ${a.text} / ${b.text}`),
  ]);
}

async function pngHead(chart: Chart): Promise<{ head: number[]; width: number }> {
  const blob = await pngOf(standAloneSvg(chart, { width: 800, theme: 'dark', at: hours(13) }), 2);
  const { width } = await createImageBitmap(blob);
  return { head: [...new Uint8Array(await blob.slice(0, 4).arrayBuffer())], width };
}
