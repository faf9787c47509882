import { describe, expect, it } from 'vitest';
import { exportsOf } from './page-exports.ts';
import { STUDIO_WORDS } from './words.ts';

type Work = Parameters<typeof exportsOf>[1];
const labels = (set: string[], changes: string[]) =>
  exportsOf(
    [],
    {
      session: { source: { files: { 'day.yaml': '' }, path: 'day.yaml', set } },
      desk: { changes },
      command: '',
    } as unknown as Work,
    STUDIO_WORDS.en,
  ).map(({ label }) => label);

describe('what Studio saves', () => {
  it('is the scenario’s files and the command line, where nothing has moved', () => {
    expect(labels([], [])).toEqual(['Scenario file: day.yaml', 'Command line, text']);
  });

  it('begins with the file of what is shown, where sliders or a link have changed it', () => {
    for (const [set, changes] of [
      [['a=1'], []],
      [[], ['a=1']],
    ] as const)
      expect(labels([...set], [...changes])[0]).toBe('Scenario file with the changes: day-changed.yaml');
  });
});
