import { type CSSResultGroup, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import '../controls/slider.ts';
import type { ServiceLevelRule } from '../../engine/index.ts';
import type { Slider } from '../controls/slider.ts';
import type { Lever } from '../run/lever.ts';
import type { Doubtful, WhatIfMeasure } from '../run/what-if-result.ts';
import { firstOf } from './first-levers.ts';
import { LEVER_WORDS, type LeverWords, leverFormat, leverLabel } from './lever-words.ts';
import { faultText } from './strips.ts';
import type { WhatIfDesk } from './what-if-desk.ts';
import { isLevel, shownMeasures } from './what-if-rows.ts';
import { whatIfStyles } from './what-if-styles.ts';
import { STUDIO_WORDS } from './words.ts';

/** The reader wants the sliders' scenario beside the baseline, on the page Compare. */
export class CompareAsked extends Event {
  static readonly type = 'compare-asked';

  constructor() {
    super(CompareAsked.type, { bubbles: true, composed: true });
  }
}

/** The sliders, and what they do to the numbers beside the pinned baseline. */
export class WhatIfPanel extends Part {
  static override properties = {
    desk: { attribute: false },
    currency: {},
    rule: {},
    showsAll: { state: true },
  };
  static override styles: CSSResultGroup = [base, whatIfStyles];
  declare desk: WhatIfDesk | undefined;
  /** of sums of money; none where the scenario has none */
  declare currency: string | undefined;
  /** by which service level is counted */
  declare rule: ServiceLevelRule;
  declare private showsAll: boolean;
  private heard: WhatIfDesk | undefined;
  private slow = 0;
  private isSlow = false;

  constructor() {
    super();
    this.showsAll = false;
    this.rule = 'ofOffered';
    for (const near of ['pointermove', 'focusin']) this.addEventListener(near, () => this.desk?.makeReady());
  }

  override disconnectedCallback(): void {
    this.heard?.removeEventListener('change', this.changed);
    this.heard = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (this.heard === this.desk) return;
    this.heard?.removeEventListener('change', this.changed);
    this.desk?.addEventListener('change', this.changed);
    this.heard = this.desk;
  }

  /** What is under way shows after a while only: most answers are there before. */
  private readonly changed = () => {
    clearTimeout(this.slow);
    this.isSlow = false;
    if (this.desk?.isRunning) {
      this.slow = setTimeout(() => {
        this.isSlow = true;
        this.requestUpdate();
      }, 150) as unknown as number;
    }
    this.requestUpdate();
  };

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const words = this.words(STUDIO_WORDS);
    return html`
      <div class="head">
        <h2>${words.whatIf}</h2>
        ${
          desk.changed.size === 0
            ? nothing
            : html`<button class="link caption" @click=${() => desk.reset()}>${words.reset}</button>`
        }
      </div>
      ${desk.levers.length === 0 ? html`<p class="caption">${words.noLevers}</p>` : nothing}
      ${repeat(
        this.shown(desk),
        lever => lever.id,
        lever => this.slider(desk, lever),
      )}
      ${this.moreButton(desk)}
      <div class="rule ${this.isSlow ? 'running' : ''}" aria-busy=${desk.isRunning}>${this.table(desk)} ${this.state(desk)}</div>
    `;
  }

  /** The first ones, and any that were moved. */
  private shown(desk: WhatIfDesk): Lever[] {
    const first = firstOf(desk.levers);
    return desk.levers.filter(
      lever => this.showsAll || first.has(lever) || desk.value(lever) !== lever.baseline,
    );
  }

  private moreButton(desk: WhatIfDesk) {
    const words = this.words(STUDIO_WORDS);
    const hidden = desk.levers.length - this.shown(desk).length;
    if (hidden === 0 && !this.showsAll) return nothing;
    const turn = () => {
      this.showsAll = !this.showsAll;
    };
    return html`<button class="link caption" aria-expanded=${this.showsAll} @click=${turn}>
      ${this.showsAll ? words.fewerSliders : words.moreSliders(this.numbers, hidden)}
    </button>`;
  }

  private slider(desk: WhatIfDesk, lever: Lever) {
    const words = this.words(LEVER_WORDS);
    const { format, unit } = leverFormat(lever, words, this.numbers);
    const isShare = lever.unit === 'share';
    // a share is moved and typed as per cent
    const times = isShare ? 100 : 1;
    const shown = isShare ? (value: number) => format(value / 100) : format;
    return html`<ccsim-slider
      .label=${leverLabel(lever, words)}
      .min=${round(lever.low * times)}
      .max=${round(lever.high * times)}
      .step=${round(lever.step * times)}
      .value=${round(desk.value(lever) * times)}
      .baseline=${round(desk.start(lever) * times)}
      .unit=${unit}
      .format=${shown}
      @input=${(event: Event) => desk.set(lever, round((event.target as Slider).value / times))}
    ></ccsim-slider>`;
  }

  private table(desk: WhatIfDesk) {
    const words = this.words(STUDIO_WORDS);
    const leverWords = this.words(LEVER_WORDS);
    const rows = shownMeasures(desk.result?.measures ?? [], this.rule);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.baseline}</th>
          <th scope="col">${words.was}</th>
          <th scope="col">${words.nowIs}</th>
          <th scope="col">${words.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          measure => html`<tr>
            <th scope="row">${measureLabel(measure, leverWords, this.currency)}${isLevel(measure) ? html`<small class="by">${words[this.rule]}</small>` : nothing}</th>
            <td>${this.plain(measure, measure.baseline)}</td>
            <td>${this.plain(measure, measure.now)}</td>
            ${this.difference(measure)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private state(desk: WhatIfDesk) {
    const words = this.words(STUDIO_WORDS);
    const { result, numbers } = { result: desk.result, numbers: this.numbers };
    const fault = desk.faults[0];
    const said = desk.failure === '' ? fault && faultText(fault, words) : words.failed(desk.failure);
    return html`
      ${said === undefined ? nothing : html`<p class="caption late" role="alert">${said}</p>`}
      ${
        result === undefined
          ? html`<p class="caption">${said === undefined ? words.replicationOf(numbers, 0, 20) : nothing}</p>`
          : html`<p class="caption">
              ${
                desk.isRunning && this.isSlow
                  ? words.replicationOf(numbers, result.replications, result.of)
                  : words.answered(numbers, result.replications, Math.max(1, Math.round(result.took)))
              }
              ${result.truncated > 0 ? html`<span class="late">${words.notAll(numbers, result.truncated)}</span>` : nothing}
            </p>`
      }
      <p class="links">
        ${
          desk.isBaseline
            ? nothing
            : html`<button class="link" @click=${() => desk.pin()}>${words.pin}</button>
              <button class="link" @click=${() => this.dispatchEvent(new CompareAsked())}>${words.compare}</button>`
        }
      </p>
    `;
  }

  private plain(measure: WhatIfMeasure, estimate: Doubtful | null) {
    return estimate === null ? '–' : this.write(measure, estimate.value);
  }

  private difference(measure: WhatIfMeasure) {
    const { difference } = measure;
    const words = this.words(STUDIO_WORDS);
    if (difference === null) return html`<td>–</td>`;
    const text = this.write(measure, difference.value, true);
    if (difference.low === null || difference.high === null)
      return html`<td title=${words.noInterval}>${text}</td>`;
    const half = this.write(measure, (difference.high - difference.low) / 2);
    // a difference whose interval covers zero carries no weight
    const isTie = difference.low <= 0 && difference.high >= 0;
    return isTie
      ? html`<td title=${words.tie}>${text}<small> ± ${half}</small></td>`
      : html`<td class="sure">${text}<small> ± ${half}</small></td>`;
  }

  private write({ unit, name }: WhatIfMeasure, value: number, isSigned = false): string {
    const { plain, signed } = this.numbers;
    const shown = unit === 'share' ? value * 100 : value;
    const digits =
      unit === 'contacts' && name !== 'queueLength' ? 0 : unit === 'money' && Math.abs(shown) > 100 ? 0 : 1;
    return isSigned ? signed(shown, digits) : plain(shown, digits);
  }
}
customElements.define('ccsim-what-if', WhatIfPanel);

function measureLabel(
  { name, unit }: WhatIfMeasure,
  words: LeverWords,
  currency: string | undefined,
): string {
  const key = name.split('.')[0] as keyof LeverWords;
  const found = words[key];
  // the unit stays with the word before it
  const label = (typeof found === 'string' ? found : name).replace(/ (?=\S+$)/u, '\u00A0');
  return unit === 'money' && currency ? `${label}, ${currency}` : label;
}

/** Without digits that only the machine's arithmetic adds. */
function round(value: number): number {
  return Number(value.toFixed(9));
}
