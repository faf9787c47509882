import { type CSSResultGroup, html } from 'lit';
import { announce } from '../app/announce.ts';
import { type ExportItem, type LinkState, type Opened, OpenPage, PageChanged } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { ChartView, Sought } from '../controls/chart-view.ts';
import { type FileOpener, FilesOpened } from '../controls/file-opener.ts';
import { type Speed, Transported } from '../controls/transport.ts';
import type { DraftTold, SourceApplied } from '../editor/editor.ts';
import type { Choice } from '../floor/hit.ts';
import type { Source } from '../run/source.ts';
import { RuleChosen } from './figures-row.ts';
import { LEVER_WORDS, leverChange } from './lever-words.ts';
import { linkOf } from './links.ts';
import { exportsOf } from './page-exports.ts';
import { nextSpeed, type StudioKey, studioKey } from './page-keys.ts';
import { PageMotion } from './page-motion.ts';
import { studioStyles } from './page-styles.ts';
import { narrow, phone, studioView } from './page-view.ts';
import { RunChosen } from './run-choice.ts';
import { RowSought } from './story-panel.ts';
import { StudioWork } from './studio-work.ts';
import { CompareAsked } from './what-if-panel.ts';
import { STUDIO_WORDS } from './words.ts';

/** The page Studio: one center, one day, live. Here is what it does; page-view.ts draws it. */
export class StudioPage extends Part {
  static override properties = {
    opened: { attribute: false },
    selected: { state: true },
    tab: { state: true },
    isDrawerOpen: { state: true },
    speed: { state: true },
    isEditing: { state: true },
    draft: { state: true },
  };
  static override styles: CSSResultGroup = [base, studioStyles];
  declare opened: Opened;
  declare selected: Choice | undefined;
  declare private tab: string;
  declare private isDrawerOpen: boolean;
  declare private speed: Speed;
  declare private isEditing: boolean;
  /** what waits in the editor */
  declare private draft: { isWaiting: boolean; faults: number };
  private readonly work = new StudioWork({
    draw: () => this.draw(),
    changed: () => this.changed(),
    ended: () => announce(this.words(STUDIO_WORDS).dayOver),
  });
  private readonly motion = new PageMotion(this.work);
  /** in the editor, where it is not the scenario that is shown */
  private edited: Source | undefined;
  private readonly acts = {
    act: (asked: StudioKey) => this.act(asked),
    showTab: (tab: string) => {
      this.tab = tab;
    },
    turnDrawer: () => this.turnDrawer(),
    edit: (source?: Source) => void this.edit(source),
    seek: (since: number) => this.work.seek(since),
    goTo: (row: number) => this.work.goToRow(row),
  };

  constructor() {
    super();
    this.selected = undefined;
    this.tab = 'floor';
    this.isDrawerOpen = false;
    this.speed = 60;
    this.isEditing = false;
    this.draft = { isWaiting: false, faults: 0 };
    this.listen();
  }

  private listen(): void {
    this.addEventListener(FilesOpened.type, event => this.openFiles(event as FilesOpened));
    this.addEventListener(RuleChosen.type, event => this.work.chooseRule((event as RuleChosen).rule));
    this.addEventListener(RunChosen.type, event => void this.work.look((event as RunChosen).run));
    this.addEventListener(RowSought.type, event => this.work.goToRow((event as RowSought).row));
    this.addEventListener(Transported.type, event => this.transported(event as Transported));
    this.addEventListener(CompareAsked.type, () => this.compare());
    this.addEventListener('dragover', event => event.preventDefault());
    this.addEventListener('drop', event => this.drop(event as DragEvent));
    this.addEventListener('choose', event => {
      this.selected = (event as Event & { choice?: Choice }).choice;
    });
    this.addEventListener('ccsim-seek', event => this.work.seek((event as CustomEvent<Sought>).detail.time));
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
    const { work, selected, tab, isDrawerOpen, isEditing, draft, speed, acts, numbers } = this;
    const words = this.words(STUDIO_WORDS);
    return html`${studioView({ work, words, numbers, selected, tab, isDrawerOpen, isEditing, draft, speed, acts })}
      <ccsim-editor
        ?open=${isEditing}
        .source=${this.edited ?? work.session.source}
        @apply=${(event: Event) => void work.edited((event as SourceApplied).source)}
        @draft-told=${({ isWaiting, faults }: DraftTold) => {
          this.draft = { isWaiting, faults };
        }}
        @close=${() => {
          this.isEditing = false;
          this.edited = undefined;
        }}
      ></ccsim-editor>`;
  }

  /** What moves is drawn each frame, what is read a few times a second. */
  private draw(): void {
    this.show();
    if (!this.motion.isWritingDue()) return;
    this.work.update(this.words(STUDIO_WORDS), this.numbers);
    this.requestUpdate();
    if (this.motion.isSpeechDue()) this.speak();
  }

  private show(): void {
    this.motion.show(this.renderRoot, this.speed, this.numbers);
  }

  /** Something else than the moment has changed, or the moment by hand. */
  private changed(): void {
    this.work.update(this.words(STUDIO_WORDS), this.numbers);
    this.requestUpdate();
    this.dispatchEvent(new PageChanged());
  }

  private speak(): void {
    const said = this.motion.speech(this.words(STUDIO_WORDS), this.numbers);
    if (said !== '') announce(said);
  }

  private transported({ act, speed }: Transported): void {
    this.speed = speed;
    this.work.playing.speed = speed;
    if (act === 'back' || act === 'on') this.act({ act: 'rows', by: act === 'on' ? 1 : -1 });
    else if (act !== 'speed') this.act({ act });
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
    const opener = this.renderRoot.querySelector<FileOpener>('ccsim-file-opener');
    if (event.dataTransfer) void opener?.take(event.dataTransfer);
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
    const close = () => this.renderRoot.querySelector<HTMLElement>('.drawer-head button')?.focus();
    if (this.isDrawerOpen) void this.updateComplete.then(close);
    this.dispatchEvent(new PageChanged());
  }

  link(): LinkState {
    const { session, desk, rule } = this.work;
    const more = { rule, ...(this.selected && { selected: `${this.selected.kind} ${this.selected.id}` }) };
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
    if (!this.hasUpdated) return [];
    const views = [...this.renderRoot.querySelectorAll<ChartView>('ccsim-chart')];
    return exportsOf(views, this.work, this.words(STUDIO_WORDS));
  }

  barButton() {
    if (!narrow.matches || phone.matches) return undefined;
    const { levers, changed } = this.work.desk;
    const moved = levers.find(lever => changed.has(lever.id));
    const words = this.words(LEVER_WORDS);
    const text = moved ? leverChange(moved, changed.get(moved.id)!, words, this.numbers) : '';
    return { label: this.words(STUDIO_WORDS).whatIfButton(text), press: () => this.turnDrawer() };
  }

  heading(): string {
    return this.work.title ?? 'ccsim';
  }
}
customElements.define('ccsim-studio', StudioPage);
