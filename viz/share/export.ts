import type { ExportItem } from '../app/page.ts';
import { settings } from '../app/settings.ts';
import type { Chart } from '../charts/chart.ts';
import { standAloneSvg } from '../charts/stand-alone.ts';
import type { Language } from '../words/dictionary.ts';
import { csvText } from './export-csv.ts';
import { download, fileName } from './export-file.ts';
import { pngOf } from './export-png.ts';
import { EXPORT_WORDS } from './export-words.ts';

/** How a chart is saved. */
export interface ChartExport {
  /** name of the file without its ending; the chart's title unless said */
  file?: string | undefined;
  /** width of the picture [px]; 960 unless said */
  width?: number;
  /** the playhead [µs since midnight] */
  at?: number | undefined;
}

const WIDTH = 960;
/** pixels of a PNG over those of the drawing */
const FINENESS = 2;

/** What of a chart can be saved: picture as SVG and PNG in the reader's theme, numbers as CSV. */
export function chartExports(chart: Chart, language: Language, options: ChartExport = {}): ExportItem[] {
  const words = EXPORT_WORDS[language];
  const name = fileName(options.file ?? chart.title);
  const drawn = () => {
    const { width = WIDTH, at } = options;
    return standAloneSvg(chart, { width, theme: settings.theme, ...(at === undefined ? {} : { at }) });
  };
  return [
    {
      label: words.svg(chart.title),
      save: () => download(new Blob([drawn()], { type: 'image/svg+xml' }), `${name}.svg`),
    },
    {
      label: words.png(chart.title),
      save: async () => download(await pngOf(drawn(), FINENESS), `${name}.png`),
    },
    {
      label: words.csv(chart.title),
      save: () => download(new Blob([csvText(chart.table)], { type: 'text/csv' }), `${name}.csv`),
    },
  ];
}
