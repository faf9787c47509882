import type { Language } from '../words/dictionary.ts';
import type { ValueAxis } from './axes.ts';
import { between, isClear, type Place, placesOnLine } from './clear.ts';
import type { LessonChartData, LessonFrame } from './lesson-data.ts';
import { stroke } from './shapes.ts';
import type { Sheet, TextStyle } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

/** longer names are cut, so that they find a place */
const MOST_NAME = 220;
/** half of the line of a value of the theory without neighbours [px] */
export const LONE = 20;

/** Names each line beside one of its points, where it lies over no line, and the target on its own. */
export function nameLessonLines(
  sheet: Sheet,
  data: LessonChartData,
  frame: LessonFrame,
  axis: ValueAxis,
  language: Language,
): void {
  const words = CHART_WORDS[language];
  const runs = (values: Values = []) => runsOf(values, v => axis.y(v), frame);
  const simulated = runs(data.simulated.map(each => each?.value));
  const theory = runs(data.theory?.values);
  const guess = runs(data.guess?.values).flat();
  const lines = [...simulated, ...theory.map(drawnAs), guess].flatMap(between);
  const marks = [...lines, ...targetLine(data, frame, axis)];
  const name = (text: string, places: Place[], style: TextStyle): void => {
    const most = Math.min(MOST_NAME, frame.right - frame.left - 24);
    const width = Math.min(most, textWidth(text, 12, style.bold)) + 1;
    const around = places.flatMap(([x, y]) => [
      ...placesAround([x, y], width),
      // above a line that falls; lone points are named below, so that each keeps its own name
      ...(style.tone === 'ink' ? [[x + 14, y - 14] as const] : []),
    ]);
    const inside = around.filter(([x]) => x >= frame.left + 2 && x + width <= frame.right);
    const clear = inside.filter(place => isClear(place, width, marks));
    sheet.textAtFirst(text, [...clear, ...inside], { ...style, width: most });
  };
  if (simulated.length > 0) name(words.simulation, simulated.flat(), { tone: 's1t', bold: true });
  if (data.guess) name(data.guess.name, [...guess.slice(1), ...guess.slice(0, 1)], { tone: 's4' });
  if (data.theory)
    name(words.named(words.theory, data.theory.name), theory.flat().reverse(), { tone: 'ink' });
  drawTarget(sheet, data, frame, axis, lines, language);
}

function drawTarget(
  sheet: Sheet,
  { measure }: LessonChartData,
  frame: LessonFrame,
  axis: ValueAxis,
  lines: readonly Place[],
  language: Language,
): void {
  if (measure.target === undefined) return;
  const y = axis.y(measure.target);
  sheet.add(stroke('target', frame.left, y, frame.right, y));
  const label = CHART_WORDS[language].promise(writer(measure, language).aim(measure.target));
  const width = textWidth(label, 12);
  const line = { left: frame.left + 6, right: frame.right, y };
  sheet.textAtFirst(label, placesOnLine(line, width, lines));
}

function targetLine({ measure }: LessonChartData, frame: LessonFrame, axis: ValueAxis): Place[] {
  if (measure.target === undefined) return [];
  const y = axis.y(measure.target);
  return between([
    [frame.left, y],
    [frame.right, y],
  ]);
}

type Values = readonly (number | null | undefined)[];

/** Points of a line, parted where it has no value: nothing is drawn across a gap. */
function runsOf(values: Values, y: (value: number) => number, frame: LessonFrame): Place[][] {
  const runs: Place[][] = [[]];
  values.forEach((v, i) => {
    if (isValue(v)) runs.at(-1)!.push([frame.x(i), y(v)]);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  });
  return runs;
}

/** A run as the theory shows it: a value without neighbours is a short line. */
function drawnAs(run: Place[]): Place[] {
  const [first, second] = run;
  if (first === undefined || second !== undefined) return run;
  const [x, y] = first;
  return [
    [x - LONE, y],
    [x + LONE, y],
  ];
}

/** Baselines of a name of a width around a point. */
function placesAround([x, y]: Place, width: number): Place[] {
  return [
    [x + 14, y + 20],
    [x - 14 - width, y - 14],
    [x + 14, y + 4],
    [x - 14 - width, y + 4],
    [x - width / 2, y - 16],
    [x - width / 2, y + 26],
    [x + 14, y + 40],
    [x - 14 - width, y - 34],
  ];
}
