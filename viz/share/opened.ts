import type { Opened, PageName, ResultFolder } from '../app/page.ts';
import type { Source } from '../run/source.ts';

/** What `ccsim view` hands over at /opened.json; texts and tables lie at the addresses that stand there. */
interface Handed {
  kind: 'nothing' | 'scenarios' | 'results';
  name?: string;
  files?: Record<string, string>;
  sources?: { path: string; set: string[]; files: Record<string, string> }[];
}

/**
 * Loads what `ccsim view` was given.
 *
 * @throws Error with a reason if it cannot be had
 */
export async function loadOpened(): Promise<{ page: PageName; opened: Opened }> {
  const handed = (await (await ask('opened.json')).json()) as Handed;
  if (handed.kind === 'results')
    return { page: 'results', opened: { kind: 'results', folder: folderOf(handed) } };
  const sources = await Promise.all((handed.sources ?? []).map(loadSource));
  if (sources.length === 0) return { page: 'studio', opened: { kind: 'nothing', rest: '' } };
  return { page: sources.length > 1 ? 'compare' : 'studio', opened: { kind: 'scenarios', sources } };
}

async function loadSource({ path, set, files }: NonNullable<Handed['sources']>[number]): Promise<Source> {
  const texts = await Promise.all(
    Object.entries(files).map(async ([name, address]) => [name, await (await ask(address)).text()]),
  );
  return { path, set, files: Object.fromEntries(texts) };
}

function folderOf({ name = '', files = {} }: Handed): ResultFolder {
  return {
    name,
    files: Object.keys(files).sort(),
    async bytes(file) {
      if (!Object.hasOwn(files, file)) throw new Error(`no such file: ${file}`);
      return new Uint8Array(await (await ask(files[file]!)).arrayBuffer());
    },
  };
}

async function ask(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
