import { count, decimal, duration, type Kind, percent, SECONDS, SHARE } from '../print/number.ts';
import { RULE_WORDS, SERVICE_LEVEL_RULES } from '../print/rules.ts';
import type { Style } from '../print/style.ts';
import { type Row, tableLines } from '../print/table.ts';
import type { TheoryAnswer, TheoryCase } from './answer.ts';
import { FORMULAS, type FullQueue } from './formulas.ts';
import type { TheoryInputs } from './inputs.ts';

const ERLANGS: Kind = { unit: 'Erlangs', factor: 1, digits: 2 };
const CALLS: Kind = { unit: 'contacts', factor: 1, digits: 2 };
const HOUR = 3600;

/** Measures in the order of the tables. */
const MEASURES: readonly (readonly [name: string, label: string, short: string, kind: Kind])[] = [
  ['offeredLoad', 'offered load', 'load', ERLANGS],
  ['carriedLoad', 'carried load', 'carried', ERLANGS],
  ['blocked', 'blocked', 'blocked', SHARE],
  ['waited', 'not answered at once', 'waited', SHARE],
  ['waitTime', 'mean wait of all', 'wait', SECONDS],
  ['asa', 'mean wait of the handled (asa)', 'asa', SECONDS],
  ['waitOfWaiting', 'mean wait of those who wait', 'wait if any', SECONDS],
  ['timeToAbandon', 'mean wait of the abandoned', 'to abandon', SECONDS],
  ['abandonment', 'abandoned', 'abandoned', SHARE],
  ['queueLength', 'waiting on average', 'waiting', CALLS],
  ['inside', 'inside on average', 'inside', CALLS],
  ['occupancy', 'occupancy', 'occupancy', SHARE],
];

/** The answer as text. */
export function showAnswer(answer: TheoryAnswer, inputs: TheoryInputs, style: Style): string {
  const lines = [`${style.strong(answer.title)}  ${style.faint(answer.model)}`];
  if (inputs.ladder.length === 0) lines.push(...answer.cases.map(each => describe(each)));
  else lines.push(describeDemand(answer.cases[0]!.queue));
  lines.push('', ...needs(answer, inputs, style));
  lines.push(
    ...(inputs.ladder.length > 0 ? ladderLines(answer, inputs, style) : caseLines(answer, inputs, style)),
  );
  lines.push(...growth(answer, style));
  return `${lines.join('\n')}\n`;
}

function describe({ name, queue }: TheoryCase): string {
  return `${name === '' ? '' : `${name}: `}${describeDemand(queue)}, ${count(queue.agents, 'agent')}`;
}

function describeDemand({ arrivalRate, meanHandleTime, patience }: FullQueue): string {
  const load = decimal(arrivalRate * meanHandleTime, 2);
  const rate =
    `${decimal(Number((arrivalRate * HOUR).toPrecision(6)), arrivalRate * HOUR < 100 ? 2 : 1)}/h`.replace(
      /\.0+\/h/u,
      '/h',
    );
  const patient = patience === undefined ? '' : `, patience ${patience.text}`;
  return `${rate} × ${duration(Number(meanHandleTime.toPrecision(6)))} = ${load} Erlangs${patient}`;
}

/** What was solved for. */
function needs({ cases, together, pooled }: TheoryAnswer, { target }: TheoryInputs, style: Style): string[] {
  const rows: Row[] = [];
  for (const { name, solved } of cases) {
    if (solved === undefined) continue;
    const { queue, what, requirement } = solved;
    const label = name || 'needed';
    if (requirement !== undefined) {
      rows.push([
        label,
        agents(requirement.whole, style),
        style.faint(`${decimal(requirement.fractional, 2)} before rounding`),
      ]);
    } else if (what === 'calls')
      rows.push([label, style.strong(`at most ${decimal(queue.arrivalRate * HOUR, 1)} calls/h`)]);
    else rows.push([label, style.strong(`at most ${decimal(queue.meanHandleTime, 1)} s handle time`)]);
  }
  if (together !== undefined) {
    rows.push([
      'together',
      agents(together.whole, style),
      style.faint(`${decimal(together.fractional, 2)} before rounding: summed, then rounded once`),
    ]);
  }
  if (pooled?.solved?.requirement !== undefined) {
    rows.push([
      'as one queue',
      agents(pooled.solved.requirement.whole, style),
      style.faint('if every agent took every call'),
    ]);
  }
  if (rows.length === 0) return [];
  return [
    `For ${target!.text}${ruleWords(target!.measure, target!.rule)}:`,
    ...tableLines(rows, ['left', 'right', 'left']),
    '',
  ];
}

function ruleWords(measure: string, rule: keyof typeof RULE_WORDS): string {
  return measure === 'serviceLevel' ? ` ${RULE_WORDS[rule]}` : '';
}

function agents(whole: number, style: Style): string {
  return style.strong(count(whole, 'agent'));
}

