import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { type ExportItem, type Opened, PageChanged } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { Chart } from '../charts/chart.ts';
import '../controls/chart-view.ts';
import { Kept } from '../compare/kept.ts';
import { optionMark } from '../compare/option-mark.ts';
import { letterOf } from '../compare/sentence.ts';
import { markStyles } from '../compare/styles.ts';
import { chosenFiles, droppedFiles } from '../share/dropped.ts';
import { chartExports } from '../share/export.ts';
import { type GivenFile, MOST_BYTES } from '../share/files.ts';
import { library } from '../share/library.ts';
import type { Language } from '../words/dictionary.ts';
import { curvesChart, matrixChart } from './chart-data.ts';
import { comparedChart } from './compared-chart.ts';
import { flowChart } from './point-charts.ts';
import './choices.ts';
import type { ResultChosen } from './choices.ts';
import { FAULT_WORDS, faultText } from './fault-words.ts';
import type { FolderFile } from './folder-file.ts';
import './measure-table.ts';
import './point-list.ts';
import './point-panel.ts';
import { bestOpenText } from './best-open.ts';
import { type Details, ResultsState } from './results-state.ts';
import { type Chosen, drawnSlice, isDrawable, lookAt, pointName, type ResultsView } from './results-view.ts';
import { pageStyles } from './styles.ts';
import { WORDS } from './words.ts';

/** The page Results: a folder that `run`, `sweep` or `compare` wrote. */
export class ResultsPage extends Part {
  static override properties = { opened: { attribute: false }, isOver: { state: true } };
  static override styles: CSSResultGroup = [base, markStyles, pageStyles];
  declare opened: Opened;
  declare isOver: boolean;
  private stamp = 0;
  private readonly kept = new Kept<readonly Chart[]>();
  private readonly state = new ResultsState(
    () => this.changed(),
    () => library.texts(),
  );

