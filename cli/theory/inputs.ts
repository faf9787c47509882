import { parseDuration, parseRate, parseShare } from '../../scenarios/index.ts';
import type { Given } from '../command.ts';
import { UsageError } from '../faults.ts';
import { readQuantity } from '../options.ts';
import { readPatience, type TheoryPatience } from './patience-text.ts';
import { readTarget, type TheoryTarget } from './target.ts';

/** Microseconds in a second: the loader's readers speak microseconds, theory here speaks seconds. */
const SECOND = 1e6;

/** One queue as far as it was described; times in seconds, rates per second. */
export interface TheoryQueue {
  arrivalRate: number | undefined;
  meanHandleTime: number | undefined;
  agents: number | undefined;
  patience: TheoryPatience | undefined;
  /** coefficient of variation of the handle time */
  cv: number;
}

/** All that was asked. */
export interface TheoryInputs {
  queues: TheoryQueue[];
  target: TheoryTarget | undefined;
  /** [s] */
  acceptableWait: number;
  shortAbandon: number;
  /** most contacts inside, handled and waiting */
  lines: number | undefined;
  /** share that leaves at the door when no agent is free */
  balk: number;
  arrivalCv: number;
  /** several numbers of agents for one queue, to be held against each other */
  ladder: number[];
}

const DEFAULT_WAIT = 20;

/** Reads the calculator's options. Throws UsageError. */
export function readInputs(given: Given): TheoryInputs {
  const target = readTarget(given.text('target'), given.text('rule'));
  const within = readOne(given, 'within', seconds);
  if (within !== undefined && target?.acceptableWait !== undefined && within !== target.acceptableWait) {
    throw new UsageError('--within and --target name different waits, one is enough', 'theory');
  }
  const ladder = readLadder(given.text('agents'));
  const isLadder = ladder.length > 1 && !/\|/u.test(given.text('calls') ?? '');
  return {
    queues: readQueues(given, isLadder ? [] : ladder),
    target,
    acceptableWait: target?.acceptableWait ?? within ?? DEFAULT_WAIT,
    shortAbandon: readOne(given, 'short-abandon', seconds) ?? 5,
    lines: readOne(given, 'lines', positiveNumber),
    balk: readOne(given, 'balk', parseShare) ?? 0,
    arrivalCv: readOne(given, 'arrival-cv', plainNumber) ?? 1,
    ladder: isLadder ? ladder : [],
  };
}

/** One queue for each entry of the longest list; a list of one entry holds for all. */
function readQueues(given: Given, agents: readonly number[]): TheoryQueue[] {
  const lists = {
    calls: readList(given, 'calls', perSecond),
    aht: readList(given, 'aht', seconds),
    agents,
    patience: readList(given, 'patience', readPatience),
    cv: readList(given, 'cv', plainNumber),
  };
  const size = Math.max(1, ...Object.values(lists).map(list => list.length));
  for (const [name, { length }] of Object.entries(lists)) {
    if (length > 1 && length < size) {
      throw new UsageError(`--${name} lists ${length} values where ${size} queues are listed`, 'theory');
    }
  }
  const of = <T>(list: readonly T[], k: number) => (list.length > 1 ? list[k] : list[0]);
  return Array.from({ length: size }, (_, k) => ({
    arrivalRate: of(lists.calls, k),
    meanHandleTime: of(lists.aht, k),
    agents: of(lists.agents, k),
    patience: of(lists.patience, k),
    cv: of(lists.cv, k) ?? 1,
  }));
}

function readOne<T>(given: Given, option: string, reader: (text: string) => T | string): T | undefined {
  const text = given.text(option);
  return text === undefined ? undefined : readQuantity(option, text, reader, 'theory');
}

function readList<T>(given: Given, option: string, reader: (text: string) => T | string): T[] {
  const text = given.text(option);
  if (text === undefined) return [];
  return text.split('|').map(part => readQuantity(option, part.trim(), reader, 'theory'));
}

/** `14`, `12.5`, `12|14`, `10..20`, `10..20 by 2`. */
function readLadder(text: string | undefined): number[] {
  if (text === undefined) return [];
  const range = /^\s*(\d+)\s*\.\.\s*(\d+)(?:\s+by\s+(\d+))?\s*$/u.exec(text);
  if (range === null)
    return text.split('|').map(part => readQuantity('agents', part, positiveNumber, 'theory'));
  const [from, to, step] = [Number(range[1]), Number(range[2]), Number(range[3] ?? '1')];
  if (from < 1 || to < from || step < 1 || (to - from) / step > 1000) {
    throw new UsageError(`--agents ${text}: expected a rising range of at most 1000 numbers`, 'theory');
  }
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, k) => from + k * step);
}

function seconds(text: string): number | string {
  const time = parseDuration(text);
  return typeof time === 'string' ? time : time / SECOND;
}

function perSecond(text: string): number | string {
  const rate = parseRate(text);
  return typeof rate === 'string' ? rate : rate * SECOND;
}

function plainNumber(text: string): number | string {
  const value = /^\d+(?:\.\d+)?$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : `${JSON.stringify(text)} is no number from 0 on`;
}

function positiveNumber(text: string): number | string {
  const value = plainNumber(text);
  return value === 0 ? '0 is not enough, expected a positive number' : value;
}
