import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { announce } from '../app/announce.ts';
import { type ExportItem, type LinkState, type Opened, OpenPage, PageChanged } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { Chart } from '../charts/chart.ts';
import '../controls/chart-view.ts';
import { chartExports } from '../share/export.ts';
import { download } from '../share/export-file.ts';
import { library } from '../share/library.ts';
import { costChart, dayChart, differencesChart } from './chart-data.ts';
import type { Comparison } from './comparison.ts';
import { ComparisonState } from './comparison-state.ts';
import { optionFaults } from './fault-items.ts';
import { Kept } from './kept.ts';
import './live-pair.ts';
import type { LivePair } from './live-pair.ts';
import './option-list.ts';
import type { OptionOpened, OptionsChanged } from './option-list.ts';
import { printedChanges } from './printed-changes.ts';
import { commandOf } from './read-options.ts';
import { READY, READY_WORDS, type ReadyComparison } from './ready.ts';
import { said } from './said.ts';
import { sentenceOf } from './sentence.ts';
import { markStyles, pageStyles } from './styles.ts';
import { WORDS } from './words.ts';

/** The page Compare: two to four scenarios that meet the same customers. */
export class ComparePage extends Part {
  static override properties = { opened: { attribute: false } };
  static override styles: CSSResultGroup = [base, markStyles, pageStyles];
  declare opened: Opened;
  private isAnnounced = false;
  private readonly kept = new Kept<{ differences: Chart; day: Chart; costs: Chart | undefined }>();
  private readonly state = new ComparisonState(() => this.changed());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.state.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('opened')) void this.open(this.opened);
  }

  private async open(opened: Opened): Promise<void> {
    if (opened.kind === 'scenarios') await this.state.take(opened.sources, { ready: undefined });
    if (opened.kind !== 'link') return;
    const { sources, seed, more } = opened.state;
    const replications = Number(more?.replications ?? NaN);
    await this.state.take(sources, {
      ...(seed === undefined ? {} : { seed }),
      replications,
      ready: undefined,
    });
  }

  /** What the link holds. */
  link(): LinkState {
    const { sources, seed, replications } = this.state;
    return { sources, seed, more: { replications: String(replications) } };
  }

  heading(): string {
    return this.words(WORDS).title;
  }

  key(event: KeyboardEvent): boolean {
    return this.renderRoot.querySelector<LivePair>('ccsim-live-pair')?.key(event) ?? false;
  }

  exports(): readonly ExportItem[] {
    const { comparison, sources, seed, replications } = this.state;
    if (comparison === undefined) return [];
    const { language } = settings;
    const { differences, day, costs } = this.charts(comparison);
    const charts = [differences, day, ...(costs === undefined ? [] : [costs])];
    const command = () =>
      download(
        new Blob([commandOf(sources, seed, replications)], { type: 'text/plain' }),
        'ccsim-compare.txt',
      );
    return [
      ...charts.flatMap(chart => chartExports(chart, language)),
      { label: this.words(WORDS).saveCommand, save: command },
    ];
  }

  private changed(): void {
    this.requestUpdate();
    this.dispatchEvent(new PageChanged());
    const { finished, comparison } = this.state;
    if (finished && comparison !== undefined && !this.isAnnounced)
      announce(
        sentenceOf(comparison, settings.language)
          .map(({ text }) => text)
          .join(''),
      );
    this.isAnnounced = finished;
  }

  override render() {
    const words = this.words(WORDS);
    const { state } = this;
    return html`
      <h1 class="page-title"><bdi>${this.titleText()}</bdi></h1>
      ${this.sentence()}
      <ccsim-option-list
        .sources=${state.sources}
        .options=${state.shown(words, this.numbers)}
        @options-changed=${(event: OptionsChanged) => void state.take(event.sources, { ready: undefined })}
        @option-opened=${this.openOption}
        .example=${state.example}
        ?folded=${state.sources.length > 1}
      >
        ${state.sources.length > 1 ? this.effort() : nothing}
      </ccsim-option-list>
      ${state.faults.map(each => optionFaults(each, words))}
      ${state.failure === '' ? nothing : html`<p class="fault" role="alert">${words.failed(state.failure)}</p>`}
      ${state.sources.length < 2 ? this.ready() : this.body()}
    `;
  }

  private titleText(): string {
    const { comparison, ready } = this.state;
    if (ready !== undefined) return this.words(READY_WORDS)[ready];
    const names = comparison?.options.map(({ name }) => name) ?? [];
    return names.length < 2 ? this.words(WORDS).title : [...new Set(names)].join(' · ');
  }

  private sentence() {
    const words = this.words(WORDS);
    const { comparison, sources } = this.state;
    if (comparison !== undefined)
      return html`<p class="sentence">${said(sentenceOf(comparison, settings.language))}</p>`;
    if (sources.length === 0) return html`<p class="sentence">${words.none} ${words.pick}</p>`;
    return html`<p class="sentence">${sources.length === 1 ? words.needTwo : nothing}</p>`;
  }

  private ready() {
    const words = this.words(WORDS);
    const names = this.words(READY_WORDS);
    return html`<section class="ready">
      <h2>${words.ready}</h2>
      <ul>
        ${READY.map(each => html`<li><button class="link" @click=${() => this.take(each)}>${names[each.key]}</button></li>`)}
      </ul>
    </section>`;
  }

  private async take({ key, paths }: ReadyComparison): Promise<void> {
    await this.state.take(await Promise.all(paths.map(path => library.source(`${path}.yaml`))), {
      ready: key,
    });
  }

  private body() {
    const words = this.words(WORDS);
    const { state } = this;
    const { comparison, sources, seed } = state;
    if (comparison === undefined) return this.waiting();
    const { differences, day, costs } = this.charts(comparison);
    return html`
      <div class="two" aria-busy=${!state.finished}>
        <ccsim-chart .chart=${differences}></ccsim-chart>
        <div>
          <ccsim-chart .chart=${day}></ccsim-chart>
          ${costs === undefined ? nothing : html`<ccsim-chart class="costs" .chart=${costs}></ccsim-chart>`}
        </div>
      </div>
      ${state.hasCurrencies ? html`<p class="caption">${words.currencies}</p>` : nothing}
      <section class="apart">
        <ccsim-live-pair
          .sources=${sources}
          .names=${comparison.options.map(({ name }) => name)}
          .seed=${seed}
          .parting=${comparison.parting}
          .days=${comparison.days}
          ?ready=${state.finished}
        ></ccsim-live-pair>
      </section>
      ${printedChanges(state.shown(words, this.numbers), words, this.numbers)}
    `;
  }

  private charts(comparison: Comparison) {
    const { language } = settings;
    return this.kept.get([comparison, language], () => ({
      differences: differencesChart(comparison, language),
      day: dayChart(comparison, language),
      costs: costChart(comparison, language),
    }));
  }

  /** Titles stand where the charts will be, and bars show how far it is. */
  private waiting() {
    const words = this.words(WORDS);
    const { finished, failure, faults, reach, replications } = this.state;
    if (finished && (failure !== '' || faults.length > 0)) return nothing;
    // the line of the effort says it in words
    const reached = html`<progress aria-hidden="true" max=${replications} .value=${reach}></progress>`;
    const content = finished ? words.nothingWhole : reached;
    return html`<div class="two" aria-busy=${!finished}>
      ${[words.whatChanges, words.whenChanges].map(title => html`<div><h2>${title}</h2><p class="waiting">${content}</p></div>`)}
    </div>`;
  }

  /** How much is run: seed and number of replications, and how far it is. */
  private effort() {
    const words = this.words(WORDS);
    const { state } = this;
    const text = state.finished
      ? this.doneText()
      : words.progress(this.numbers, state.reach, state.replications);
    return html`<form class="effort" @submit=${this.runAgain}>
      <label>${words.replications}
        <input name="replications" type="number" min="2" max="1000" step="1" .value=${String(state.replications)} />
      </label>
      <label>${words.seed}<input name="seed" autocomplete="off" .value=${state.seed} /></label>
      <button>${words.again}</button>
      ${state.finished ? nothing : html`<button type="button" class="quiet" @click=${() => state.stop()}>${words.stop}</button>`}
      <span class="caption" role="status">${text}</span>
    </form>`;
  }

  private doneText(): string {
    const { comparison, took } = this.state;
    if (comparison === undefined) return '';
    return this.words(WORDS).done(this.numbers, comparison.replications, this.numbers.seconds(took / 1000));
  }

  private readonly runAgain = (event: SubmitEvent) => {
    event.preventDefault();
    const { elements } = event.target as HTMLFormElement;
    const field = (name: string) => (elements.namedItem(name) as HTMLInputElement).value;
    void this.state.take(this.state.sources, {
      seed: field('seed'),
      replications: Number(field('replications')),
    });
  };

  private readonly openOption = ({ option }: OptionOpened) => {
    const source = this.state.sources[option];
    if (source !== undefined)
      this.dispatchEvent(new OpenPage('studio', { kind: 'scenarios', sources: [source] }));
  };
}
customElements.define('ccsim-compare', ComparePage);
