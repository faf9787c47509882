import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './command.ts';
import { UsageError } from './faults.ts';

/** The scenarios named on the command line, globs expanded. Throws UsageError when there are too few or many. */
export function scenarioPaths(given: Given, command: string, least = 1, most = 1000): string[] {
  const paths = given.operands.flatMap(operand => expandGlob(operand, command));
  if (paths.length < least) {
    const needed =
      least === 1 ? 'a scenario is missing' : `${least} scenarios are needed, ${paths.length} given`;
    throw new UsageError(`${needed}: name a file, or a folder with scenario.yaml in it`, command);
  }
  if (paths.length > most) {
    throw new UsageError(`${paths.length} scenarios are given, at most ${most} are allowed`, command);
  }
  return paths;
}

/** The files and folders that match, sorted; a path without * and ? stands for itself. */
function expandGlob(pattern: string, command: string): string[] {
  if (!/[*?]/u.test(pattern) || existsSync(pattern)) return [pattern];
  let found = [pattern.startsWith('/') ? '/' : ''];
  for (const part of pattern.split(/[/\\]/u).filter(each => each !== '')) {
    found = found.flatMap(folder => matches(folder, part));
  }
  if (found.length === 0) throw new UsageError(`no file or folder matches ${pattern}`, command);
  return found.sort();
}

function matches(folder: string, part: string): string[] {
  if (!/[*?]/u.test(part)) {
    const path = join(folder, part);
    return existsSync(path) ? [path] : [];
  }
  const escaped = part.replace(/[.+^${}()|[\]\\]/gu, '\\$&');
  const form = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
  return namesIn(folder)
    .filter(name => form.test(name) && (part.startsWith('.') || !name.startsWith('.')))
    .map(name => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}
