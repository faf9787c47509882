import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { loadScenario } from './scenarios/index.ts';
import { FIRST } from './viz/share/first.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * What the pages may do: load their own files, and nothing else. `ccsim view` sends the same as a header. Only our
 * workers may become scripts (viz/app/trusted.ts), no text becomes markup; styles are sheets made in code.
 */
const policyText = (sources: { script: string; worker: string; connect: string }) =>
  [
    "default-src 'none'",
    `script-src ${sources.script}`,
    "style-src 'self'",
    'img-src data: blob:',
    `connect-src ${sources.connect}`,
    `worker-src ${sources.worker}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html default',
  ].join('; ');

const policyMeta = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}" />`;

/** The policy of the folder; the pages of `npm run dev` go without. */
const folderPolicy: Plugin = {
  name: 'policy',
  apply: 'build',
  transformIndexHtml: html =>
    html.replace(
      '<head>',
      `<head>${policyMeta(policyText({ script: "'self'", worker: "'self'", connect: "'self'" }))}`,
    ),
};

/** `new Worker(new URL('./day-worker.ts', import.meta.url), { type: 'module' })`, however it is broken into lines. */
const WORKER = /new Worker\(\s*new URL\((['"])(.+?)\1,\s*import\.meta\.url\),?\s*(?:\{[^}]*\},?\s*)?\)/gu;

/** In the folder, workers are built with the pages: both load the same engine, once. */
const sharedWorkers: Plugin = {
  name: 'shared-workers',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/viz/') || !code.includes('new Worker(')) return;
    const changed = code.replaceAll(WORKER, (_all, _quote, path: string) => {
      const file = resolve(dirname(id), path);
      const reference = this.emitFile({ type: 'chunk', id: file, name: basename(file, '.ts') });
      return `new Worker(import.meta.ROLLUP_FILE_URL_${reference}, { type: 'module' })`;
    });
    return { code: changed, map: null };
  },
};

/** In the one file, workers are texts in the page: a worker's address becomes vite's inlined worker. */
const inlineWorkers: Plugin = {
  name: 'inline-workers',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/viz/') || !code.includes('new Worker(')) return;
    const imports: string[] = [];
    const changed = code.replaceAll(WORKER, (_all, _quote, path: string) => {
      imports.push(`import InlineWorker${imports.length} from ${JSON.stringify(`${path}?worker&inline`)};`);
      return `new InlineWorker${imports.length - 1}()`;
    });
    return { code: `${imports.join('')}${changed}`, map: null };
  },
};

/** The first scenario is read here, by the loader that the pages have: a first visit needs none. */
const readyScenario: Plugin = {
  name: 'ready-scenario',
  apply: 'build',
  async transform(_code, id) {
    if (!id.endsWith('/viz/run/ready.ts')) return;
    const root = join(import.meta.dirname, 'scenarios');
    const loaded = await loadScenario(FIRST, path => {
      this.addWatchFile(join(root, path));
      return readFileSync(join(root, path), 'utf8');
    });
    return { code: `export const READY = ${literal(loaded)};`, map: null };
  },
};

/** In the one file nothing is ready: its workers have the loader at hand, and need no texts to compare with. */
const workersWithoutTexts: Plugin = {
  name: 'workers-without-texts',
  transform: (_code, id) =>
    id.endsWith('/viz/share/library-texts.ts') ? { code: 'export const TEXTS = {};', map: null } : undefined,
};

/** A value as an expression; JSON has no word for Infinity. */
function literal(value: unknown): string {
  const mark = '\uE000Infinity';
  const json = JSON.stringify(value, (_key, each) => (each === Number.POSITIVE_INFINITY ? mark : each));
  return json.replaceAll(JSON.stringify(mark), 'Infinity');
}

/** The licences of all packages in a bundle, as their authors ask. */
function licencesOf(bundle: Rolldown.OutputBundle): string {
  const modules = Object.values(bundle).flatMap(one => (one.type === 'chunk' ? one.moduleIds : []));
  const folders = new Set(
    modules.map(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0]).filter(Boolean),
  );
  const texts = [...folders].sort().map(folder => {
    const file = readdirSync(folder!).find(name => /^licen[cs]e/iu.test(name));
    const manifest = readFileSync(join(folder!, 'package.json'), 'utf8');
    const { name, version, license, author } = JSON.parse(manifest) as Record<string, string>;
    // a package without a text of its own names its licence and its author
    const text = file === undefined ? `${license}\n${author}` : readFileSync(join(folder!, file), 'utf8');
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** The folder holds the licences of others' packages as a file. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle(_options, bundle) {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf(bundle) });
  },
};

/** The licences for the one file, taken before its script is put into the page. */
const kept = { licences: '' };
const keepLicences: Plugin = {
  name: 'keep-licences',
  generateBundle: {
    order: 'pre',
    handler(_options, bundle) {
      kept.licences = licencesOf(bundle).replaceAll('--', '==');
    },
  },
};

/** The one file is called ccsim.html, its policy names its script by hash, and licences stand behind its end. */
const nameAndPolicy: Plugin = {
  name: 'name-and-policy',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('there is no index.html');
      const html = String(page.source);
      const script = /<script[^>]*>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = policyMeta(
        policyText({ script: `'sha256-${hash}'`, worker: 'blob:', connect: "'none'" }),
      );
      page.source = `${html.replace('<head>', () => `<head>${policy}`)}<!--\n${kept.licences}-->\n`;
      page.fileName = 'ccsim.html';
    },
  },
};

/** Nothing of the engine, the scenarios and their packages does anything by being imported: what is not used stays out. */
const treeshake = {
  moduleSideEffects: (id: string) => !/\/(?:engine|scenarios)\/|\/node_modules\/(?:yaml|zod)\//u.test(id),
};

/** A shipped scenario and its variants lie together in a file; tables, which are longer, each in one of its own. */
const libraryFolders = {
  groups: [{ name: (id: string) => /\/scenarios\/([\w-]+)\/[\w-]+\.yaml\?raw$/u.exec(id)?.[1] ?? null }],
};

/**
 * The pages: as a folder, dist/viz, and with `--mode file` as one file that works from a disk, dist/ccsim.html.
 * Names of variables stay inside modules, for the engine's speed (see vite.cli.config.ts).
 */
export default defineConfig(({ mode }): UserConfig => {
  const isFile = mode === 'file';
  return {
    root: join(import.meta.dirname, 'viz'),
    base: './',
    publicDir: false,
    define: { CCSIM_VERSION: JSON.stringify(version) },
    plugins: isFile
      ? [inlineWorkers, keepLicences, viteSingleFile({ removeViteModuleLoader: true }), nameAndPolicy]
      : [readyScenario, folderPolicy, sharedWorkers, licences],
    worker: {
      format: isFile ? 'iife' : 'es',
      plugins: () => (isFile ? [workersWithoutTexts] : []),
      rolldownOptions: { treeshake, checks: { pluginTimings: false }, output: { topLevelVar: false } },
    },
    build: {
      outDir: isFile ? '../dist' : '../dist/viz',
      emptyOutDir: !isFile,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        treeshake,
        checks: { pluginTimings: false },
        output: { topLevelVar: false, ...(isFile ? {} : { codeSplitting: libraryFolders }) },
      },
    },
  };
});