  constructor() {
    super();
    this.isOver = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('opened') || this.opened.kind !== 'results') return;
    const { folder } = this.opened;
    const files = folder.files.map(
      (path): FolderFile => ({ path, size: NaN, read: () => folder.bytes(path) }),
    );
    void this.state.open(folder.name, files);
  }

  private changed(): void {
    this.stamp++;
    this.requestUpdate();
    this.dispatchEvent(new PageChanged());
  }

  heading(): string {
    return this.state.view?.folder.name ?? this.words(WORDS).title;
  }

  exports(): readonly ExportItem[] {
    return this.charts().flatMap(chart => chartExports(chart, settings.language));
  }

  /** The charts in the middle, in their order. */
  private charts(): readonly Chart[] {
    const { view, chosen, details } = this.state;
    if (view === undefined || chosen === undefined) return [];
    const { language } = settings;
    const make = () => this.makeCharts(view, chosen, details, language);
    return this.kept.get([view, chosen, details.differences, language], make);
  }

  private makeCharts(view: ResultsView, chosen: Chosen, details: Details, language: Language): Chart[] {
    const hasFactors = view.factors.some(({ path }) => path !== '');
    const flow = flowChart(view, chosen, language) ?? [];
    if (hasFactors && !isDrawable(view, chosen)) return [flow].flat();
    if (hasFactors)
      return [curvesChart(view, chosen, language), matrixChart(view, chosen, language) ?? [], flow].flat();
    if (view.folder.manifest.points.length < 2 || details.differences === undefined) return [flow].flat();
    return [comparedChart(view, details.differences, language)].concat(flow);
  }

  override render() {
    const { view, chosen } = this.state;
    return html`<div class="whole" @dragover=${this.over} @dragleave=${this.leave} @drop=${this.drop}>
      ${view === undefined || chosen === undefined ? this.start() : this.page(view)}
    </div>`;
  }

  private start() {
    const words = this.words(WORDS);
    const { fault, isReading, name } = this.state;
    return html`<div class="start ${this.isOver ? 'over' : ''}" aria-busy=${isReading}>
      <h1 class="page-title">${words.title}</h1>
      ${
        fault === undefined
          ? nothing
          : html`<div class="fault" role="alert">
              ${name === '' ? nothing : html`<p><bdi>${words.notOpened(name)}</bdi></p>`}
              <p>${faultText(fault, this.words(FAULT_WORDS), this.numbers)}</p>
            </div>`
      }
      ${isReading ? html`<p role="status"><bdi>${words.reading(name)}</bdi></p>` : this.howTo(fault === undefined)}
    </div>`;
  }

  /** By which command a folder is written, and how it is opened. */
  private howTo(isFirst: boolean) {
    const words = this.words(WORDS);
    return html`<p>${isFirst ? words.none : nothing} ${words.how}</p>
      <p><code>${words.example}</code></p>
      <div class="buttons">
      <button @click=${this.ask}>${words.openFolder}</button>
      <span>${words.drop}</span>
      <input type="file" webkitdirectory hidden @change=${this.picked} />
    </div>`;
  }

  private page(view: ResultsView) {
    const words = this.words(WORDS);
    const { state } = this;
    const { laterFault } = state;
    return html`<div class="page" @result-chosen=${(event: ResultChosen) => state.choose(event.change)}>
      <section class="side" aria-label=${words.measure}>
        <h1>${words.title}</h1>
        <p class="folder mono"><bdi>${view.folder.name}</bdi></p>
        <button @click=${this.ask}>${words.openFolder}</button>
        <input type="file" webkitdirectory hidden @change=${this.picked} />
        <ccsim-result-choices
          .view=${view}
          .chosen=${state.chosen}
          .checked=${state.checked}
          .progress=${state.progress}
        ></ccsim-result-choices>
      </section>
      <div class="middle">
        ${laterFault === undefined ? nothing : html`<p class="fault" role="alert">${faultText(laterFault, this.words(FAULT_WORDS), this.numbers)}</p>`}
        ${this.best(view)} ${this.optionsKey(view)}
        ${this.isListed(view) ? html`<p class="quiet">${words.tooManyPlaces}</p>` : nothing}
        ${this.charts().map(chart => html`<ccsim-chart .chart=${chart} @ccsim-choose=${this.choosePoint}></ccsim-chart>`)}
      </div>
      <section class="point" aria-label=${words.chosen}>
        <ccsim-result-point
          .state=${state}
          .view=${view}
          .chosen=${state.chosen}
          .stamp=${this.stamp}
        ></ccsim-result-point>
      </section>
      <div class="rest">
        ${view.folder.manifest.design === 'grid' && !this.isListed(view) ? nothing : html`<ccsim-point-list .view=${view} .chosen=${state.chosen}></ccsim-point-list>`}
        <ccsim-measure-table .view=${view} .chosen=${state.chosen}></ccsim-measure-table>
      </div>
    </div>`;
  }

  /** Which scenario each letter and mark of the differences is. */
  private optionsKey(view: ResultsView) {
    const { points } = view.folder.manifest;
    const isVaried = view.factors.some(({ path }) => path !== '');
    if (isVaried || points.length < 2) return nothing;
    return html`<ul class="key">
      ${points.slice(0, 4).map((_, k) => html`<li>${optionMark(k)}<b>${letterOf(k)}</b> <bdi>${pointName(view, k)}</bdi></li>`)}
    </ul>`;
  }

  /** Whether the points are a list, being too many for a chart. */
  private isListed(view: ResultsView): boolean {
    const { chosen } = this.state;
    return chosen !== undefined && view.factors.length > 0 && !isDrawable(view, chosen);
  }

  /** Which point is the best, if the experiment asked for it. */
  private best(view: ResultsView) {
    const words = this.words(WORDS);
    const { best, confidence } = view.folder.manifest;
    if (best === undefined) return nothing;
    const name = lookAt(view, best.measure, settings.language).label;
    const { point } = best;
    if (point === null) return html`<p class="best">${bestOpenText(words, name, best, this.numbers)}</p>`;
    return html`<p class="best">
      ${(best.better === 'smaller' ? words.smallestOf : words.largestOf)(name, this.numbers.share(confidence, 0))}
      <button class="link" @click=${() => this.state.choose({ point: point - 1 })}><bdi>${pointName(view, point - 1)}</bdi></button>
    </p>`;
  }

  /** A stop of curves or matrix: places of its row and its column in the slice. */
  private readonly choosePoint = (event: CustomEvent<{ key: string }>) => {
    const { view, chosen } = this.state;
    if (view === undefined || chosen === undefined) return;
    const [row, column] = event.detail.key.split(',').map(Number);
    const slice = drawnSlice(view, chosen);
    const point = slice[row ?? 0]?.[column ?? 0];
    if (point !== undefined) this.state.choose({ point });
  };

  private readonly ask = () => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  private readonly picked = (event: Event) => {
    const field = event.target as HTMLInputElement;
    void this.take(chosenFiles(field.files ?? []));
    field.value = '';
  };

  /** Files that were picked or dropped: a folder, or tables that a replay needs. */
  private async take(files: readonly GivenFile[]): Promise<void> {
    if (files.length === 0) return;
    const isTables = files.every(({ path }) => /\.csv$/iu.test(path)) && this.state.view !== undefined;
    if (isTables) return this.state.addTexts(await textsOf(files));
    const name = files[0]!.path.split('/')[0] ?? '';
    await this.state.open(
      name,
      files.map(({ path, size, bytes }) => ({ path, size, read: bytes })),
    );
  }

  private readonly over = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = true;
  };
  private readonly leave = () => {
    this.isOver = false;
  };
  private readonly drop = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = false;
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(files => this.take(files));
  };
}
/** The texts of tables for a scenario: those that are no larger than a scenario's may be, and can be read. */
async function textsOf(files: readonly GivenFile[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { path, size, bytes } of files) {
    if (size > MOST_BYTES) continue;
    const content = await bytes().catch(() => undefined);
    if (content !== undefined) texts[path] = new TextDecoder().decode(content);
  }
  return texts;
}
customElements.define('ccsim-results', ResultsPage);
