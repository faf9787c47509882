import type { PlanDocument } from '../../scenarios/index.ts';

/** What a plan says, as it would be said on the command line, and where the plan says it. */
export interface PlanWord {
  option: string;
  text: string;
  /** in the plan's document */
  path: string[];
}

/** The words of a plan, in the order in which options are read. */
export function wordsOf(document: PlanDocument): PlanWord[] {
  const { set = {}, vary = {}, measures = [], best } = document;
  const words: PlanWord[] = [];
  const say = (option: string, value: unknown, ...path: string[]) => {
    if (value !== undefined) words.push({ option, text: String(value), path });
  };
  for (const key of ['design', 'replications', 'precision', 'ceiling', 'seed', 'confidence'] as const)
    say(key, document[key], key);
  if (best !== undefined) {
    const side = best.better === undefined ? '' : best.better === 'larger' ? 'largest ' : 'smallest ';
    say('best', side + best.measure, 'best', 'measure');
    say('indifference', best.indifference, 'best', 'indifference');
  }
  for (const [k, measure] of measures.entries()) say('measure', measure, 'measures', String(k));
  for (const [path, value] of Object.entries(set)) say('set', `${path}=${value}`, 'set', path);
  for (const [path, values] of Object.entries(vary))
    say('vary', `${path}=${Array.isArray(values) ? values.join('|') : values}`, 'vary', path);
  return words;
}

/** What a `--set` or `--vary` says is changed. */
export const changedPath = (text: string): string => text.split('=', 1)[0]!.trim();

/** Options that say one thing together: who gives one gives all of them anew. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  best: ['indifference'],
  replications: ['precision', 'ceiling'],
};

/** The words of a plan that still count beside what the command line says of the same. */
export function countingWords(
  words: readonly PlanWord[],
  given: { names(): string[]; texts(option: string): string[] },
): PlanWord[] {
  const said = given.names();
  const replaced = new Set([...said, ...said.flatMap(name => TOGETHER[name] ?? [])]);
  const varied = given.texts('vary').map(changedPath);
  return words.filter(({ option, text }) => {
    if (option === 'set') return true;
    if (option === 'vary') return !varied.includes(changedPath(text));
    return !replaced.has(option);
  });
}
