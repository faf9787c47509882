import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatFault } from './fault.ts';
import { checkScenario } from './load.ts';

const here = new URL('./', import.meta.url);
const read = (path: string) => readFile(new URL(path, here), 'utf8');
const folders: [folder: string, files: string[]][] = [];
for (const entry of await readdir(here, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const files = await readdir(new URL(`${entry.name}/`, here));
  if (files.includes('scenario.yaml')) folders.push([entry.name, files]);
}

describe('the shipped scenarios', () => {
  it('are found', () => {
    expect(folders.length).toBeGreaterThanOrEqual(11);
  });

  it.each(folders)(
    '%s and its variants have no fault, and a README that names each',
    async (folder, files) => {
      const readme = await read(`${folder}/README.md`);
      expect(readme).toMatch(new RegExp(`npx ccsim (run|compare).* scenarios/${folder}`, 'u'));
      for (const file of files.filter(name => name.endsWith('.yaml'))) {
        expect((await checkScenario(`${folder}/${file}`, read)).map(formatFault)).toEqual([]);
        if (file !== 'scenario.yaml') expect(readme).toContain(file);
      }
    },
  );

  it.each(folders)('%s has a README whose commands name what is there', async folder => {
    const readme = await read(`${folder}/README.md`);
    const named = [...readme.matchAll(/scenarios\/[\w-]+(?:\/[\w-]+\.yaml)?/gu)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(0);
    for (const path of new Set(named))
      await read(`../${path.endsWith('.yaml') ? path : `${path}/scenario.yaml`}`);
  });
});
