import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import type { ExportItem } from '../app/page.ts';
import './menu.ts';
import { Part } from '../app/part.ts';
import { whenPrinted } from '../app/printing.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { Chart } from '../charts/chart.ts';
import { chartExports } from '../share/export.ts';
import { ChartDrawing } from './chart-drawing.ts';
import type { ChosenStop, Sought } from './chart-events.ts';
import { chartHead } from './chart-head.ts';
import { placeReading } from './chart-reading.ts';
import { stopByKey } from './chart-stops.ts';
import { chartTable } from './chart-table.ts';
import { chartStyles, viewStyles } from './chart-view-styles.ts';
import { CHART_VIEW_WORDS } from './chart-words.ts';

export type { ChosenStop, Sought } from './chart-events.ts';

/**
 * A chart in a page: `<ccsim-chart .chart=${chart} .at=${time} seekable></ccsim-chart>`. It is laid out anew when its
 * width changes, takes the focus once and is walked by arrows, and has a table and an export.
 */
export class ChartView extends Part {
  static override properties = {
    chart: { attribute: false },
    at: { attribute: false },
    seekable: { type: Boolean, reflect: true },
    bare: { type: Boolean },
    file: { attribute: false },
    level: { type: Number },
    isTable: { state: true },
    stop: { state: true },
    fault: { state: true },
  };
  static override styles: CSSResultGroup = [base, chartStyles, viewStyles];
  declare chart: Chart | undefined;
  /** the playhead [µs since midnight]; undefined: none, and nothing is veiled */
  declare at: number | undefined;
  /** a click or a drag on the axis of time tells `ccsim-seek` */
  declare seekable: boolean;
  /** without title row */
  declare bare: boolean;
  /** name of exported files, without its ending; the title unless said */
  declare file: string | undefined;
  /** of the heading */
  declare level: number;
  declare isTable: boolean;
  /** the stop that is read, −1: none */
  declare stop: number;
  declare fault: string;

  private readonly drawing = new ChartDrawing();
  private readonly observer = new ResizeObserver(() => this.fit());
  private shownWidth = 0;
  private isDragged = false;
  private isPrinting = false;
  private stopPrinting: (() => void) | undefined;

  constructor() {
    super();
    this.seekable = false;
    this.bare = false;
    this.level = 2;
    this.isTable = false;
    this.stop = -1;
    this.fault = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    this.stopPrinting = whenPrinted(this, this.print);
  }

  override disconnectedCallback(): void {
    this.observer.disconnect();
    this.stopPrinting?.();
    super.disconnectedCallback();
  }

  /** What of it can be saved, for the page's own menu. */
  exports(): readonly ExportItem[] {
    const { chart, file, at } = this;
    const width = Math.max(480, Math.round(this.shownWidth + 32));
    return chart ? chartExports(chart, settings.language, { file, at, width }) : [];
  }

