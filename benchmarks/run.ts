import { erlangA } from './erlang-a.ts';
import { eventLists } from './event-lists.ts';
import { laws } from './laws.ts';
import { memory } from './memory.ts';
import { mm1 } from './mm1.ts';
import { multiSkill } from './multi-skill.ts';
import { scaling } from './scaling.ts';
import { startup } from './startup.ts';

const BENCHMARKS: Record<string, (arrivals: number, seed: string) => object> = {
  mm1,
  'erlang-a': erlangA,
  'multi-skill': multiSkill,
  scaling,
  'event-lists': eventLists,
  laws,
  startup,
  memory,
};

/** One JSON line for each benchmark named, or for all: run.js [NAME…] [--arrivals N] [--seed TEXT]. */
const words = process.argv.slice(2);
const option = (name: string, otherwise: string) => {
  const at = words.indexOf(name);
  return at < 0 ? otherwise : (words.splice(at, 2)[1] ?? otherwise);
};
const arrivals = Number(option('--arrivals', '2000000'));
const seed = option('--seed', '1');
const unknown = words.filter(name => !(name in BENCHMARKS));
if (unknown.length > 0 || !(arrivals >= 1)) {
  console.error(`benchmarks: ${Object.keys(BENCHMARKS).join(', ')}; --arrivals takes a number ≥ 1`);
  process.exit(2);
}
for (const name of words.length > 0 ? words : Object.keys(BENCHMARKS))
  console.log(JSON.stringify(BENCHMARKS[name]!(arrivals, seed)));
