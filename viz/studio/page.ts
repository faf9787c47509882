import { type CSSResultGroup, html, nothing } from 'lit';
import { announce } from '../app/announce.ts';
import { type ExportItem, type LinkState, type Opened, OpenPage, PageChanged } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import '../controls/chart-view.ts';
import type { ChartView, Sought } from '../controls/chart-view.ts';
import '../controls/file-opener.ts';
import { type FileOpener, FilesOpened } from '../controls/file-opener.ts';
import '../controls/menu.ts';
import '../controls/popover.ts';
import '../controls/tabs.ts';
import type { Tabs } from '../controls/tabs.ts';
import '../controls/transport.ts';
import { type Speed, type Transport, Transported } from '../controls/transport.ts';
import type { SourceApplied } from '../editor/editor.ts';
import type { Floor } from '../floor/floor.ts';
import '../floor/floor.ts';
import '../floor/floor-key.ts';
import type { Choice } from '../floor/hit.ts';
import './figures-row.ts';
import { figuresOf } from './figures.ts';
import { RuleChosen } from './figures-row.ts';
import { LEVER_WORDS, leverChange } from './lever-words.ts';
import { linkOf } from './links.ts';
import { exportsOf } from './page-exports.ts';
import { nextSpeed, type StudioKey, studioKey } from './page-keys.ts';
import { studioStyles } from './page-styles.ts';
import { RunChosen, runTexts } from './run-choice.ts';
import './run-choice.ts';
import type { Source } from '../run/source.ts';
import { RowSought } from './story-panel.ts';
import { strips } from './strips.ts';
import './story-panel.ts';
import { StudioWork } from './studio-work.ts';
import './what-if-panel.ts';
import { CompareAsked } from './what-if-panel.ts';
import { STUDIO_WORDS, type StudioWords } from './words.ts';

/** How often the numbers are written anew while the day plays [ms]. */
const PAUSE = 120;
/** And the playhead, where nothing is to slide [ms]. */
const CALM_PAUSE = 500;

/**
 * The page Studio: one center, one day, live.
 *
 * Long because: it is one page's composition; what it shows is made elsewhere.
 */
export class StudioPage extends Part {
  static override properties = {
    opened: { attribute: false },
    selected: { state: true },
    tab: { state: true },
    isDrawerOpen: { state: true },
    speed: { state: true },
    isEditing: { state: true },
  };
  static override styles: CSSResultGroup = [base, studioStyles];
  declare opened: Opened;
  declare selected: Choice | undefined;
  declare private tab: string;
  declare private isDrawerOpen: boolean;
  declare private speed: Speed;
  declare private isEditing: boolean;
  private readonly work = new StudioWork({
    draw: () => this.draw(),
    changed: () => this.changed(),
    ended: () => announce(this.words(STUDIO_WORDS).dayOver),
  });
  /** in the editor, where it is not the scenario that is shown */
  private edited: Source | undefined;
  private wroteAt = 0;
  private movedAt = 0;
  private spokeAt = 0;