  /** A playhead that moves is no reason to draw all anew. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (!this.hasUpdated || changed.size !== 1 || !changed.has('at')) return true;
    this.drawing.movePlayhead(this.at);
    return false;
  }

  override render() {
    this.dataset.theme = settings.theme;
    const { chart } = this;
    if (!chart) return nothing;
    const words = this.words(CHART_VIEW_WORDS);
    return html`<figure>
      ${this.bare ? nothing : chartHead(chart, this.level, this.menu)}
      ${this.fault === '' ? nothing : html`<p class="late" role="status">${words.notSaved(this.fault)}</p>`}
      ${this.isTable ? chartTable(chart) : nothing}
      <div
        class="stage"
        ?hidden=${this.isTable}
        tabindex="0"
        role="application"
        aria-roledescription=${words.chart}
        aria-label=${`${chart.title}. ${chart.description}`}
        @keydown=${this.walk}
        @blur=${this.leave}
        @pointerdown=${this.press}
        @pointermove=${this.point}
        @pointerup=${this.release}
        @pointercancel=${this.release}
        @pointerleave=${this.leave}
      >
        <div class="drawing"></div>
        ${this.reading()}
        <span class="visually-hidden" aria-live="polite">${this.isDragged ? '' : this.read?.text}</span>
      </div>
    </figure>`;
  }

  private readonly menu = () => {
    const words = this.words(CHART_VIEW_WORDS);
    const [svg, png, csv] = this.exports();
    const save = (item: ExportItem | undefined) => () => void this.save(item);
    return [
      { label: words.table, isChosen: this.isTable, press: () => this.turn() },
      { label: words.svg, isApart: true, press: save(svg) },
      { label: words.png, press: save(png) },
      { label: words.csv, press: save(csv) },
    ];
  };

  private turn(): void {
    this.isTable = !this.isTable;
    this.stop = -1;
  }

  private async save(item: ExportItem | undefined): Promise<void> {
    this.fault = '';
    try {
      await item?.save();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }

  private reading() {
    const { read } = this;
    return read && !this.isDragged
      ? html`<div class="reading" aria-hidden="true"><bdi>${read.text}</bdi></div>`
      : nothing;
  }

  private get read() {
    return this.drawing.stops[this.stop];
  }

  protected override updated(changed: PropertyValues): void {
    const place = this.renderRoot.querySelector('.drawing');
    if (!place || !this.chart) return;
    if (!place.contains(this.drawing.svg)) place.append(this.drawing.svg);
    if (this.shownWidth === 0 || changed.has('isTable')) this.fit(true);
    // asking for the width lays the page out for each chart; the observer tells of another one
    else if (changed.has('chart') && !this.isPrinting) this.lay(this.shownWidth);
    this.drawing.ringAround(this.isDragged ? undefined : this.read);
    placeReading(this.renderRoot.querySelector<HTMLElement>('.reading'), this.read, this.shownWidth);
  }

  /** Lays the chart out at the width that there is, if it has changed. */
  private fit(isNew = false): void {
    const width = this.renderRoot.querySelector('.drawing')?.clientWidth ?? 0;
    if (this.isPrinting || width === 0 || (!isNew && Math.abs(width - this.shownWidth) < 1)) return;
    this.lay(width);
  }

  private lay(width: number): void {
    if (!this.chart) return;
    this.shownWidth = width;
    this.drawing.show(this.chart, width);
    this.drawing.movePlayhead(this.at);
    this.drawing.ringAround(this.isDragged ? undefined : this.read);
  }

  /** Paper has another width than the screen. */
  private readonly print = (width?: number) => {
    this.isPrinting = width !== undefined;
    if (width === undefined) this.fit(true);
    else this.lay(width);
  };

  private readonly walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = stopByKey(this.drawing.stops, this.stop, event.key);
    if (to !== undefined) this.stop = to;
    else if (event.key === 'Enter' && this.read) this.choose();
    else if (event.key === 'Escape' && this.stop !== -1) this.stop = -1;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private choose(): void {
    const { read } = this;
    if (read?.key !== undefined) this.tell<ChosenStop>('ccsim-choose', { key: read.key });
  }

  private readonly press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.stop = this.drawing.nearest(event.clientX, event.clientY);
    if (!this.seekable || !this.seek(event)) {
      this.choose();
      return;
    }
    this.isDragged = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.requestUpdate();
  };

  private readonly point = (event: PointerEvent) => {
    if (this.isDragged) this.seek(event);
    else if (event.pointerType === 'mouse') this.stop = this.drawing.nearest(event.clientX, event.clientY);
  };

  private readonly release = () => {
    this.isDragged = false;
    this.stop = -1;
  };

  private readonly leave = () => {
    if (!this.isDragged) this.stop = -1;
  };

  private seek(event: PointerEvent): boolean {
    const time = this.drawing.timeAt(event.clientX);
    if (time !== undefined) this.tell<Sought>('ccsim-seek', { time });
    return time !== undefined;
  }

  private tell<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('ccsim-chart', ChartView);
