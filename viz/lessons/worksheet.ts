import { type CSSResultGroup, css, html } from 'lit';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import { bold, tied } from './bold.ts';
import { labelOf, rowsOf } from './chart-data.ts';
import type { LessonSession } from './session.ts';
import { LESSON_WORDS } from './words.ts';

/** A lesson on paper: the question with an empty table, and on a second page the answers of the last run. */
export class Worksheet extends Part {
  static override properties = { session: { attribute: false }, version: { attribute: false } };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host { max-width: 688px; margin: 0 auto; padding: 24px; background: var(--paper); }
      .bar { display: flex; gap: 8px; margin-bottom: 24px; }
      .who { display: flex; gap: 32px; margin-bottom: 24px; color: var(--ink2); }
      .who span { flex: 1; border-bottom: 1px solid var(--edge); padding-bottom: 4px; }
      h1 { font: 600 1.75rem/2.25rem var(--font); }
      h2 { font: 600 1.125rem/1.5rem var(--font); margin-bottom: 8px; }
      .question { font-size: 1.125rem; line-height: 1.75rem; margin: 4px 0 20px; }
      .help { margin-bottom: 12px; color: var(--ink2); }
      .scroll { overflow-x: auto; }
      table { width: 100%; border-collapse: collapse; }
      th, td { padding: 6px 4px; border: 1px solid var(--line); text-align: center; font-weight: 400; overflow-wrap: break-word; }
      thead th { font-weight: 600; }
      th:first-child { text-align: start; color: var(--ink2); }
      .fill td, .fill tbody th { height: 44px; }
      .lines { margin-top: 24px; }
      .lines div { height: 36px; border-bottom: 1px solid var(--line); }
      .answers { margin-top: 48px; padding-top: 24px; border-top: 1px solid var(--line); }
      .answers h1 { margin-bottom: 12px; }
      .answers p { margin: 12px 0; font-size: 1rem; line-height: 1.5rem; }
      @media print {
        :host { max-width: none; padding: 0; }
        .answers { break-before: page; margin: 0; padding: 0; border: 0; }
      }
    `,
  ];
  declare session: LessonSession;
  /** a number that changes with the session */
  declare version: number;

  override render() {
    const words = this.words(LESSON_WORDS);
    const { lesson, values, cases } = this.session;
    const own = lesson.words[settings.language];
    const columns = cases.map(each => labelOf(lesson, each, settings.language));
    return html`
      <div class="bar no-print">
        <button @click=${() => this.dispatchEvent(new Event('ccsim-back'))}>${words.back}</button>
        <button class="primary" @click=${() => print()}>${words.print}</button>
      </div>
      <p class="who"><span>${words.name}</span><span>${words.date}</span></p>
      <h1>${own.title}</h1>
      <p class="question">${tied(own.question(values, this.numbers))}</p>
      <p class="help">${words.sheetFill}</p>
      <h2>${own.names[lesson.measure.name]}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${own.names[lesson.measure.name]!}>
        <table class="fill">
          ${this.head(columns)}
          <tbody>
            ${[words.expected, words.shown].map(
              name => html`<tr><th scope="row">${name}</th>${columns.map(() => html`<td></td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="lines"><h2>${words.why}</h2><div></div><div></div><div></div><div></div></div>
      <section class="answers">
        <h1>${words.answers}: ${own.title}</h1>
        ${this.answers(columns)}
      </section>
    `;
  }

  private head(columns: readonly string[]) {
    const { lesson } = this.session;
    return html`<thead>
      <tr>
        <th scope="col">${lesson.words[settings.language].factor}</th>
        ${columns.map(column => html`<th scope="col"><bdi>${column}</bdi></th>`)}
      </tr>
    </thead>`;
  }

  private answers(columns: readonly string[]) {
    const words = this.words(LESSON_WORDS);
    const { lesson, found, result, running } = this.session;
    if (running) return html`<p role="status">${words.progress(running.done, lesson.replications)}</p>`;
    if (!found || !result) return html`<p>${words.sheetRun}</p>`;
    const own = lesson.words[settings.language];
    const rows = rowsOf(lesson, found, true, settings.language);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${words.answers}>
        <table>
          ${this.head(columns)}
          <tbody>
            ${rows.map(
              ({ name, values }) =>
                html`<tr><th scope="row">${name}</th>${values.map(value => html`<td>${value}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${own.tell(found, this.numbers).map(text => html`<p>${bold(text)}</p>`)}
      <p class="caption">${own.why(found, this.numbers)} ${words.sheetFrom(result.seed, found.replications)}</p>
    `;
  }
}
customElements.define('ccsim-worksheet', Worksheet);
