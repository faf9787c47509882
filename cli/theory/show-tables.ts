import { decimal, duration, type Kind, SHARE } from '../print/number.ts';
import { RULE_WORDS, SERVICE_LEVEL_RULES } from '../print/rules.ts';
import type { Style } from '../print/style.ts';
import { headRow, type Row, tableLines } from '../print/table.ts';
import type { TheoryCase } from './answer.ts';
import type { TheoryInputs } from './inputs.ts';
import { HOUR, levelIn, losesNobody, measureIn, measuresOf } from './measures.ts';

/** Measures down, queues across. */
export function caseLines(cases: readonly TheoryCase[], inputs: TheoryInputs, style: Style): string[] {
  const rows: Row[] = cases.length > 1 ? [headRow(['', ...cases.map(({ name }) => name)], style.faint)] : [];
  const add = (
    label: string,
    { digits, factor, unit }: Kind,
    read: (each: TheoryCase) => number | undefined,
  ) => {
    const values = cases.map(read);
    if (values.every(value => value === undefined)) return;
    const cells = values.map(value => (value === undefined ? '–' : decimal(value * factor, digits)));
    rows.push([label, ...cells, { text: unit, paint: style.faint }]);
  };
  const rules = losesNobody(cases) ? SERVICE_LEVEL_RULES.slice(0, 1) : SERVICE_LEVEL_RULES;
  const within = `answered in ${duration(inputs.acceptableWait)}`;
  for (const rule of rules) add(`${within}, ${RULE_WORDS[rule]}`, SHARE, each => levelIn(each, rule));
  for (const { name, label, kind } of measuresOf(cases)) add(label, kind, each => measureIn(each, name));
  return tableLines(rows, ['left', ...cases.map(() => 'right' as const), 'left']);
}

/** Numbers of agents down, measures across. */
export function ladderLines(cases: readonly TheoryCase[], inputs: TheoryInputs, style: Style): string[] {
  const rule = inputs.target?.rule ?? 'ofOffered';
  const shown = measuresOf(cases).filter(
    ({ name }) => !['offeredLoad', 'inside', 'waitOfWaiting'].includes(name),
  );
  const hasLevel = cases.some(each => levelIn(each, rule) !== undefined);
  const level = {
    head: `in ${duration(inputs.acceptableWait)}`,
    kind: SHARE,
    read: (each: TheoryCase) => levelIn(each, rule),
  };
  const columns = [
    ...(hasLevel ? [level] : []),
    ...shown.map(({ name, short, kind }) => ({
      head: short,
      kind,
      read: (each: TheoryCase) => measureIn(each, name),
    })),
  ];
  const rows = cases.map((each): Row => {
    const cells = columns.map(({ kind, read }) => cellOf(read(each), kind));
    return [each.name, ...cells, ...growthCell(each, style)];
  });
  const head = headRow(['agents', ...columns.map(column => column.head)], style.faint);
  return tableLines([head, ...rows], ['right', ...columns.map(() => 'right' as const), 'left']);
}

function cellOf(value: number | undefined, { factor, digits, unit }: Kind): string {
  if (value === undefined) return '–';
  return `${decimal(value * factor, digits)}${unit.length < 3 ? ` ${unit}` : ''}`;
}

function growthCell({ result }: TheoryCase, style: Style): string[] {
  if (result.stable) return [];
  return [
    `${style.alarm('unstable')}: grows by ${decimal(Number(result.growth) * HOUR, 1)} contacts an hour`,
  ];
}
