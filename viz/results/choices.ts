import { type CSSResultGroup, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import { measureName, type PartKind } from '../compare/measure-name.ts';
import { factorName } from './chart-data.ts';
import type { FilesChecked } from './check-files.ts';
import { choiceStyles } from './choice-styles.ts';
import type { Factor } from './factors.ts';
import {
  type Chosen,
  lookAt,
  measureOfPart,
  partsOf,
  pointName,
  promiseOf,
  type ResultsView,
} from './results-view.ts';
import { WORDS } from './words.ts';

/** Fires with what the reader wants to see from now on. */
export class ResultChosen extends Event {
  static readonly type = 'result-chosen';
  readonly change: Partial<Chosen>;

  constructor(change: Partial<Chosen>) {
    super(ResultChosen.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

const narrow = matchMedia('(max-width: 719px)');

/** Measures that stand first, in this order. */
const USUAL = ['serviceLevel', 'abandonment', 'waitTime', 'occupancy', 'costPerMonth'];
/** So many parts are a list of radio buttons; more are a list that opens. */
const FEW = 6;

/** What can be seen of a folder: which measure, of which part, along which factors; and how far it is to be trusted. */
export class ResultChoices extends Part {
  static override properties = {
    view: { attribute: false },
    chosen: { attribute: false },
    checked: { attribute: false },
    progress: { attribute: false },
  };
  static override styles: CSSResultGroup = [base, choiceStyles];
  declare view: ResultsView;
  declare chosen: Chosen;
  declare checked: FilesChecked | undefined;
  declare progress: { done: number; of: number };

  override render() {
    const words = this.words(WORDS);
    const { factors } = this.view;
    const choices = html`<div class="choices">
        ${this.measures()}
        ${
          factors.length < 2 && (factors[0]?.path ?? '') === ''
            ? nothing
            : html`${this.factorChoice(words.along, 'along')} ${factors.length > 1 ? this.factorChoice(words.across, 'across') : nothing}`
        }
        ${this.parts()}
      </div>`;
    return html`
      ${narrow.matches ? html`<details><summary>${this.summary()}</summary>${choices}</details>` : choices}
      <div class="rule">${this.footing()}</div>
    `;
  }

  /** What is seen, in one line: `Service level, desk.agents × call.arrivals`. */
  private summary() {
    const { factors } = this.view;
    const shown = [this.chosen.along, this.chosen.across].flatMap(f =>
      f === undefined ? [] : (factors[f] ?? []),
    );
    const names = shown.map(factor => factorName(factor, settings.language)).join(' × ');
    const { label } = lookAt(this.view, this.chosen.measure, settings.language);
    return html`<bdi>${names === '' ? label : `${label}, ${names}`}</bdi>`;
  }

  private measures() {
    const words = this.words(WORDS);
    const { part } = measureName(this.chosen.measure);
    const own = this.view.measures.filter(name => {
      const found = measureName(name).part;
      return found?.kind === part?.kind && found?.name === part?.name;
    });
    const rank = (name: string) => USUAL.indexOf(measureName(name).base);
    const isUsual = (name: string) =>
      rank(name) >= 0 && (measureName(name).rule === '' || promiseOf(this.view, name, 0) !== undefined);
    const usual = own.filter(isUsual).sort((a, b) => rank(a) - rank(b));
    const first = usual.length > 0 ? usual : own.slice(0, 5);
    const others = own.filter(name => !first.includes(name));
    const line = (name: string) => {
      const look = lookAt(this.view, name, settings.language);
      const unit = measureName(name).rule === '' ? look.unit : look.detail;
      return this.radio('measure', look.label, unit, name === this.chosen.measure, { measure: name });
    };
    return html`<fieldset>
      <legend>${words.measure}</legend>
      ${first.map(line)}
      ${
        others.length > 0
          ? html`<details ?open=${others.includes(this.chosen.measure)}>
              <summary>${words.more}</summary>
              ${others.map(line)}
            </details>`
          : nothing
      }
    </fieldset>`;
  }

  private factorChoice(label: string, which: 'along' | 'across') {
    const { factors } = this.view;
    const other = which === 'along' ? this.chosen.across : this.chosen.along;
    return html`<fieldset>
      <legend>${label}</legend>
      ${factors.map((factor, f) => {
        const change =
          f === other ? { along: this.chosen.across ?? f, across: this.chosen.along } : { [which]: f };
        const name = factorName(factor, settings.language);
        return this.radio(which, name, spanOf(factor), this.chosen[which] === f, change);
      })}
      ${
        which === 'across'
          ? this.radio(which, this.words(WORDS).nothing, '', this.chosen.across === undefined, {
              across: undefined,
            })
          : nothing
      }
    </fieldset>`;
  }

  private radio(group: string, label: string, note: string, isOn: boolean, change: Partial<Chosen>) {
    return html`<label class=${isOn ? 'on' : ''}>
      <input type="radio" name=${group} .checked=${isOn} @change=${() => this.tell(change)} />
      <span><bdi>${label}</bdi></span><small><bdi>${note}</bdi></small>
    </label>`;
  }

  private parts() {
    const words = this.words(WORDS);
    const parts = partsOf(this.view);
    if (parts.length === 0) return nothing;
    const { part } = measureName(this.chosen.measure);
    const of = (each: { kind: PartKind; name: string } | undefined) =>
      measureOfPart(this.view, this.chosen.measure, each);
    const isOn = (each: { kind: PartKind; name: string } | undefined) =>
      each?.kind === part?.kind && each?.name === part?.name;
    const all = [undefined, ...parts].flatMap(each => {
      const measure = of(each);
      return measure === undefined ? [] : [{ name: each?.name ?? words.all, measure, isOn: isOn(each) }];
    });
    if (all.length <= FEW)
      return html`<fieldset>
        <legend>${words.of}</legend>
        ${all.map(each => this.radio('part', each.name, '', each.isOn, { measure: each.measure }))}
      </fieldset>`;
    return html`<fieldset>
      <legend>${words.of}</legend>
      <select aria-label=${words.of} @change=${(event: Event) => this.tell({ measure: (event.target as HTMLSelectElement).value })}>
        ${all.map(each => html`<option value=${each.measure} ?selected=${each.isOn}>${each.name}</option>`)}
      </select>
    </fieldset>`;
  }

  /** How much was run, and whether the files are as they were written. */
  private footing() {
    const [words, n] = [this.words(WORDS), this.numbers];
    const { manifest } = this.view.folder;
    const counts = manifest.points.map(({ replications }) => replications);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const replications =
      least === most ? words.replications(n, least) : words.replicationsTo(n.plain(least), n.plain(most));
    const truncated = manifest.points.reduce((sum, point) => sum + point.truncated, 0);
    const percent = n.share(manifest.confidence, 0);
    const broken = manifest.points.flatMap(({ check }, p) => (check === 'ok' ? [] : [{ check, p }]));
    return html`
      <p class="caption">${words.effort(words.points(n, counts.length), replications, percent, manifest.seed)}</p>
      ${truncated === 0 ? nothing : html`<p class="late">${words.truncated(n, truncated)}</p>`}
      ${broken.slice(0, 5).map(({ check, p }) => html`<p class="late">${words.lawBroken(pointName(this.view, p), check)}</p>`)}
      ${this.fileLines()}
    `;
  }

  private fileLines() {
    const [words, n, { checked }] = [this.words(WORDS), this.numbers, this];
    if (checked === undefined)
      return html`<p class="caption" role="status" aria-busy="true">${words.checking(n, this.progress.done, this.progress.of)}</p>`;
    const { same, changed, missing, unchecked } = checked;
    const list = (files: readonly string[]) => files.slice(0, 5).join(', ') + (files.length > 5 ? ', …' : '');
    return html`
      ${changed.length === 0 ? nothing : html`<p class="late" role="alert">${words.filesChanged(list(changed))}</p>`}
      ${missing.length === 0 ? nothing : html`<p class="late">${words.filesMissing(list(missing))}</p>`}
      ${unchecked.length === 0 ? nothing : html`<p class="caption">${words.filesUnchecked(list(unchecked))}</p>`}
      <p class="caption" role="status">${words.filesSame(n, same)}</p>
    `;
  }

  private tell(change: Partial<Chosen>): void {
    this.dispatchEvent(new ResultChosen(change));
  }
}
customElements.define('ccsim-result-choices', ResultChoices);

/** `96…104` */
function spanOf({ levels, path }: Factor): string {
  return path === '' ? String(levels.length) : `${levels[0]}…${levels.at(-1)}`;
}
