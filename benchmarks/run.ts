import { inlineMore } from '../cli/compiler.ts';
import { everything } from './all.ts';
import { BENCHMARKS, PARTS } from './benchmarks.ts';

/** The value of an option, which is taken out of the words. */
function option(words: string[], name: string, otherwise: string): string {
  const at = words.indexOf(name);
  return at < 0 ? otherwise : (words.splice(at, 2)[1] ?? '');
}

/** run.js [NAME…] [--arrivals N] [--seed N] [--rounds N] [--quick]: one JSON line for each, or for all. */
async function main(words: string[]): Promise<number> {
  const seed = option(words, '--seed', '1');
  const arrivals = Number(option(words, '--arrivals', '2000000'));
  const rounds = Number(option(words, '--rounds', '5'));
  const isQuick = words.includes('--quick');
  const names = words.filter(word => word !== '--quick');
  const all: typeof BENCHMARKS = { ...BENCHMARKS, ...PARTS };
  const unknown = names.filter(name => !Object.hasOwn(all, name));
  if (unknown.length > 0 || !(arrivals >= 1) || !(rounds >= 1) || !/^\d+$/.test(seed)) {
    const known = Object.keys(BENCHMARKS).join(', ');
    console.error(`benchmarks: ${known}; --arrivals and --rounds take a number ≥ 1, --seed a whole number`);
    return 2;
  }
  for (const name of names) console.log(JSON.stringify(await all[name]!(arrivals, seed)));
  if (names.length === 0) everything({ seed, rounds, isQuick });
  return 0;
}

// as the command line does
inlineMore();
process.exitCode = await main(process.argv.slice(2));
