import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { timeTicks } from './axes.ts';
import type { Chart, Drawing } from './chart.ts';
import { drawKey, type KeyItem } from './key.ts';
import type { Mark } from './marks.ts';
import { rect, type Scale, stroke } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';

/** What an agent does between two instants. */
export interface AgentSpan {
  /** [µs since midnight] */
  from: number;
  to: number;
  state: 'off' | 'free' | 'ringing' | 'talking' | 'wrapUp' | 'break' | 'training' | 'backOffice';
  /** whom they talk to or write up: `Contact 3 164` */
  contact?: string;
}

export interface AgentDayData {
  title?: string;
  note?: string;
  /** the axis [µs since midnight] */
  from: number;
  to: number;
  /** in order of time */
  spans: readonly AgentSpan[];
}

type State = AgentSpan['state'];
const STATES: readonly State[] = ['talking', 'wrapUp', 'ringing', 'free', 'break', 'training', 'backOffice'];
const TOP = 20;
const HEIGHT = 24;

/** One agent's day, state by state. */
export function agentDay(data: AgentDayData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const { hour, clock } = numbers(language);
  const totals = totalsOf(data.spans);
  return {
    title: data.title ?? words.agentDay,
    ...(data.note === undefined ? {} : { note: data.note }),
    description:
      totals.length === 0 ? words.noData : `${totals.map(each => totalText(each, language)).join(', ')}.`,
    layOut: width => layOut(data, language, width),
    table: {
      columns: [words.time, words.until, words.state, words.contact],
      rows: data.spans.map(({ from, to, state, contact }) => [
        Number.isFinite(from) ? clock(from) : null,
        Number.isFinite(to) ? hourOrClock(to, hour, clock) : null,
        words[state],
        contact ?? null,
      ]),
    },
  };
}

function hourOrClock(time: number, hour: (time: number) => string, clock: (time: number) => string): string {
  return time % 60_000_000 === 0 ? `${hour(time)}:00` : clock(time);
}

function layOut(data: AgentDayData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const totals = totalsOf(data.spans);
  const [left, right] = [6, width - 6];
  const x = scaleLinear([data.from, data.to], [left, right]);
  for (const { at, label } of timeTicks(data.from, data.to, right - left, language)) {
    sheet.add(stroke('grid', x(at), TOP - 5, x(at), TOP + HEIGHT + 4));
    sheet.textIfFree(label, x(at), 10, { size: 11, tone: 'ink3', anchor: 'middle' });
  }
  sheet.add(stroke('grid', left, TOP + HEIGHT, right, TOP + HEIGHT));
  for (const span of data.spans) drawSpan(sheet, span, x, language);
  const bottom = TOP + HEIGHT;
  const axis = { from: data.from, to: data.to, left, right, top: TOP - 6, bottom: bottom + 4 };
  if (totals.length === 0) {
    sheet.text(CHART_WORDS[language].noData, 0, bottom + 20, { size: 11, width });
    return sheet.drawing(bottom + 28, axis);
  }
  const items = totals.map(
    ({ state, time }): KeyItem => ({ text: totalText({ state, time }, language), ...sampleOf(state) }),
  );
  return sheet.drawing(drawKey(sheet, items, 0, width, bottom + 24) + 8, axis);
}

function drawSpan(sheet: Sheet, span: AgentSpan, x: Scale, language: Language): void {
  if (span.state === 'off' || !(span.to > span.from)) return;
  const { clock, duration } = numbers(language);
  const left = x(span.from);
  const width = Math.max(0.6, x(span.to) - left);
  sheet.add(...spanMarks(span.state, left, width));
  const who = span.contact === undefined ? '' : `, ${span.contact}`;
  const text = `${clock(span.from)}: ${CHART_WORDS[language][span.state]} ${duration(span.to - span.from)}${who}`;
  sheet.stop({ x: left + width / 2, y: TOP + HEIGHT / 2, text, key: String(span.from) });
}

/** Talking is full, wrap-up half as high, ringing a frame; free and away are lines at the foot and in the middle. */
function spanMarks(state: State, left: number, width: number): Mark[] {
  const middle = TOP + HEIGHT / 2;
  if (state === 'talking') return [rect('f-s1', left, TOP, width, HEIGHT)];
  if (state === 'wrapUp') return [rect('f-s1', left, middle, width, HEIGHT / 2)];
  if (state === 'ringing') return [rect('f-s2', left, TOP, width, HEIGHT)];
  if (state === 'free') return [rect('f-edge', left, TOP + HEIGHT - 3, width, 3)];
  if (state === 'backOffice') return [rect('hollow s-s1', left, TOP + 4, width, HEIGHT - 8)];
  const kind = state === 'training' ? 's-edge interval heavy' : 'baseline';
  return [stroke(kind, left, middle, left + width, middle)];
}

function sampleOf(state: State): Pick<KeyItem, 'sample'> {
  if (state === 'talking') return { sample: { patch: 'f-s1' } };
  if (state === 'wrapUp') return { sample: { half: 'f-s1' } };
  if (state === 'ringing') return { sample: { patch: 'f-s2' } };
  if (state === 'free') return { sample: { line: 's-edge interval' } };
  if (state === 'backOffice') return { sample: { patch: 'hollow s-s1' } };
  return { sample: { line: state === 'training' ? 's-edge interval heavy' : 'baseline' } };
}

/** Time in each state, of those that occur, in a fixed order. */
function totalsOf(spans: readonly AgentSpan[]): { state: State; time: number }[] {
  return STATES.map(state => ({
    state,
    time: spans.reduce((sum, each) => sum + (each.state === state ? Math.max(0, each.to - each.from) : 0), 0),
  })).filter(({ time }) => time > 0);
}

function totalText({ state, time }: { state: State; time: number }, language: Language): string {
  return `${CHART_WORDS[language][state]} ${numbers(language).duration(time)}`;
}
