import { type CSSResultGroup, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import '../floor/floor.ts';
import '../floor/floor-key.ts';
import type { Floor } from '../floor/floor.ts';
import { keyPlan } from '../floor/floor-plan.ts';
import type { Source } from '../run/source.ts';
import { LivePlay } from './live-play.ts';
import { LiveSides, type Side } from './live-sides.ts';
import { liveStyles } from './live-styles.ts';
import { optionMark } from './option-mark.ts';
import { letterOf } from './sentence.ts';
import { markStyles } from './styles.ts';
import { WORDS } from './words.ts';

// Long because: two floors, what moves them and their key are one element
const SPEEDS = [1, 10, 60, 600];
const MINUTE = 60_000_000;
const chosenIn = (event: Event) => Number((event.target as HTMLInputElement | HTMLSelectElement).value);

/** Two live centers in step: A and one of the others, on the same callers. */
export class LivePair extends Part {
  static override properties = {
    sources: { attribute: false },
    names: { attribute: false },
    seed: {},
    parting: { attribute: false },
    days: { type: Number },
    ready: { type: Boolean },
    other: { state: true },
    sides: { state: true },
    failure: { state: true },
    isPlaying: { state: true },
    speed: { state: true },
    now: { state: true },
    isLoading: { state: true },
  };
  static override styles: CSSResultGroup = [base, markStyles, liveStyles];
  declare sources: readonly Source[];
  declare names: readonly string[];
  declare seed: string;
  declare parting: { replication: number; day: number };
  /** of the horizon */
  declare days: number;
  /** all replications are done: the processor is free for the day */
  declare ready: boolean;
  /** the option beside A */
  declare private other: number;
  declare private sides: readonly Side[];
  declare private failure: string;
  declare private isPlaying: boolean;
  declare private isLoading: boolean;
  declare private speed: number;
  declare private now: number;
  private play: LivePlay | undefined;
  private frame = 0;
  private drawnAt = 0;
  private shownFor: readonly unknown[] = [];
  private readonly loader = new LiveSides();

  constructor() {
    super();
    this.sources = [];
    this.names = [];
    this.seed = '1';
    this.parting = { replication: 0, day: 0 };
    this.days = 1;
    this.ready = false;
    this.other = 1;
    this.sides = [];
    this.failure = '';
    this.isPlaying = false;
    this.isLoading = false;
    this.speed = 60;
    this.now = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    this.loader.close();
    this.shownFor = [];
  }

  override willUpdate(): void {
    if (this.other >= this.sources.length) this.other = 1;
    const { sources, seed, other } = this;
    const { replication, day } = this.parting;
    const wanted = [sources, seed, other, replication, day];
    if (!this.ready || wanted.every((each, k) => each === this.shownFor[k])) return;
    this.shownFor = wanted;
    void this.show();
  }

  override updated(): void {
    this.paint();
  }

  /** Runs the day of both, and shows where they part most. */
  private async show(): Promise<void> {
    this.pause();
    const wanted = this.shownFor;
    this.isLoading = true;
    this.failure = '';
    try {
      const sides = await this.loader.load(this.sources, [0, this.other], {
        seed: this.seed,
        ...this.parting,
      });
      if (wanted !== this.shownFor) return;
      this.sides = sides;
      this.play = new LivePlay(sides);
      this.now = this.play.now;
    } catch (error) {
      if (wanted !== this.shownFor) return;
      this.sides = [];
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.isLoading = false;
  }

  override render() {
    const words = this.words(WORDS);
    const isOff = this.sides.length === 0;
    return html`
      <div class="title-row">
        <h2>${isOff ? words.liveNone : words.live(this.clock, this.dayText())}</h2>
        <div class="tools">
          ${this.sources.length > 2 ? this.pairChoice() : nothing}
          <label>${words.liveSpeed}
            <select @change=${this.chooseSpeed}>
              ${SPEEDS.map(speed => html`<option value=${speed} ?selected=${speed === this.speed}>× ${speed}</option>`)}
            </select>
          </label>
          <button ?disabled=${isOff} @click=${this.toggle}>${this.isPlaying ? words.livePause : words.livePlay}</button>
          <button class="quiet" ?disabled=${isOff} @click=${this.toParting}>${words.livePart}</button>
        </div>
      </div>
      ${this.failure === '' ? nothing : html`<p class="late" role="alert">${words.liveFailed(this.failure)}</p>`}
      ${isOff ? html`<p class="caption waiting" aria-busy=${this.isLoading}>${this.isLoading ? words.liveWait : nothing}</p>` : this.panes()}
    `;
  }

  private dayText(): string {
    const words = this.words(WORDS);
    const [side] = this.sides;
    const { info } = side!.data;
    const replication = this.parting.replication + 1;
    if (this.days === 1) return words.liveDay(this.numbers, replication);
    // a date is not broken at its hyphens
    const date = info.date?.replaceAll('-', '-\u2060');
    return words.liveDayOf(this.numbers, replication, date ?? String(info.number + 1));
  }

  private pairChoice() {
    const words = this.words(WORDS);
    const others = this.names.map((name, k) => ({ name, k })).slice(1);
    return html`<label>${words.pair}
      <select @change=${this.choosePair}>
        ${others.map(({ name, k }) => html`<option value=${k} ?selected=${k === this.other}>${letterOf(k)} ${name}</option>`)}
      </select>
    </label>`;
  }

  private get clock(): string {
    return this.numbers.clock(this.now - (this.sides[0]?.data.info.start ?? 0));
  }

  private panes() {
    const { info } = this.sides[0]!.data;
    return html`
      <input
        type="range"
        aria-label=${this.words(WORDS).liveMoment}
        aria-valuetext=${this.clock}
        min=${info.opens}
        max=${Math.max(info.closes, info.opens + 1)}
        step="30000000"
        .value=${String(this.now)}
        @input=${this.scrub}
      />
      <div class="panes">
        ${this.sides.map(
          ({ option, plan }) => html`<div>
            <h3>${optionMark(option)}${letterOf(option)} <bdi>${this.names[option]}</bdi></h3>
            <ccsim-floor .plan=${plan}></ccsim-floor>
          </div>`,
        )}
      </div>
      <ccsim-floor-key .plan=${keyPlan(this.sides.map(({ plan }) => plan))}></ccsim-floor-key>
    `;
  }

  private paint(): void {
    const floors = this.renderRoot.querySelectorAll<Floor>('ccsim-floor');
    this.play?.players.forEach((player, k) => {
      floors[k]?.show(player.floor, { speed: this.speed, isPlaying: this.isPlaying });
      player.floor.drawn();
    });
  }

  /** Space plays, W goes to where they part most, arrows with Shift or Alt move by a minute or a half-hour. */
  key({ key, shiftKey, altKey }: KeyboardEvent): boolean {
    if (this.sides.length === 0) return false;
    const by = altKey ? 30 * MINUTE : shiftKey ? MINUTE : 0;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
    if (key === ' ') this.toggle();
    else if (key.toLowerCase() === 'w') this.toParting();
    else if (by * way === 0) return false;
    else this.seek(this.now + by * way);
    return true;
  }

  private seek(wanted: number): void {
    this.play?.seek(wanted);
    this.now = this.play?.now ?? 0;
  }

  private readonly toParting = () => {
    this.play?.toParting();
    this.now = this.play?.now ?? 0;
  };

  private readonly scrub = (event: Event) => this.seek(chosenIn(event));
  private readonly chooseSpeed = (event: Event) => {
    this.speed = chosenIn(event);
  };
  private readonly choosePair = (event: Event) => {
    this.other = chosenIn(event);
  };

  private readonly toggle = () => {
    if (this.isPlaying) this.pause();
    else {
      this.isPlaying = true;
      this.drawnAt = performance.now();
      this.frame = requestAnimationFrame(this.tick);
    }
  };

  private pause(): void {
    cancelAnimationFrame(this.frame);
    this.isPlaying = false;
  }

  private readonly tick = (at: number) => {
    const passed = Math.min(100, Math.max(0, at - this.drawnAt));
    this.drawnAt = at;
    const goesOn = this.play?.advance(passed, this.speed) ?? false;
    this.now = this.play?.now ?? 0;
    if (goesOn) this.frame = requestAnimationFrame(this.tick);
    else this.pause();
  };
}
customElements.define('ccsim-live-pair', LivePair);
