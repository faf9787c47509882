import { expect, it } from 'vitest';
import { changeBranches, changeSkillTimes } from '../../test/support/edited-laws.ts';
import {
  addThings,
  changeLaws,
  changeParts,
  type Edits,
  EVERY,
  removeThings,
  renameThings,
} from '../../test/support/edited-scenarios.ts';

const LONG = 1_800_000;

/** Whatever the form does to a shipped scenario, variants too, it is sound then. */
function all(name: string, edit: () => Promise<Edits>, least: number): void {
  it(
    name,
    async () => {
      const { count, faults } = await edit();
      expect(faults).toEqual([]);
      expect(count).toBeGreaterThan(least);
    },
    LONG,
  );
}

all('every law made each kind that it can be', () => changeLaws(EVERY, true), 5000);
all('every thing renamed', () => renameThings(EVERY), 80);
all('every thing taken away', () => removeThings(EVERY), 150);
all('a thing of each kind put in, for everybody for whom it can be', () => addThings(EVERY), 300);
all('every part put in and taken away, and another one after it', () => changeParts(EVERY, true), 5000);
all('every law parted into branches, one more, one fewer', () => changeBranches(EVERY, true), 3000);
all(
  'every skill given times of its own, of each kind, and taken back',
  () => changeSkillTimes(EVERY, true),
  3500,
);
