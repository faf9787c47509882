import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Saved } from './saved.ts';

/** What of a saved file could do harm where it is opened: in a browser, a spreadsheet, a viewer, a shell. */
export async function faultsOfSaved(saved: Saved, blank: Page): Promise<string[]> {
  const { name, bytes } = saved;
  const text = bytes.toString('utf8');
  const faults = nameFaults(name);
  if (name.endsWith('.svg')) faults.push(...(await svgFaults(text, blank)));
  else if (name.endsWith('.png')) faults.push(...pngFaults(bytes));
  else if (name.endsWith('.csv')) faults.push(...csvFaults(text));
  else if (name.endsWith('command.txt') || name.endsWith('compare.txt')) faults.push(...commandFaults(text));
  else if (!/\.(?:ya?ml|json|txt)$/u.test(name)) faults.push('no known kind');
  return faults.map(fault => `${name}: ${fault}`);
}

function nameFaults(name: string): string[] {
  return /[\p{Cc}\p{Zl}\p{Zp}/\\\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name)
    ? ['a name that hides something']
    : [];
}

const SVG_NAMES =
  'svg g path rect circle line polygon text tspan title desc style defs pattern clipPath'.split(' ');

/** The file as a browser reads it: well-formed, with elements that can neither load nor run anything. */
export async function svgFaults(text: string, blank: Page): Promise<string[]> {
  return blank.evaluate(
    ([source, names]) => {
      const found = new DOMParser().parseFromString(source, 'image/svg+xml');
      if (found.querySelector('parsererror') !== null) return ['is no XML'];
      return [...found.querySelectorAll('*')].flatMap(element => [
        ...(names.includes(element.nodeName) ? [] : [`an element ${element.nodeName}`]),
        ...[...element.attributes]
          .filter(({ name, value }) => /^on|href|^style$|^src$/i.test(name) || /url\((?!#)/i.test(value))
          .map(({ name }) => `an attribute ${name}`),
        ...(element.nodeName === 'style' && /@import|url\(|owned/i.test(element.textContent ?? '')
          ? ['a rule that loads']
          : []),
      ]);
    },
    [text, SVG_NAMES] as const,
  );
}

/** A PNG holds pixels and what is needed to show them; no text, no data of other programs. */
export function pngFaults(bytes: Buffer): string[] {
  const faults: string[] = [];
  let at = 8;
  while (at < bytes.length) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (!['IHDR', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'pHYs', 'cHRM'].includes(kind))
      faults.push(`a part ${kind}`);
    at += bytes.readUInt32BE(at) + 12;
  }
  return at === bytes.length ? faults : [...faults, 'something behind its end'];
}

/** No cell is a formula, whether a spreadsheet parts them by commas, as they are, or by semicolons or tabs. */
export function csvFaults(text: string): string[] {
  const cells = [...text.replace(/^\uFEFF/u, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gu)].map(
    ([, cell]) => (cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!),
  );
  const apart = text.split(/[;\t\r\n]/u).flatMap(piece => [piece, piece.replace(/^[\s"]+/u, '')]);
  return [...cells, ...apart.filter(piece => !piece.startsWith(text.slice(0, 1)))]
    .filter(cell => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u.test(cell))
    .filter(cell => !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?(?:,.*)?$/u.test(cell))
    .map(cell => `a formula ${cell.slice(0, 40)}`);
}

/** A shell hears one program per line and its words, and carries out nothing else. */
export function commandFaults(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-shell-'));
  const faults: string[] = [];
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(text)) faults.push('letters that hide something');
  try {
    const script = `ccsim() { [ "$1" = run ] || [ "$1" = compare ] || [ "$1" = sweep ] || echo other; }\n${text}`;
    const { stdout, stderr, status } = spawnSync('/bin/bash', ['--noprofile', '--norc', '-c', script], {
      ...{ cwd: folder, encoding: 'utf8', env: { PATH: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
    });
    const said = stdout + stderr;
    if (said !== '' || status !== 0) faults.push(`a shell says ${said.slice(0, 80)}`);
    if (readdirSync(folder).length > 0) faults.push('a shell wrote a file');
  } finally {
    rmSync(folder, { recursive: true });
  }
  return faults;
}
