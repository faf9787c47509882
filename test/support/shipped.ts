import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources.ts';

/** The folders of shipped scenarios, as paths from the project's root. */
export function shippedScenarios(): string[] {
  return readdirSync(join(ROOT, 'scenarios'), { withFileTypes: true })
    .filter(
      entry =>
        entry.isDirectory() && readdirSync(join(ROOT, 'scenarios', entry.name)).includes('scenario.yaml'),
    )
    .map(entry => `scenarios/${entry.name}`)
    .sort();
}

/** Every file of the shipped scenarios' folders, by its path from the root. */
export function shippedTexts(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const folder of shippedScenarios())
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true }))
      if (entry.isFile() && /\.(yaml|yml|json|csv)$/.test(entry.name))
        texts[`${folder}/${entry.name}`] = readFileSync(join(ROOT, folder, entry.name), 'utf8');
  return texts;
}
