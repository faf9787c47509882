import { dirname, resolve } from 'node:path';
import {
  isPlanText,
  type LoadedPlan,
  loadPlan,
  type PlanDocument,
  ScenarioError,
} from '../../scenarios/index.ts';
import type { Given } from '../command.ts';
import { messageOf, UsageError } from '../faults.ts';
import { readConfidence } from '../options.ts';
import { readText } from '../read-text.ts';
import { readBest, readDesign, readReplications } from './batch-options.ts';
import { readValues, readVariation } from './varied-values.ts';

/**
 * The command line with what a plan file says put in, if the one operand is a plan: what is given on the command line
 * as well counts there. Throws ScenarioError with the plan's faults.
 */
export function withPlan(given: Given): Given {
  const [path] = given.operands;
  if (path === undefined || given.operands.length > 1 || !/\.(?:ya?ml|json)$/iu.test(path)) return given;
  const text = textOf(path);
  if (text === undefined || !isPlanText(text)) return given;
  const plan = loadPlan(path, text);
  const words = wordsOf(plan.document);
  checkWords(plan, words);
  const from = dirname(path);
  return {
    operands: plan.document.scenarios.map(each => resolve(from, each)),
    text: option => given.text(option) ?? words[option]?.at(-1),
    texts: option => [...(words[option] ?? []), ...given.texts(option)],
    has: option => given.has(option),
    names: () => [...new Set([...Object.keys(words), ...given.names()])],
  };
}

function textOf(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/** What a plan says as it would be said on the command line. */
function wordsOf(document: PlanDocument): Record<string, string[]> {
  const { set = {}, vary = {}, measures, best } = document;
  const words: Record<string, string[]> = {};
  const say = (option: string, value: string | number | undefined) => {
    if (value !== undefined) words[option] = [String(value)];
  };
  say('design', document.design);
  say('replications', document.replications);
  say('precision', document.precision);
  say('ceiling', document.ceiling);
  say('seed', document.seed);
  say('confidence', document.confidence);
  say('indifference', best?.indifference);
  if (best !== undefined) {
    const side = best.better === undefined ? '' : best.better === 'larger' ? 'largest ' : 'smallest ';
    say('best', side + best.measure);
  }
  if (measures !== undefined) words.measure = measures;
  words.set = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  words.vary = Object.entries(vary).map(
    ([path, values]) => `${path}=${Array.isArray(values) ? values.join('|') : values}`,
  );
  return words;
}

/** Faults that only the readers of options know, told where the plan says it. */
function checkWords({ document, placeOf }: LoadedPlan, words: Record<string, string[]>): void {
  const faults: ScenarioError['faults'] = [];
  const check = (path: (string | number)[], act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const message = messageOf(error).replace(/^--\w+ (?:"(?:[^"\\]|\\.)*"|.*?): /u, '');
      faults.push({ ...placeOf(path), path: path.join('.'), message });
    }
  };
  const one = (option: string) => words[option]?.[0];
  const texts = (option: string) => words[option] ?? [];
  const asGiven = { operands: [], text: one, texts, has: () => false, names: () => [] };
  check(['design'], () => readDesign(one('design'), 'sweep'));
  check(['replications'], () => readReplications(asGiven, 'sweep'));
  check(['confidence'], () => readConfidence(one('confidence') ?? '95 %', 'sweep'));
  check(['best'], () => readBest(one('best'), one('indifference'), 'sweep'));
  for (const [path, values] of Object.entries(document.vary ?? {}))
    check(['vary', path], () =>
      Array.isArray(values)
        ? values.map(value => readValues(String(value), path))
        : readVariation(`${path}=${values}`),
    );
  if (faults.length > 0) throw new ScenarioError(faults);
}
