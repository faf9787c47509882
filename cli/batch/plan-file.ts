import { dirname, resolve } from 'node:path';
import { isPlanText, type LoadedPlan, loadPlan, ScenarioError } from '../../scenarios/index.ts';
import type { Given } from '../command.ts';
import { messageOf, UsageError } from '../faults.ts';
import { readConfidence } from '../options.ts';
import { readText } from '../read-text.ts';
import { readDesign, readReplications } from './batch-options.ts';
import { readBest } from './best-wish.ts';
import { changedPath, countingWords, type PlanWord, wordsOf } from './plan-words.ts';
import { readVariation } from './varied-values.ts';

type Fault = ScenarioError['faults'][number];

/** A command line with what a plan says put in. */
export interface Planned {
  given: Given;
  /** What is wrong with a word of the plan is told where the plan says it, by no option that nobody typed. */
  explain(error: unknown): unknown;
}

/**
 * The command line with what a plan file says put in, if the one operand is a plan: what is given on the command line
 * as well counts there. Throws ScenarioError with the plan's faults.
 */
export function withPlan(given: Given): Planned {
  const [path = ''] = given.operands;
  const text = planText(path);
  if (text === undefined || given.operands.length > 1) {
    checkNoPlan(given);
    return { given, explain: error => error };
  }
  const plan = loadPlan(path, text);
  const all = wordsOf(plan.document);
  checkWords(plan, all);
  const words = countingWords(all, given);
  const from = dirname(path);
  const ofPlan = (option: string) => words.filter(word => word.option === option).map(word => word.text);
  const merged = {
    operands: plan.document.scenarios.map(each => resolve(from, each)),
    text: (option: string) => given.text(option) ?? ofPlan(option).at(-1),
    texts: (option: string) =>
      option === 'vary' ? variedAnew(all, given) : [...ofPlan(option), ...given.texts(option)],
    has: (option: string) => given.has(option),
    names: () => [...new Set([...words.map(({ option }) => option), ...given.names()])],
  };
  return { given: merged, explain: error => explained(error, plan, words) };
}

/** Variations in the order of the plan, those of the command line in the place of theirs, or behind. */
function variedAnew(all: readonly PlanWord[], given: Given): string[] {
  const typed = given.texts('vary');
  const planned = all.filter(({ option }) => option === 'vary').map(({ text }) => text);
  const inPlace = planned.flatMap(text => {
    const own = typed.filter(each => changedPath(each) === changedPath(text));
    return own.length > 0 ? own : [text];
  });
  return [...inPlace, ...typed.filter(each => !inPlace.includes(each))];
}

/** The text of a plan; undefined: the file is none, or cannot be read. */
function planText(path: string): string | undefined {
  if (!/\.(?:ya?ml|json)$/iu.test(path)) return undefined;
  try {
    const text = readText(path);
    return isPlanText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function checkNoPlan({ operands }: Given): void {
  const plan = operands.find(path => planText(path) !== undefined);
  if (plan === undefined) return;
  const others = operands.filter(path => path !== plan).join(' ');
  throw new UsageError(`${plan} is a plan, which names its scenarios itself: leave out ${others}`, 'sweep');
}

/** Faults that only the readers of options know, all of them at once. */
function checkWords(plan: LoadedPlan, words: readonly PlanWord[]): void {
  const faults: Fault[] = [];
  const check = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      const told = explained(error, plan, words);
      if (!(told instanceof ScenarioError)) throw told;
      faults.push(...told.faults);
    }
  };
  const texts = (option: string) => words.filter(word => word.option === option).map(word => word.text);
  const one = (option: string) => texts(option)[0];
  const asGiven = { operands: [], text: one, texts, has: () => false, names: () => [] };
  check(() => readDesign(one('design'), 'sweep'));
  check(() => readReplications(asGiven, 'sweep'));
  check(() => readConfidence(one('confidence') ?? '95 %', 'sweep'));
  check(() => readBest(one('best'), one('indifference'), 'sweep'));
  for (const text of texts('vary')) check(() => readVariation(text));
  if (faults.length > 0) throw new ScenarioError(faults);
}

/** An error that is about words of a plan, as faults of the plan; any other as it is. */
function explained(error: unknown, plan: LoadedPlan, words: readonly PlanWord[]): unknown {
  if (error instanceof UsageError) {
    const fault = faultOfOption(messageOf(error), plan, words);
    return fault === undefined ? error : new ScenarioError([fault]);
  }
  if (!(error instanceof ScenarioError)) return error;
  return new ScenarioError(error.faults.map(fault => ({ ...fault, ...placeOfChange(fault, plan, words) })));
}

/** `--measure foo is not known` as a fault at the word `foo`. */
function faultOfOption(message: string, plan: LoadedPlan, words: readonly PlanWord[]): Fault | undefined {
  const [start = '', option] = /^--([a-z]+)\s*/u.exec(message) ?? [];
  const own = words.filter(word => word.option === option);
  const rest = message.slice(start.length);
  const named = own.flatMap(word => {
    const said = [JSON.stringify(word.text), word.text, changedPath(word.text)].find(text =>
      rest.startsWith(text),
    );
    return said === undefined ? [] : [{ word, said }];
  });
  const found = named[0] ?? (own.length === 1 ? { word: own[0]!, said: '' } : undefined);
  if (found === undefined) return undefined;
  const path = found.word.path.map(step => (/^\d+$/u.test(step) ? Number(step) : step));
  const after = rest.slice(found.said.length);
  const what = after.startsWith(':') ? after.slice(1).trimStart() : rest;
  return { ...plan.placeOf(path), path: pathText(found.word), message: inPlanWords(what) };
}

/** `--replications auto` stands in a plan as `replications: auto`. */
function inPlanWords(message: string): string {
  return message.replaceAll(/--([a-z]+)(?: (auto|latin:N))?/gu, (_, option: string, value?: string) =>
    value === undefined ? option : `${option}: ${value}`,
  );
}

/** Where the plan says what is at fault in a scenario under its changes; nothing: the fault is in the scenario itself. */
function placeOfChange(fault: Fault, plan: LoadedPlan, words: readonly PlanWord[]): Partial<Fault> {
  const of = (option: string) => words.filter(word => word.option === option);
  const varied = /^--vary (.*)$/su.exec(fault.file)?.[1];
  const word =
    fault.file === '--set'
      ? of('set')[fault.line - 1]
      : of('vary').find(({ text }) => varied !== undefined && changedPath(text) === changedPath(varied));
  if (word === undefined) return fault.file === '--set' ? { line: fault.line - of('set').length } : {};
  const value = varied === undefined ? '' : `${varied.slice(varied.indexOf('=') + 1)}: `;
  return {
    ...plan.placeOf(word.path),
    path: pathText(word),
    message: `${value}${inPlanWords(fault.message)}`,
  };
}

const pathText = ({ path: [key = '', ...others] }: PlanWord) =>
  others.length === 0
    ? key
    : /^\d+$/u.test(others[0]!)
      ? `${key}[${others[0]}]`
      : `${key}.${others.join('.')}`;
