import { count, decimal, duration } from '../print/number.ts';
import { RULE_WORDS } from '../print/rules.ts';
import type { Style } from '../print/style.ts';
import { type Row, tableLines } from '../print/table.ts';
import type { TheoryAnswer, TheoryCase } from './answer.ts';
import { FORMULAS, type FullQueue } from './formulas.ts';
import type { TheoryInputs } from './inputs.ts';
import { HOUR, keeps } from './measures.ts';
import { caseLines, ladderLines } from './show-tables.ts';
import type { TheoryTarget } from './target.ts';

/** The answer as text. */
export function showAnswer(answer: TheoryAnswer, inputs: TheoryInputs, style: Style): string {
  const { title, model, cases } = answer;
  const isLadder = inputs.ladder.length > 0;
  const sections = [
    [
      `${style.strong(title)}  ${style.faint(model)}`,
      ...(isLadder ? [describeDemand(cases[0]!.queue)] : cases.map(describe)),
    ],
    isLadder ? [] : targetLines(answer, inputs.target, style),
    isLadder ? ladderLines(cases, inputs, style) : caseLines(cases, inputs, style),
    isLadder ? [] : cases.flatMap(each => growthLine(each, style)),
    unstableHint(answer),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function describe({ name, queue }: TheoryCase): string {
  return `${name === '' ? '' : `${name}: `}${describeDemand(queue)}, ${count(queue.agents, 'agent')}`;
}

function describeDemand({ arrivalRate, meanHandleTime, patience }: FullQueue): string {
  const rate = arrivalRate * HOUR;
  const calls = decimal(rate, rate < 100 ? 2 : 1).replace(/\.0+$/u, '');
  const load = decimal(arrivalRate * meanHandleTime, 2);
  const patient = patience === undefined ? '' : `, patience ${patience.text}`;
  return `${calls}/h × ${duration(Number(meanHandleTime.toPrecision(6)))} = ${load} Erlangs${patient}`;
}

/** What was solved for, or whether the target holds. */
function targetLines(
  { cases, together, pooled }: TheoryAnswer,
  target: TheoryTarget | undefined,
  style: Style,
): string[] {
  if (target === undefined) return [];
  const rows = cases.map(each => [
    each.name || 'here',
    ...(solvedCells(each, style) ?? keptCells(each, target, style)),
  ]);
  if (together !== undefined) {
    const note = `${decimal(together.fractional, 2)} before rounding: summed, then rounded once`;
    rows.push(['together', style.strong(count(together.whole, 'agent')), style.faint(note)]);
  }
  const asOne = pooled?.solved?.requirement;
  if (asOne !== undefined) {
    rows.push([
      'as one queue',
      style.strong(count(asOne.whole, 'agent')),
      style.faint('if every agent took every call'),
    ]);
  }
  const words = target.measure === 'serviceLevel' ? ` ${RULE_WORDS[target.rule]}` : '';
  return [`For ${target.text}${words}:`, ...tableLines(rows as Row[], ['left', 'right', 'left'])];
}

function solvedCells({ solved }: TheoryCase, style: Style): string[] | undefined {
  if (solved === undefined) return undefined;
  const { queue, what, requirement } = solved;
  if (requirement !== undefined) {
    const note = `${decimal(requirement.fractional, 2)} before rounding`;
    return [style.strong(count(requirement.whole, 'agent')), style.faint(note)];
  }
  if (what === 'calls')
    return [style.strong(`at most ${decimal(queue.arrivalRate * HOUR, 1)} calls an hour`), ''];
  return [style.strong(`a handle time of at most ${decimal(queue.meanHandleTime, 1)} s`), ''];
}

function keptCells(each: TheoryCase, target: TheoryTarget, style: Style): string[] {
  const kept = keeps(each, target);
  if (kept === undefined) return ['not told by this formula', ''];
  return [kept ? style.strong('kept') : style.alarm('not kept'), ''];
}

/** How fast a queue grows that is not stable. */
function growthLine({ name, queue, result }: TheoryCase, style: Style): string[] {
  if (result.stable) return [];
  const where = name === '' ? '' : `${name}: `;
  const load = `${decimal(queue.arrivalRate * queue.meanHandleTime, 2)} Erlangs for ${count(queue.agents, 'agent')}`;
  const growth = decimal(Number(result.growth) * HOUR, 1);
  return [
    `${where}${style.alarm('unstable')}: ${load}; the queue grows by ${growth} contacts an hour, without end`,
  ];
}

function unstableHint({ cases, formula }: TheoryAnswer): string[] {
  const endless = FORMULAS[formula]?.model.includes('gives up') ?? true;
  if (!endless || cases.every(({ result }) => result.stable)) return [];
  return ['In life people give up: erlang-a with --patience says what happens then.'];
}
