import type { ExportItem } from '../app/page.ts';
import { oneLine } from '../charts/text.ts';
import type { ChartView } from '../controls/chart-view.ts';
import { download } from '../share/export-file.ts';
import { fileName, isInOneFolder } from './saved-path.ts';
import type { StudioWork } from './studio-work.ts';
import type { StudioWords } from './words.ts';

/** What Studio saves: the scenario's files, the command line that gives the same, and every chart. */
export function exportsOf(
  charts: readonly ChartView[],
  { session, command }: Pick<StudioWork, 'session' | 'command'>,
  words: StudioWords,
): ExportItem[] {
  const { source } = session;
  if (!source) return [];
  const text = (content: string, name: string) => download(new Blob([content], { type: 'text/plain' }), name);
  return [
    ...Object.entries(source.files).map(([path, content]) => ({
      label: `${words.scenarioFile}: ${isInOneFolder(source.files) ? fileName(path) : oneLine(path)}`,
      save: () => text(content, fileName(path)),
    })),
    { label: words.commandFile, save: () => text(`${command}\n`, 'command.txt') },
    ...charts.flatMap(chart => chart.exports()),
  ];
}
