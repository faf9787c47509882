import type { ExportItem } from '../app/page.ts';
import { oneLine } from '../charts/text.ts';
import type { ChartView } from '../controls/chart-view.ts';
import type { Source } from '../run/source.ts';
import { download } from '../share/export-file.ts';
import { changedName, fileName, isInOneFolder } from './saved-path.ts';
import type { StudioWork } from './studio-work.ts';
import type { StudioWords } from './words.ts';

/** What Studio saves: the scenario's files, the command line that gives the same, and every chart. */
export function exportsOf(
  charts: readonly ChartView[],
  { session, command, desk }: Pick<StudioWork, 'session' | 'command' | 'desk'>,
  words: StudioWords,
): ExportItem[] {
  const { source } = session;
  if (!source) return [];
  const set = [...source.set, ...desk.changes];
  return [
    ...(set.length === 0 ? [] : [changedItem({ ...source, set }, words)]),
    ...Object.entries(source.files).map(([path, content]) => ({
      label: `${words.scenarioFile}: ${isInOneFolder(source.files) ? fileName(path) : oneLine(path)}`,
      save: () => saveText(content, fileName(path)),
    })),
    { label: words.commandFile, save: () => saveText(`${command}\n`, 'command.txt') },
    ...charts.flatMap(chart => chart.exports()),
  ];
}

/** What is shown, as one file beside the others. */
function changedItem(changed: Source, words: StudioWords): ExportItem {
  const name = changedName(changed.path);
  const save = async () => {
    const { changedFile } = await import('./changed-file.ts');
    saveText(await changedFile(changed), name);
  };
  return { label: `${words.changedFile}: ${name}`, save };
}

function saveText(content: string, name: string): void {
  download(new Blob([content], { type: 'text/plain' }), name);
}
