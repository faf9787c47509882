import { type CSSResultGroup, css, html } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { DayInfo } from '../day/day-data.ts';
import type { Run } from './session.ts';
import { STUDIO_WORDS, type StudioWords } from './words.ts';

/** Another day, replication or seed was chosen. */
export class RunChosen extends Event {
  static readonly type = 'run-chosen';
  readonly run: Partial<Run>;

  constructor(run: Partial<Run>) {
    super(RunChosen.type, { bubbles: true, composed: true });
    this.run = run;
  }
}

const LONGEST_SEED = 200;
const MOST_REPLICATIONS = 1_000_000;
const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Which day of which replication under which seed. */
export class RunChoice extends Part {
  static override properties = { run: { attribute: false }, days: { attribute: false } };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        width: 11.75rem;
        max-width: 100%;
      }
      label {
        min-width: 0;
        font-size: 0.75rem;
        line-height: 1rem;
        color: var(--ink2);
      }
      label.wide {
        grid-column: 1 / -1;
      }
      select,
      input {
        display: block;
        width: 100%;
        margin-top: 2px;
        color: var(--ink);
        font-size: 0.875rem;
      }
    `,
  ];
  declare run: Run;
  declare days: readonly DayInfo[];

  constructor() {
    super();
    this.run = { seed: '1', replication: 0, day: 0 };
    this.days = [];
  }

  override render() {
    const words = this.words(STUDIO_WORDS);
    const { seed, replication, day } = this.run;
    return html`
      ${
        this.days.length < 2
          ? ''
          : html`<label class="wide"
              >${words.day}
              <select .value=${String(day)} @change=${this.chooseDay}>
                ${this.days.map(info => html`<option value=${info.number} ?selected=${info.number === day}>${this.dayName(info)}</option>`)}
              </select></label
            >`
      }
      <label
        >${words.replication}
        <input
          type="number"
          min="1"
          max=${MOST_REPLICATIONS}
          .value=${String(replication + 1)}
          @change=${this.chooseReplication}
      /></label>
      <label
        >${words.seed}
        <input maxlength=${LONGEST_SEED} autocomplete="off" spellcheck="false" .value=${seed} @change=${this.chooseSeed}
      /></label>
    `;
  }

  private dayName(info: DayInfo): string {
    return dayText(info, this.words(STUDIO_WORDS));
  }

  private readonly chooseDay = (event: Event) =>
    this.dispatchEvent(new RunChosen({ day: Number((event.target as HTMLSelectElement).value) }));

  private readonly chooseReplication = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const number = Math.round(Number(field.value));
    if (!(number >= 1 && number <= MOST_REPLICATIONS)) {
      field.value = String(this.run.replication + 1);
      return;
    }
    this.dispatchEvent(new RunChosen({ replication: number - 1 }));
  };

  private readonly chooseSeed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    if (field.value === '') field.value = this.run.seed;
    else this.dispatchEvent(new RunChosen({ seed: field.value }));
  };
}
customElements.define('ccsim-run-choice', RunChoice);

function dayText({ number, weekday, date }: DayInfo, words: StudioWords): string {
  const name = words.weekdays.split('|')[WEEKDAYS.indexOf(weekday ?? '')] ?? '';
  return words.dayName(number + 1, name, date ?? '');
}

/** What can be pressed, and what stands behind it: `Day 1, Sun, 1999-02-07` and `, replication 1, seed 1`. */
export function runTexts(run: Run, days: readonly DayInfo[], words: StudioWords): [string, string] {
  const info = days[run.day];
  const text = words.runName(run.replication + 1, run.seed);
  return info && days.length > 1
    ? [dayText(info, words), `, ${text}`]
    : [text.charAt(0).toUpperCase() + text.slice(1), ''];
}
