import { beforeAll, describe, expect, it } from 'vitest';
import { BROKEN } from '../../test/support/broken-folders.ts';
import { STAFFING, writtenFolder } from '../../test/support/results-folders.ts';
import { numbers } from '../words/numbers.ts';
import { FAULT_WORDS, faultText } from './fault-words.ts';
import type { FolderFile } from './folder-file.ts';
import { areDrawable } from './point-charts.ts';
import { ResultsState } from './results-state.ts';
import { isDrawable } from './results-view.ts';
import { WORDS } from './words.ts';

/** However bad a folder is, a page that takes longer is taken for dead [ms]. */
const LONGEST = 10_000;

const state: { files: FolderFile[] } = { files: [] };
beforeAll(async () => {
  state.files = await writtenFolder(STAFFING);
});

/** What the page says of a folder, and how long it works on it [ms]. */
async function saidOf(files: readonly FolderFile[]): Promise<{ said: string; took: number }> {
  const start = performance.now();
  const opened = new ResultsState(
    () => {},
    async () => ({}),
  );
  await opened.open('all', files);
  const [words, n] = [WORDS.en, numbers('en')];
  const faults = [opened.fault, opened.laterFault].flatMap(fault => fault ?? []);
  const { view, chosen, checked, details } = opened;
  const lines = [
    ...faults.map(fault => faultText(fault, FAULT_WORDS.en, n)),
    ...(checked && checked.changed.length > 0 ? [words.filesChanged(checked.changed.join(', '))] : []),
    ...(checked && checked.missing.length > 0 ? [words.filesMissing(checked.missing.join(', '))] : []),
    ...(details.replay?.kind === 'other' ? [words.other] : []),
    ...(view && chosen && !isDrawable(view, chosen) ? [words.tooManyPlaces] : []),
    ...(details.halfHours && !areDrawable(details.halfHours) ? [words.halfHoursMany] : []),
    ...(view ? [words.points(n, view.folder.manifest.points.length)] : []),
  ];
  return { said: lines.join('\n'), took: performance.now() - start };
}

describe('a broken folder of results', () => {
  it.each(BROKEN.map(broken => [broken.name, broken] as const))('is told: %s', async (_, { make, says }) => {
    const { said, took } = await saidOf(await make(state.files));
    expect(said).toMatch(says);
    expect(took).toBeLessThan(LONGEST);
  });

  it('is not taken for a sound one, nor a sound one for it', async () => {
    const { said } = await saidOf(state.files);
    expect(said).toBe('6 points');
  });
});
