import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { announce } from '../app/announce.ts';
import { type ExportItem, type LinkState, type Opened, PageChanged } from '../app/page.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { ChartView } from '../controls/chart-view.ts';
import '../controls/tabs.ts';
import type { Tabs } from '../controls/tabs.ts';
import { tied } from './bold.ts';
import type { Room } from './chart-data.ts';
import { courseStrip, refusals } from './course-strip.ts';
import { explainView } from './explain-view.ts';
import { linkOf, type Refusal, readOpened } from './lesson-link.ts';
import { lessonStyles } from './page-styles.ts';
import { predictView } from './predict-view.ts';
import { runView } from './run-view.ts';
import { WorkerRunner } from './runner.ts';
import { LessonSession, pressed, STEPS, type Step } from './session.ts';
import { LESSON_WORDS } from './words.ts';
import './worksheet.ts';

/** From here on a lesson is shown as on a projector: large, and alone. */
const projector = matchMedia('(min-width: 1800px)');
/** A phone: short names. */
const narrow = matchMedia('(max-width: 719px)');

/** A chart with something in it, which can be saved. */
const FILLED = 'ccsim-chart:not([bare])';
const SHORT = { predict: 'shortPredict', run: 'shortRun', explain: 'shortExplain' } as const;

/** The page Lessons: predict, run, explain. */
export class LessonsPage extends Part {
  static override properties = {
    opened: { attribute: false },
    version: { state: true },
    isSheet: { state: true },
    hasBar: { state: true },
  };
  static override styles: CSSResultGroup = [base, lessonStyles];
  declare opened: Opened;
  /** counts changes of the session */
  declare version: number;
  declare isSheet: boolean;
  /** the bar was asked back on a wide screen */
  declare hasBar: boolean;
  private readonly runner = new WorkerRunner();
  private session: LessonSession | undefined;
  private refused: readonly Refusal[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.version = 0;
    this.isSheet = false;
    this.hasBar = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    projector.addEventListener('change', this.fitProjector);
    narrow.addEventListener('change', this.redrawn);
    this.fitProjector();
  }

  override disconnectedCallback(): void {
    projector.removeEventListener('change', this.fitProjector);
    narrow.removeEventListener('change', this.redrawn);
    this.session?.stop();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('opened')) this.open();
    if (changed.has('hasBar') || changed.has('isSheet')) this.fitProjector();
  }

  /** What "Copy link" copies: lesson, sliders, seed and guess. */
  link(): LinkState {
    const { lesson, values, seed, guess, isGuessed } = this.session!;
    return linkOf({ lesson, values, seed, guess: isGuessed ? guess : undefined });
  }

  /** The chart that is shown, as pictures and as numbers. */
  exports(): readonly ExportItem[] {
    if (!this.hasUpdated) return [];
    return this.renderRoot.querySelector<ChartView>(FILLED)?.exports() ?? [];
  }

  /** Space runs and stops, arrows walk the columns of the explanation, T shows and hides theory. */
  key(event: KeyboardEvent): boolean {
    const { session } = this;
    if (!session || this.isSheet || event.ctrlKey || event.metaKey || event.altKey) return false;
    return pressed(session, event.key);
  }

  heading(): string {
    return this.session?.lesson.words[settings.language].title ?? '';
  }

  /** The worksheet, unless it is open. */
  barButton(): { label: string; press(): void } | undefined {
    const label = this.words(LESSON_WORDS).worksheet;
    return this.isSheet ? undefined : { label, press: () => this.showSheet(true) };
  }

  /** Whether the frame should leave its bar out. */
  hidesBar(): boolean {
    return projector.matches && !this.hasBar && !this.isSheet;
  }

  private get room(): Room {
    return this.hidesBar() ? 'projector' : narrow.matches ? 'phone' : 'page';
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    if (this.isSheet)
      return html`<ccsim-worksheet
        .session=${session}
        .version=${this.version}
        @ccsim-back=${() => this.showSheet(false)}
      ></ccsim-worksheet>`;
    const words = this.words(LESSON_WORDS);
    const own = session.lesson.words[settings.language];
    return html`
      <div class="page">
        ${courseStrip(session, words, settings.language)}
        ${refusals(this.refused, session.lesson, words, settings.language)}
        <button class="leave quiet" @click=${this.showBar}>${words.bar}</button>
        <h1>${own.title}</h1>
        <p class="question">${tied(own.question(session.values, this.numbers))}</p>
        <div class="grid">${this.step(session)}</div>
      </div>
    `;
  }

  private step(session: LessonSession) {
    const words = this.words(LESSON_WORDS);
    const tabs = STEPS.map(value => ({ value, label: narrow.matches ? words[SHORT[value]] : words[value] }));
    const context = {
      session,
      words,
      numbers: this.numbers,
      language: settings.language,
      room: this.room,
    };
    const view = { predict: predictView, run: runView, explain: explainView }[session.step];
    const { chart, side } = view(context);
    return html`
      <section aria-busy=${session.running !== undefined}>
        <div class="tabs">
          <ccsim-tabs .label=${words.steps} .tabs=${tabs} .value=${session.step} @change=${this.turn}></ccsim-tabs>
        </div>
        ${chart}
      </section>
      <section class="text">${side}</section>
    `;
  }

  protected override updated(): void {
    this.tellExports();
    const bar = this.renderRoot.querySelector<HTMLElement>('.progress div');
    const { session } = this;
    if (!bar || !session) return;
    const done = session.running
      ? session.running.done / session.lesson.replications
      : session.result
        ? 1
        : 0;
    bar.style.setProperty('--done', String(done));
  }

  private hadExports = false;

  /** The frame offers what can be saved: it comes and goes with the chart. */
  private tellExports(): void {
    const hasExports = this.renderRoot.querySelector(FILLED) !== null;
    if (hasExports !== this.hadExports) this.dispatchEvent(new PageChanged());
    this.hadExports = hasExports;
  }

  private open(): void {
    this.session?.stop();
    const opened = readOpened(this.opened);
    this.refused = opened.refused;
    this.isSheet = false;
    this.session = new LessonSession(opened, this.runner, this.changed);
    this.dispatchEvent(new PageChanged());
  }

  /** Replications come faster than anybody reads: at most ten pictures a second. */
  private readonly changed = () => {
    const { session } = this;
    if (session?.running === undefined || session.running.done === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.version++;
      this.tellEnd();
    } else
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.version++;
      }, 100);
  };

  private wasRunning = false;
  private readonly redrawn = () => this.requestUpdate();

  /** Speaks the first sentence when a run has ended. */
  private tellEnd(): void {
    const { session } = this;
    const isRunning = session?.running !== undefined;
    const ended = this.wasRunning && !isRunning;
    this.wasRunning = isRunning;
    const found = session?.found;
    if (!ended || !session || !found) return;
    const [first = ''] = session.lesson.words[settings.language].tell(found, this.numbers);
    announce(this.words(LESSON_WORDS).spoken(first.replaceAll('*', '')));
  }

  private readonly turn = (event: Event) => this.session?.go((event.target as Tabs).value as Step);
  private readonly showBar = () => {
    this.hasBar = true;
  };

  private showSheet(isSheet: boolean): void {
    this.isSheet = isSheet;
    const { session } = this;
    if (isSheet && session && !session.found && !session.running) void session.run();
  }

  private readonly fitProjector = () => {
    this.toggleAttribute('projector', this.hidesBar());
    this.dispatchEvent(new PageChanged());
  };
}
customElements.define('ccsim-lessons', LessonsPage);
