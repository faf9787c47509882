import { html, nothing } from 'lit';
import { lessonChart } from '../charts/lesson-chart.ts';
import '../controls/chart-view.ts';
import type { Choice } from '../controls/choice.ts';
import '../controls/choice.ts';
import { tied } from './bold.ts';
import { chartDataOf, labelOf } from './chart-data.ts';
import type { Guessed } from './guess-chart.ts';
import './guess-chart.ts';
import { guessGutter } from './guess-gutter.ts';
import { spanText, type ViewContext } from './view-context.ts';

/** The first step: what the class expects, before it has seen anything. */
export function predictView(context: ViewContext) {
  const { session, words, language } = context;
  const { lesson } = session;
  const own = lesson.words[language];
  const { cases } = session;
  const run = () => {
    session.go('run');
    void session.run();
  };
  return {
    chart: lesson.prediction.kind === 'points' ? points(context) : choice(context),
    side: html`
      <h2>${words.predictFirst}</h2>
      <p class="lesson-text">${tied(own.ask)}</p>
      <div class="buttons"><button class="primary" @click=${run}>${words.toRun}</button></div>
      <p class="caption note">${words.runs(lesson.replications, spanText(context, cases))}</p>
    `,
  };
}

function points({ session, language, room }: ViewContext) {
  const { lesson } = session;
  if (lesson.prediction.kind !== 'points') return '';
  const own = lesson.words[language];
  return html`<ccsim-guess
    .gutter=${guessGutter(session, room, language)}
    .columns=${session.cases.map(each => labelOf(lesson, each, language, room))}
    .values=${session.guess}
    .scale=${lesson.prediction}
    .form=${lesson.measure.form}
    .decimals=${0}
    .promise=${lesson.promise}
    .factor=${own.factor}
    .name=${own.names[lesson.measure.name]!}
    @ccsim-guess=${(event: CustomEvent<Guessed>) => session.guessAt(event.detail.column, event.detail.value)}
  ></ccsim-guess>`;
}

/** The columns to choose among, and the chart that the run will fill; on a phone the choice alone, so that the way on is near. */
function choice(context: ViewContext) {
  const { session, language, room } = context;
  const { lesson } = session;
  if (lesson.prediction.kind !== 'choice') return '';
  const own = lesson.words[language];
  const options = session.cases
    .map((each, column) => ({ value: String(column), label: labelOf(lesson, each, language) }))
    .slice(lesson.prediction.first);
  return html`<ccsim-choice
      class="lesson-text"
      ?row=${room !== 'phone'}
    .label=${own.factor}
    .options=${options}
    .value=${session.isGuessed ? String(session.guess[0]) : ''}
    @change=${(event: Event) => session.guessAt(0, Number((event.target as Choice).value))}
  ></ccsim-choice>${room === 'phone' ? nothing : unfilled(context)}`;
}

/** The chart before anything has run: its axes, what was promised, and a frame around the column that is chosen. */
function unfilled({ session, language, room }: ViewContext) {
  const { lesson, cases } = session;
  const chosen = session.isGuessed ? session.guess[0]! : -1;
  const nothingYet = { found: undefined, guess: undefined, hasTheory: false, step: 'run' } as const;
  const { rows, bars, ...data } = chartDataOf(lesson, { ...nothingYet, cases, chosen, room }, language);
  const chart = lessonChart({ ...data, chosen }, language);
  return html`<div class="unfilled">
    <h2>${chart.title}</h2>
    <ccsim-chart bare .chart=${chart}></ccsim-chart>
  </div>`;
}
