import { decimal, type Kind } from './number.ts';
import type { Style } from './style.ts';
import { WIDEST, wrapped } from './table.ts';
import { type ComparedMeasure, verdictOf } from './verdict.ts';

/** What is worth a sentence, with its words. */
const TOLD: readonly (readonly [name: RegExp, more: string, less: string])[] = [
  [/^costPerMonth$/u, 'costs more a month', 'costs less a month'],
  [/^costPerHandled$/u, 'costs more for each contact handled', 'costs less for each contact handled'],
  [/^serviceLevel/u, 'answers more callers in time', 'answers fewer callers in time'],
  [/^abandonment$/u, 'lets more callers give up', 'lets fewer callers give up'],
  [/^waitTime$/u, 'lets callers wait longer', 'lets callers wait less'],
  [/^occupancy$/u, 'keeps agents busier', 'leaves agents more time between calls'],
];

/** The differences beyond chance in plain words, and those that may be chance. */
export function sentences(
  measures: readonly ComparedMeasure[],
  [a, b]: readonly [string, string],
  style: Style,
): string[] {
  const lines: string[] = [];
  const ties: string[] = [];
  const unknown: string[] = [];
  for (const [name, more, less] of TOLD) {
    const measure = measures.find(each => name.test(each.name));
    if (measure === undefined || measure.difference === null || measure.a === null || measure.b === null)
      continue;
    const verdict = verdictOf(measure);
    // the same roster costs the same: not worth a word
    if (verdict === 'same' && measure.name === 'costPerMonth') continue;
    if (verdict === 'tie' || verdict === 'same') ties.push(plainName(measure));
    if (verdict === '?') unknown.push(plainName(measure));
    if (verdict === 'tie' || verdict === 'same' || verdict === '?') continue;
    const words = measure.difference.value > 0 ? more : less;
    const values = `${quantity(measure.b, measure.kind)} in place of ${quantity(measure.a, measure.kind)}`;
    lines.push(`${b} ${words}: ${values}.`);
  }
  if (ties.length > 0) lines.push(`No difference beyond chance: ${ties.join(', ')}.`);
  if (unknown.length > 0) lines.push(`So few replications cannot tell from chance: ${unknown.join(', ')}.`);
  const indented = [...lines, ...cautionOf(measures, a, b)].flatMap(line => wrapped(line, WIDEST, '  '));
  return [style.strong(`${b} against ${a}`), ...indented];
}

/** A price means little where the service differs. */
function cautionOf(measures: readonly ComparedMeasure[], a: string, b: string): string[] {
  const verdict = (name: string) => {
    const found = measures.find(each => each.name.startsWith(name));
    return found === undefined ? '' : verdictOf(found);
  };
  const [cost, level] = [verdict('costPerMonth'), verdict('serviceLevel')];
  if (cost === 'cheaper' && level === 'worse')
    return [`Mind: ${b} is cheaper and serves worse; a fair price needs equal service.`];
  if (cost === 'dearer' && level === 'better')
    return [`Mind: ${a} is cheaper and serves worse; a fair price needs equal service.`];
  return [];
}

function plainName({ name, label }: ComparedMeasure): string {
  if (name.startsWith('serviceLevel')) return 'share answered in time';
  return label.replace(/\s*\(.*\)$/u, '');
}

function quantity(value: number, { factor, unit, digits }: Kind): string {
  return `${decimal(value * factor, Math.min(digits, 2))}${unit === '' ? '' : ` ${unit}`}`;
}
