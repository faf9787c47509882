import { type Import, target } from './imports.ts';
import { isTest } from './sources.ts';

/** A part of the drawing: what it may import of the project, and of others' packages. */
interface Part {
  /** names of parts; a part may always import itself */
  parts: string[];
  packages: RegExp;
}

const NONE = /^$/;
const ENGINE_PACKAGES = /^(seedrandom|@noble\/hashes)$/;
const ALL_BUT_STAFFING = ['random', 'kernel', 'stats', 'theory', 'center', 'measures', 'economics'].map(
  name => `engine/${name}`,
);
const ALL_OF_ENGINE = [...ALL_BUT_STAFFING, 'engine/experiment', 'engine/staffing'];

/**
 * The drawing of docs/decisions/0011: arrows point down only. `engine` and `scenarios` are the two public
 * surfaces, engine/index.ts and scenarios/index.ts; what lies behind them is for themselves, benchmarks and
 * tests. A change here needs a decision record.
 */
export const DRAWING: Record<string, Part> = {
  root: { parts: ['engine', 'scenarios'], packages: NONE },
  engine: { parts: ALL_OF_ENGINE, packages: NONE },
  'engine/random': { parts: [], packages: ENGINE_PACKAGES },
  'engine/kernel': { parts: [], packages: ENGINE_PACKAGES },
  'engine/stats': { parts: ['engine/random'], packages: ENGINE_PACKAGES },
  'engine/theory': { parts: ['engine/random'], packages: ENGINE_PACKAGES },
  'engine/center': { parts: ['engine/kernel', 'engine/random'], packages: ENGINE_PACKAGES },
  'engine/measures': { parts: ['engine/center', 'engine/stats', 'engine/kernel'], packages: ENGINE_PACKAGES },
  'engine/economics': { parts: ['engine/center', 'engine/measures'], packages: ENGINE_PACKAGES },
  'engine/experiment': { parts: ALL_BUT_STAFFING, packages: ENGINE_PACKAGES },
  'engine/staffing': { parts: ALL_BUT_STAFFING, packages: ENGINE_PACKAGES },
  scenarios: { parts: ['scenarios/inside'], packages: NONE },
  'scenarios/inside': { parts: ['engine'], packages: /^(yaml|zod|@noble\/hashes)$/ },
  'viz/words': { parts: [], packages: NONE },
  'viz/charts': { parts: ['engine', 'scenarios', 'viz/words'], packages: /^d3-/ },
  viz: {
    parts: ['engine', 'scenarios', 'viz/charts', 'viz/words'],
    packages: /^(d3-.*|lit(\/.*)?|comlink|@codemirror\/.*)$/,
  },
  cli: {
    parts: ['engine', 'scenarios', 'viz/charts', 'viz/words'],
    packages: /^(bullmq|hyparquet(-writer)?|ioredis|piscina|yargs(\/helpers)?|simjs|node:.*)$/,
  },
  // simjs: a peer that runs beside us (docs/decisions/0014)
  benchmarks: {
    parts: ['engine', 'scenarios', 'scenarios/inside', ...ALL_OF_ENGINE],
    packages: /^(simjs|node:.*)$/,
  },
};

/** Parts that may load a module whose name is known at run time only: `--policy MODULE`. */
const MAY_COMPUTE = ['cli', 'benchmarks'];

/** The part of the drawing in which a file lies; undefined when it lies in none. */
export function partOf(path: string): string | undefined {
  if (isTest(path)) return 'tests';
  if (path === 'index.ts') return 'root';
  if (path === 'engine/index.ts') return 'engine';
  if (path === 'scenarios/index.ts') return 'scenarios';
  if (path.startsWith('scenarios/')) return 'scenarios/inside';
  if (path.startsWith('viz/charts/')) return 'viz/charts';
  if (path.startsWith('viz/words/')) return 'viz/words';
  const [first = '', second = ''] = path.split('/');
  const part = first === 'engine' ? `engine/${second}` : first;
  return part in DRAWING && part !== path ? part : undefined;
}

/** What is wrong with an import, or undefined. Tests may import anything; nothing but a test may import a test. */
export function faultOf(found: Import): string | undefined {
  const from = partOf(found.from);
  if (from === 'tests') return undefined;
  const part = from === undefined ? undefined : DRAWING[from];
  if (!from || !part) return `${found.place}: the drawing has no place for this file`;
  if (found.module === undefined) {
    return MAY_COMPUTE.includes(from)
      ? undefined
      : `${found.place}: the name of an imported module must be written out`;
  }
  const path = target(found);
  if (path === undefined) {
    const name = packageOf(found.module);
    return part.packages.test(name)
      ? undefined
      : `${found.place}: ${from} may not import the package ${name}`;
  }
  if (from === 'cli' && path === 'package.json') return undefined;
  // what is measured is compiled as the command line has it
  if (from === 'benchmarks' && path === 'cli/compiler.ts') return undefined;
  const to = partOf(path);
  if (to === from || (to && part.parts.includes(to))) return undefined;
  return `${found.place}: no arrow from ${from} to ${to ?? 'outside the drawing'} (${path})`;
}

function packageOf(module: string): string {
  if (module.startsWith('node:')) return module;
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}
