import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  forbiddenLicences,
  installScripts,
  type Lock,
  type Manifest,
  shipped,
  undocumented,
  unpinned,
} from './dependencies.ts';
import { ROOT } from './sources.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const licenceOf = (folder: string) =>
  (JSON.parse(read(`${folder}/package.json`)) as { license?: string }).license;

describe('dependencies', () => {
  it('each have one row with a reason in docs/dependencies.md', () => {
    expect(undocumented(manifest, read('docs/dependencies.md'))).toEqual([]);
  });

  it('are pinned to one version', () => {
    expect(unpinned(manifest)).toEqual([]);
  });

  it('that are shipped have licences on the list, as their own packages say', () => {
    expect(shipped(manifest, lock).length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
    expect(forbiddenLicences(shipped(manifest, lock), licenceOf)).toEqual([]);
  });

  it('that are shipped need no install scripts, and neither do we', () => {
    expect(installScripts(manifest, lock)).toEqual([]);
  });
});

describe('the checker of dependencies refuses', () => {
  const small: Manifest = {
    dependencies: { yaml: '2.9.1' },
    devDependencies: { 'd3-scale': '4.0.3', tsx: '4.0.0' },
  };
  const row = (name: string, version: string, why = 'reads scenario files') =>
    `| \`${name}\` | ${version} | ${why} |\n`;
  const complete = row('yaml', '2.9.1') + row('d3-scale', '4.0.3') + row('tsx', '4.0.0');
  const locked: Lock = {
    packages: {
      'node_modules/yaml': { dependencies: { deep: '1' } },
      'node_modules/yaml/node_modules/deep': { dependencies: { wide: '1' } },
      'node_modules/deep': { hasInstallScript: true },
      'node_modules/wide': {},
      'node_modules/d3-scale': {},
      'node_modules/tsx': { hasInstallScript: true },
    },
  };

  it.each([
    ['no row', complete.replace(row('tsx', '4.0.0'), '')],
    ['two rows', complete + row('tsx', '4.0.0')],
    ['another version', complete.replace('2.9.1', '2.9.0')],
    ['no reason', complete.replace(row('yaml', '2.9.1'), row('yaml', '2.9.1', ''))],
    ['a row for what is gone', complete + row('left-pad', '1.0.0')],
  ])('a document with %s', (_name, text) => {
    expect(undocumented(small, complete)).toEqual([]);
    expect(undocumented(small, text)).toHaveLength(1);
  });

  it.each(['^2.9.1', '~2.9.1', '*', '2.x', 'latest', 'github:a/b'])('the version %s', version => {
    expect(unpinned(small)).toEqual([]);
    expect(unpinned({ ...small, dependencies: { yaml: version } })).toEqual(['yaml']);
  });

  it('licences that are not on the list, at any depth, bundled packages included', () => {
    const folders = shipped(small, locked);
    expect(folders).toEqual([
      'node_modules/d3-scale',
      'node_modules/wide',
      'node_modules/yaml',
      'node_modules/yaml/node_modules/deep',
    ]);
    const licences: Record<string, string | undefined> = {
      'node_modules/wide': 'GPL-3.0',
      'node_modules/d3-scale': undefined,
    };
    const read = (folder: string) => (folder in licences ? licences[folder] : '(MPL-2.0 OR MIT)');
    expect(forbiddenLicences(folders, read)).toHaveLength(2);
    expect(forbiddenLicences(folders, () => 'MIT AND GPL-3.0')).toHaveLength(4);
    expect(forbiddenLicences(folders, () => 'ISC')).toEqual([]);
  });

  it('install scripts of what is shipped, and of our own', () => {
    expect(installScripts(small, locked)).toEqual([]);
    const scripted = { packages: { ...locked.packages, 'node_modules/wide': { hasInstallScript: true } } };
    expect(installScripts(small, scripted)).toEqual(['node_modules/wide']);
    expect(installScripts({ ...small, scripts: { postinstall: 'node a.js' } }, locked)).toEqual([
      'postinstall',
    ]);
  });
});
