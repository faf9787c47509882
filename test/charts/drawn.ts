import type { Chart } from '../../viz/charts/chart.ts';
import type { Mark } from '../../viz/charts/marks.ts';

/** A mark and all inside it. */
export function marksOf(mark: Mark): Mark[] {
  return [mark, ...mark.children.flatMap(child => (typeof child === 'string' ? [] : marksOf(child)))];
}

/** Marks of a drawing that have a class. */
export function withClass(root: Mark, kind: string): Mark[] {
  return marksOf(root).filter(({ attributes }) => String(attributes.class).split(' ').includes(kind));
}

/** An attribute of a mark as a number. */
export function number(mark: Mark | undefined, name: string): number {
  return Number(mark?.attributes[name]);
}

/** The texts of a chart at a width. */
export function textsOf(chart: Pick<Chart, 'layOut'>, width: number): string[] {
  return chart.layOut(width).texts.map(({ text }) => text);
}
