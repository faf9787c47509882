import { html, nothing } from 'lit';
import { lessonChart } from '../charts/lesson-chart.ts';
import '../controls/chart-view.ts';
import { chartDataOf } from './chart-data.ts';
import { guessValues, spanText, type ViewContext } from './view-context.ts';

/** The second step: points and their intervals as replications come, against the guess; no theory yet. */
export function runView(context: ViewContext) {
  const { session, words, language } = context;
  const { lesson, running } = session;
  const found = session.sofar;
  const cases = found?.cases ?? session.cases;
  const data = chartDataOf(
    lesson,
    {
      found,
      cases,
      chosen: session.chosen,
      guess: guessValues(session),
      step: 'run',
      room: context.room,
      hasTheory: false,
    },
    language,
  );
  const onTo = html`<button class="primary" @click=${() => session.go('explain')}>${words.onTo}</button>`;
  const again = html`<button class=${found ? '' : 'primary'} @click=${() => void session.run()}>${words.toRun}</button>`;
  const stop = html`<button @click=${() => session.stop()}>${words.stop}</button>`;
  return {
    chart: html`<ccsim-chart .chart=${lessonChart(data, language)} file=${lesson.id}></ccsim-chart>`,
    side: html`
      <h2>${running ? words.progress(running.done, lesson.replications) : runsText(context)}</h2>
      <div class="progress"><div></div></div>
      ${session.fault === undefined ? nothing : html`<p class="late" role="alert">${words.fault(session.fault)}</p>`}
      <div class="buttons">${running ? stop : html`${found ? onTo : nothing}${found ? nothing : again}`}</div>
      <p class="caption note">${words.runs(lesson.replications, spanText(context, cases))}</p>
    `,
  };
}

function runsText({ session, words }: ViewContext): string {
  const { found, lesson } = session;
  if (!found) return words.noRun;
  return found.replications < lesson.replications
    ? words.stopped(found.replications, lesson.replications)
    : words.progress(found.replications, lesson.replications);
}