/** Measures down, queues across. */
function caseLines({ cases }: TheoryAnswer, inputs: TheoryInputs, style: Style): string[] {
  const rows: Row[] = [];
  if (cases.length > 1) rows.push(['', ...cases.map(({ name }) => name), '']);
  const add = (label: string, read: (each: TheoryCase) => unknown, { digits, factor, unit }: Kind) => {
    const values = cases.map(read);
    if (values.every(value => typeof value !== 'number')) return;
    const cells = values.map(value => (typeof value === 'number' ? decimal(value * factor, digits) : '–'));
    rows.push([label, ...cells, { text: unit, paint: style.faint }]);
  };
  for (const rule of levelRules(cases)) {
    const label = `answered in ${duration(inputs.acceptableWait)}, ${RULE_WORDS[rule]}`;
    add(label, each => levelOf(each, rule), SHARE);
  }
  for (const [name, label, , kind] of MEASURES) add(label, each => valueIn(each, name), kind);
  return tableLines(rows, ['left', ...cases.map(() => 'right' as const), 'left']);
}

/** Agents down, measures across. */
function ladderLines({ cases }: TheoryAnswer, inputs: TheoryInputs, style: Style): string[] {
  const { rule } = inputs.target ?? { rule: 'ofOffered' as const };
  const shown = MEASURES.filter(
    ([name]) => name !== 'offeredLoad' && name !== 'inside' && name !== 'waitOfWaiting',
  );
  const used = shown.filter(([name]) => cases.some(each => typeof valueIn(each, name) === 'number'));
  const hasLevel = cases.some(each => typeof levelOf(each, rule) === 'number');
  const columns = [
    ...(hasLevel
      ? [
          {
            head: `in ${duration(inputs.acceptableWait)}`,
            kind: SHARE,
            read: (c: TheoryCase) => levelOf(c, rule),
          },
        ]
      : []),
    ...used.map(([name, , short, kind]) => ({
      head: short,
      kind,
      read: (c: TheoryCase) => valueIn(c, name),
    })),
  ];
  const head: Row = ['agents', ...columns.map(({ head }) => head)].map(text => ({
    text,
    paint: style.faint,
  }));
  const rows = cases.map(each => [
    each.name,
    ...columns.map(({ kind, read }) => {
      const value = read(each);
      if (typeof value !== 'number') return each.result.stable ? '–' : 'unstable';
      return `${decimal(value * kind.factor, kind.digits)}${kind.unit.length < 3 ? ` ${kind.unit}` : ''}`;
    }),
  ]);
  return tableLines([head, ...rows], ['right', ...columns.map(() => 'right' as const)]);
}

function levelRules(cases: readonly TheoryCase[]): readonly (keyof typeof RULE_WORDS)[] {
  const loses = cases.some(each => (valueIn(each, 'abandonment') ?? 0) > 0);
  return loses ? SERVICE_LEVEL_RULES : ['ofOffered'];
}

function valueIn({ result }: TheoryCase, name: string): number | undefined {
  const value = (result as Record<string, unknown>)[name];
  return typeof value === 'number' ? value : undefined;
}

function levelOf({ result }: TheoryCase, rule: string): number | undefined {
  const levels = (result as Record<string, unknown>).serviceLevel;
  const value = levels === undefined ? undefined : (levels as Record<string, unknown>)[rule];
  return typeof value === 'number' ? value : undefined;
}

/** Queues that grow without end. */
function growth({ cases, formula }: TheoryAnswer, style: Style): string[] {
  const unstable = cases.flatMap(({ name, queue, result }) => {
    if (result.stable) return [];
    const where =
      name === ''
        ? ''
        : formula === 'priorities' || name.startsWith('queue')
          ? `${name}: `
          : `${name} agents: `;
    const rate = decimal((result.growth as number) * HOUR, 1);
    const load = decimal(queue.arrivalRate * queue.meanHandleTime, 2);
    return [
      `${where}${style.alarm('unstable')}: ${load} Erlangs for ${count(queue.agents, 'agent')}; the queue grows by ${rate} contacts an hour, without end`,
    ];
  });
  return unstable.length === 0
    ? []
    : [
        '',
        ...unstable,
        ...(FORMULAS[formula]?.model.includes('gives up')
          ? ['(people do give up: --patience with erlang-a says what happens then)']
          : []),
      ];
}

/** What `percent` and the tables leave to JSON. */
export function answerJson(answer: TheoryAnswer, inputs: TheoryInputs): object {
  const { formula, cases, together, pooled } = answer;
  const { target, acceptableWait } = inputs;
  return {
    formula,
    acceptableWait,
    target:
      target === undefined
        ? null
        : { text: target.text, measure: target.measure, value: percent(target.value) },
    cases: cases.map(caseJson),
    together: together ?? null,
    pooled: pooled === undefined ? null : caseJson(pooled),
  };
}

function caseJson({ name, queue, solved, result }: TheoryCase): object {
  const { arrivalRate, meanHandleTime, agents, patience } = queue;
  const given = {
    callsPerHour: arrivalRate * HOUR,
    aht: meanHandleTime,
    agents,
    patience: patience?.text ?? null,
  };
  return { name, given, needed: solved?.requirement ?? null, result: perHour(result) };
}

/** Growth by the hour, as everything else that is a rate. */
function perHour(result: TheoryCase['result']): object {
  if (result.stable) return result;
  return { stable: false, offeredLoad: result.offeredLoad, growthPerHour: (result.growth as number) * HOUR };
}
