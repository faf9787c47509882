import { traceHashOf } from '../../engine/index.ts';
import { loadScenario } from '../../scenarios/index.ts';

/** The texts of the files of shipped scenarios, by path. */
export type Texts = Record<string, string>;

/** Loads each scenario and hashes the event log of its first replication: `path` → hash. */
export async function shippedTraces({
  paths,
  texts,
}: {
  paths: string[];
  texts: Texts;
}): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const path of paths) {
    const { scenario, hash } = await loadScenario(path, file => {
      const text = texts[file];
      if (text === undefined) throw new Error(`no file ${file}`);
      return text;
    });
    hashes[path] = `${hash} ${traceHashOf(scenario, '1', 0)}`;
  }
  return hashes;
}
