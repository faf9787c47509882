import { html, nothing } from 'lit';
import { writeRoute } from '../app/route.ts';
import { lessonChart } from '../charts/lesson-chart.ts';
import '../controls/chart-view.ts';
import type { ChosenStop } from '../controls/chart-view.ts';
import type { Slider } from '../controls/slider.ts';
import '../controls/slider.ts';
import { bold } from './bold.ts';
import { chartDataOf, labelOf } from './chart-data.ts';
import type { Found } from './found.ts';
import type { Control } from './lesson.ts';
import { isSeed } from './lesson-link.ts';
import { LESSONS } from './lessons.ts';
import { nextSeed } from './session.ts';
import { after, guessValues, spanText, type ViewContext } from './view-context.ts';

/** The third step: theory beside the run, three sentences, the sliders that matter. */
export function explainView(context: ViewContext) {
  const { session, words, language } = context;
  const { lesson, found, running } = session;
  const cases = found?.cases ?? session.cases;
  const chosen = Math.min(session.chosen, cases.length - 1);
  const data = chartDataOf(
    lesson,
    {
      found,
      values: session.values,
      cases,
      chosen,
      guess: found && guessValues(session),
      step: 'explain',
      room: context.room,
      hasTheory: session.hasTheory,
    },
    language,
  );
  const pick = (event: CustomEvent<ChosenStop>) => {
    const column = Number.parseInt(event.detail.key, 10);
    if (column >= 0 && column < cases.length) session.choose(column);
  };
  return {
    chart: html`
      ${running ? html`<div class="progress"><div></div></div>` : nothing}
      <ccsim-chart .chart=${lessonChart(data, language)} file=${lesson.id} @ccsim-choose=${pick}></ccsim-chart>
    `,
    side: html`
      <h2>${words.whatHappened}</h2>
      ${found ? sentences(context, found) : html`<p class="lesson-text">${words.noRun}</p>`}
      ${session.fault === undefined ? nothing : html`<p class="late" role="alert">${words.fault(session.fault)}</p>`}
      <div class="controls">
        ${lesson.hasScale ? columnSlider(context, chosen) : nothing}
        ${lesson.controls.map(control => slider(context, control))}
      </div>
      ${buttons(context)}
      <p class="caption note" role="status">${status(context, found)}</p>
    `,
  };
}

function sentences(context: ViewContext, found: Found) {
  const { language, numbers } = context;
  const { lesson } = context.session;
  const texts = lesson.words[language].tell(found, numbers);
  const verdict = verdictOf(context, found);
  return html`<div class="lesson-text">
    ${[...(verdict === undefined ? [] : [verdict]), ...texts].map(text => html`<p class="sentence">${bold(text)}</p>`)}
  </div>`;
}

/** Whether the class chose what the run shows. */
function verdictOf({ session, words, language }: ViewContext, found: Found): string | undefined {
  const { lesson, guess } = session;
  if (lesson.prediction.kind !== 'choice' || !session.isGuessOf(found)) return undefined;
  const label = (column: number) => labelOf(lesson, found.cases[column]!, language);
  const [said = -1] = guess;
  const right = lesson.prediction.right(found);
  if (found.cases[said] === undefined) return undefined;
  if (right < 0) return words.tooSoon;
  return said === right ? words.youSaidRight(label(said)) : words.youSaid(label(said), label(right));
}

/** The agents, or whatever the columns count: moves the frame, and needs no new run. */
function columnSlider({ session, language }: ViewContext, chosen: number) {
  const { lesson } = session;
  const labels = session.cases.map(({ label }) => Number(label));
  const least = labels[0]!;
  return html`<ccsim-slider
    .label=${lesson.words[language].factor}
    .min=${least}
    .max=${labels.at(-1)!}
    .step=${1}
    .value=${labels[chosen] ?? least}
    .baseline=${labels[lesson.chosen]!}
    @input=${(event: Event) => session.choose(labels.indexOf((event.target as Slider).value))}
  ></ccsim-slider>`;
}

function slider({ session, language, words }: ViewContext, control: Control) {
  const { id, low, high, step, start, unit } = control;
  const units = { count: '', s: words.seconds, min: words.minutes, '%': '%', '×': '×' };
  const move = (event: Event) => session.setValue(id, (event.target as Slider).value);
  const run = (event: Event) => {
    move(event);
    void session.run();
  };
  return html`<ccsim-slider
    .label=${session.lesson.words[language].controls[id]!}
    .min=${low}
    .max=${high}
    .step=${step}
    .value=${session.values[id]!}
    .baseline=${start}
    .unit=${units[unit]}
    @input=${move}
    @change=${run}
  ></ccsim-slider>`;
}

function buttons({ session, words, language }: ViewContext) {
  const { lesson, running, found } = session;
  const next = after(lesson, LESSONS);
  const title = next.lesson.words[language].title;
  const go = () => {
    location.hash = writeRoute('lessons', next.lesson.id);
  };
  const again = () => void session.run(found ? nextSeed(session.seed) : session.seed);
  const seeded = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const isGood = isSeed(field.value.trim());
    field.setAttribute('aria-invalid', String(!isGood));
    field.setCustomValidity(isGood ? '' : words.seedFault);
    field.reportValidity();
    if (isGood) void session.run(field.value.trim());
  };
  return html`
    <div class="buttons">
      ${found ? html`<button class="primary" @click=${go}>${next.isFirst ? words.first(title) : words.next(title)}</button>` : nothing}
      ${
        running
          ? html`<button @click=${() => session.stop()}>${words.stop}</button>`
          : html`<button class=${found ? '' : 'primary'} title=${words.againHelp} @click=${again}>${found ? words.again : words.toRun}</button>`
      }
    </div>
    <label class="seed">${words.seed}<input .value=${session.seed} maxlength="40" @change=${seeded} /></label>
  `;
}

function status(context: ViewContext, found: Found | undefined): string {
  const { session, words, numbers, language } = context;
  const { lesson, running } = session;
  if (running) return words.progress(running.done, lesson.replications);
  if (!found) return '';
  const runs =
    found.replications < lesson.replications
      ? words.stopped(found.replications, lesson.replications)
      : words.done(found.replications, spanText(context, found.cases));
  return `${runs} ${lesson.words[language].why(found, numbers)}`;
}
