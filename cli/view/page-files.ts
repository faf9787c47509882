import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../faults.ts';
import { type Served, type ServedList, servedWhole } from './served.ts';

/** Every built page, script and picture by its address. Throws where nothing was built. */
export function pageFiles(folder: URL): ServedList {
  const list = new Map<string, Served>();
  try {
    collect(fileURLToPath(folder), '/', list);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const page = list.get('/index.html');
  if (page === undefined) throw new Error('the pages are not built: npm run build makes them');
  return list.set('/', page);
}

function collect(folder: string, address: string, list: Map<string, Served>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, `${address}${entry.name}/`, list);
    else if (entry.isFile()) list.set(`${address}${entry.name}`, servedWhole(path));
  }
}