  constructor() {
    super();
    this.selected = undefined;
    this.tab = 'floor';
    this.isDrawerOpen = false;
    this.speed = 60;
    this.isEditing = false;
    this.addEventListener(FilesOpened.type, event => this.openFiles(event as FilesOpened));
    this.addEventListener(RuleChosen.type, event => this.work.chooseRule((event as RuleChosen).rule));
    this.addEventListener(RunChosen.type, event => void this.work.look((event as RunChosen).run));
    this.addEventListener(RowSought.type, event => this.goToRow((event as RowSought).row));
    this.addEventListener(Transported.type, event => this.transported(event as Transported));
    this.addEventListener(CompareAsked.type, () => this.compare());
    this.addEventListener('dragover', event => event.preventDefault());
    this.addEventListener('drop', event => this.drop(event as DragEvent));
    this.addEventListener('choose', event => this.choose((event as Event & { choice?: Choice }).choice));
    this.addEventListener('ccsim-seek', event => this.seek((event as CustomEvent<Sought>).detail.time));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('opened')) return;
    this.selected = undefined;
    void this.work.open(this.opened).then(selected => {
      this.selected = selected;
    });
  }

  protected override updated(): void {
    this.toggleAttribute('calm', settings.calm);
    this.show();
  }

  override render() {
    const words = this.words(STUDIO_WORDS);
    const tabs = [
      { value: 'floor', label: words.floorTab },
      { value: 'day', label: words.dayTab },
      { value: 'waits', label: words.waitsTab },
      { value: 'what-if', label: words.whatIf },
    ];
    return html`<div class="app" data-tab=${this.tab} ?inert=${this.isEditing}>
      ${this.left()}
      <div class="middle">
        ${this.nameLine(words)} ${this.strips(words)} ${this.figures()}
        <ccsim-tabs
          .label=${words.parts}
          .tabs=${tabs}
          .value=${this.tab}
          @change=${(event: Event) => {
            this.tab = (event.target as Tabs).value;
          }}
        ></ccsim-tabs>
        ${this.day()}
      </div>
      ${this.right()}
    </div>
    <ccsim-editor
      ?open=${this.isEditing}
      .source=${this.edited ?? this.work.session.source}
      @apply=${(event: Event) => void this.work.edited((event as SourceApplied).source)}
      @close=${() => {
        this.isEditing = false;
        this.edited = undefined;
      }}
    ></ccsim-editor>`;
  }

  private strips(words: StudioWords) {
    return strips(this.work.session, words, this.numbers, {
      goTo: row => this.goToRow(row),
      edit: source => void this.edit(source),
    });
  }

  /** Where the left column is a drawer: what is looked at, above its numbers. */
  private nameLine(words: StudioWords) {
    const { source, scenario } = this.work.session;
    if (!scenario) return nothing;
    return html`<div class="name-line">
      <div class="name" role="heading" aria-level="1" title=${scenario.name}><bdi>${scenario.name}</bdi></div>
      <span class="caption">${this.runChoice(words)}</span>
      <button class="quiet" ?disabled=${!source} @click=${() => void this.edit()}>${words.edit}</button>
      <ccsim-menu kind="quiet" .label=${words.library} .items=${this.work.library}></ccsim-menu>
    </div>`;
  }

  private left() {
    const words = this.words(STUDIO_WORDS);
    const { session, desk } = this.work;
    const { scenario, source } = session;
    return html`<aside class="left ${this.isDrawerOpen ? 'open' : ''}" aria-label=${words.whatIf}>
      <div class="drawer-head">
        <button class="quiet" @click=${() => this.turnDrawer()}>${words.close}</button>
      </div>
      <h1 title=${scenario?.name ?? ''}><bdi>${scenario?.name}</bdi></h1>
      <p class="caption about">
        ${scenario ? words.subtitle(this.numbers, scenario.agentGroups.length, this.work.plan?.agents ?? 0, scenario.queues.length) : session.status === 'loading' ? words.loading : nothing}
        ${scenario ? html`<br />${this.runChoice(words)}` : nothing}
      </p>
      <div class="buttons">
        <button ?disabled=${!source} @click=${() => void this.edit()}>${words.edit}</button>
        <ccsim-file-opener kind="quiet"></ccsim-file-opener>
        <ccsim-menu kind="quiet" .label=${words.library} .items=${this.work.library}></ccsim-menu>
      </div>
      ${desk.levers.length === 0 && session.status !== 'ready' ? nothing : html`<ccsim-what-if .desk=${desk} .currency=${scenario?.money?.currency}></ccsim-what-if>`}
      ${source && scenario ? this.command() : nothing}
    </aside>`;
  }

  /** The day in words; a press shows what can be chosen. */
  private runChoice(words: StudioWords) {
    const { run, days } = this.work.session;
    const [label, rest] = runTexts(run, days, words);
    return html`<ccsim-popover .label=${label} .name=${words.chooseRun}>
        <ccsim-run-choice .run=${run} .days=${days}></ccsim-run-choice> </ccsim-popover
      >${rest}`;
  }

  private command() {
    return html`<details class="command">
      <summary>${this.words(STUDIO_WORDS).command}</summary>
      <code>${this.work.command}</code>
    </details>`;
  }

  private figures() {
    const { player } = this.work.session;
    const { share, acceptableWait } = this.work.promise;
    return html`<ccsim-figures
      .figures=${player && figuresOf(player, this.work.rule)}
      .rule=${this.work.rule}
      .target=${share}
      .promise=${acceptableWait / 1e6}
    ></ccsim-figures>`;
  }

  private day() {
    const { session, charts, playing } = this.work;
    const { player } = session;
    const words = this.words(STUDIO_WORDS);
    if (!player) return this.nothingYet();
    const { info } = player.data;
    return html`
      <section data-part="floor" aria-label=${words.floorTab}>
        <ccsim-floor .plan=${this.work.plan} .selected=${this.selected}></ccsim-floor>
        <ccsim-floor-key .plan=${this.work.plan}></ccsim-floor-key>
      </section>
      <div class="bar">
        <input
          class="scrub"
          type="range"
          aria-label=${words.dayChart}
          min=${info.start}
          max=${player.end}
          step="1000000"
          .value=${String(player.now)}
          @input=${(event: Event) => this.seek(Number((event.target as HTMLInputElement).value) - info.start)}
        />
        <ccsim-transport ?playing=${playing.isOn} .speed=${this.speed} ?short=${phone.matches}></ccsim-transport>
      </div>
      <section data-part="day floor" aria-label=${words.dayChart}>
        <ccsim-chart id="day" .chart=${charts.day} seekable></ccsim-chart>
      </section>
    `;
  }

  private nothingYet() {
    const words = this.words(STUDIO_WORDS);
    const { status } = this.work.session;
    return html`<div class="none" aria-busy=${status === 'loading'}>
      <p>${status === 'loading' ? words.loading : words.noRun}</p>
      ${
        status === 'loading'
          ? nothing
          : html`<button class="primary" @click=${() => void this.work.openFirst()}>${words.openOne}</button>`
      }
    </div>`;
  }

  private right() {
    const { session, charts, cast, hours } = this.work;
    const { player } = session;
    return html`<aside class="right" aria-label=${this.words(STUDIO_WORDS).waitsTab}>
      ${player ? html`<div class="block"><ccsim-chart .chart=${charts.waits}></ccsim-chart>${this.noTheory()}</div>` : nothing}
      ${player ? html`<div class="block"><ccsim-chart .chart=${charts.ledger}></ccsim-chart></div>` : nothing}
      <div class="block" ?hidden=${!player}>
        <ccsim-story
          .selected=${this.selected}
          .player=${player}
          .cast=${cast}
          .scenario=${session.scenario}
          .hours=${hours}
          .now=${player?.now ?? 0}
        ></ccsim-story>
      </div>
    </aside>`;
  }

  private noTheory() {
    const text = this.work.theory.why(settings.language);
    return text === '' ? nothing : html`<p class="caption">${text}</p>`;
  }

  /** What moves is drawn each frame, what is read a few times a second. */
  private draw(): void {
    this.show();
    const now = performance.now();
    if (now - this.wroteAt < PAUSE) return;
    this.wroteAt = now;
    this.work.update(this.words(STUDIO_WORDS), this.numbers);
    this.requestUpdate();
    if (now - this.spokeAt > 10_000) this.speak();
  }

  private show(): void {
    const { player } = this.work.session;
    if (!player) return;
    const { isOn } = this.work.playing;
    const speed = this.speed === 'fastest' ? 600 : this.speed === 'event' ? 1 : this.speed;
    this.find<Floor>('ccsim-floor')?.show(player.floor, { speed: isOn ? speed : 1, isPlaying: isOn });
    player.floor.drawn();
    const since = player.now - player.data.info.start;
    this.movePlayhead(since);
    const transport = this.find<Transport>('ccsim-transport');
    if (transport) transport.clock = this.numbers.clock(since);
  }

  /** Calm, it jumps by the half-second. */
  private movePlayhead(since: number): void {
    const chart = this.find<ChartView>('#day');
    const now = performance.now();
    const waits = settings.calm && this.work.playing.isOn && now - this.movedAt < CALM_PAUSE;
    if (!chart || waits) return;
    this.movedAt = now;
    chart.at = since;
  }

  private find<Kind extends Element>(selector: string): Kind | null {
    return this.renderRoot.querySelector<Kind>(selector);
  }

  /** Something else than the moment has changed, or the moment by hand. */
  private changed(): void {
    this.work.update(this.words(STUDIO_WORDS), this.numbers);
    this.requestUpdate();
    this.dispatchEvent(new PageChanged());
  }

  private speak(): void {
    const { player } = this.work.session;
    if (!player) return;
    this.spokeAt = performance.now();
    const { waiting, longest, busy, ready } = figuresOf(player, this.work.rule);
    const clock = this.numbers.clock(player.now - player.data.info.start);
    announce(this.words(STUDIO_WORDS).spoken(this.numbers, clock, waiting, longest, busy, ready));
  }

  private transported({ act, speed }: Transported): void {
    this.speed = speed;
    this.work.playing.speed = speed;
    if (act === 'toggle') this.act({ act: 'toggle' });
    else if (act === 'back' || act === 'on') this.act({ act: 'rows', by: act === 'on' ? 1 : -1 });
    else if (act === 'next' || act === 'worst') this.act({ act });
  }

  key(event: KeyboardEvent): boolean {
    const asked = this.isEditing ? undefined : studioKey(event);
    if (!asked || (asked.act === 'escape' && !this.selected && !this.isDrawerOpen)) return false;
    this.act(asked);
    return true;
  }

  private act(asked: StudioKey): void {
    const words = this.words(STUDIO_WORDS);
    if (asked.act === 'slower' || asked.act === 'faster') {
      this.speed = nextSpeed(this.speed, asked.act === 'faster' ? 1 : -1);
      this.work.playing.speed = this.speed;
    } else if (asked.act === 'edit') void this.edit();
    else if (asked.act === 'escape') this.escape();
    else if (asked.act === 'pin') {
      this.work.desk.pin();
      announce(words.pinned);
    } else {
      const said = this.work.act(asked, words);
      if (said !== '') announce(said);
      else if (!this.work.playing.isOn) this.speak();
    }
  }

  private escape(): void {
    if (this.isDrawerOpen) this.turnDrawer();
    else this.selected = undefined;
  }

  private choose(choice: Choice | undefined): void {
    this.selected = choice;
  }

  private seek(since: number): void {
    this.work.seek(since);
  }

  private goToRow(row: number): void {
    this.work.goToRow(row);
  }

  private openFiles(event: FilesOpened): void {
    if (event.opened.kind !== 'scenarios') return;
    event.stopPropagation();
    this.opened = event.opened;
  }

  private compare(): void {
    this.dispatchEvent(new OpenPage('compare', { kind: 'scenarios', sources: this.work.bothSources }));
  }

  /** A scenario may be dropped anywhere. */
  private drop(event: DragEvent): void {
    event.preventDefault();
    if (event.dataTransfer) void this.find<FileOpener>('ccsim-file-opener')?.take(event.dataTransfer);
  }

  /** The sheet is loaded when it is first asked for. */
  private async edit(source?: Source): Promise<void> {
    if (!this.work.session.source) return;
    this.edited = source;
    await import('../editor/editor.ts');
    this.work.playing.stop();
    this.isEditing = true;
  }

  private turnDrawer(): void {
    this.isDrawerOpen = !this.isDrawerOpen;
    if (this.isDrawerOpen)
      void this.updateComplete.then(() => this.find<HTMLElement>('.drawer-head button')?.focus());
    this.dispatchEvent(new PageChanged());
  }

  link(): LinkState {
    const { session, desk, rule } = this.work;
    const selected = this.selected ? `${this.selected.kind} ${this.selected.id}` : '';
    const more = { rule, ...(selected === '' ? {} : { selected }) };
    if (!session.source) return { sources: [] };
    return linkOf(
      session.source,
      desk.changes,
      { values: desk.changed, pinned: desk.pinned },
      session.run,
      session.player?.now ?? 0,
      more,
    );
  }

  exports(): readonly ExportItem[] {
    const views = [...this.renderRoot.querySelectorAll<ChartView>('ccsim-chart')];
    return exportsOf(views, this.work, this.words(STUDIO_WORDS));
  }

  barButton() {
    if (!narrow.matches || phone.matches) return undefined;
    const words = this.words(STUDIO_WORDS);
    const { levers, changed } = this.work.desk;
    const moved = levers.find(lever => changed.has(lever.id));
    const text = moved
      ? leverChange(moved, changed.get(moved.id)!, this.words(LEVER_WORDS), this.numbers)
      : '';
    return { label: words.whatIfButton(text), press: () => this.turnDrawer() };
  }

  heading(): string {
    return this.work.session.scenario?.name ?? 'ccsim';
  }
}
customElements.define('ccsim-studio', StudioPage);

const narrow = matchMedia('(max-width: 1279px)');
const phone = matchMedia('(max-width: 599px)');
