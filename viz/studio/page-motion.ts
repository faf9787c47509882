import { settings } from '../app/settings.ts';
import type { ChartView } from '../controls/chart-view.ts';
import type { Speed, Transport } from '../controls/transport.ts';
import type { Floor } from '../floor/floor.ts';
import type { Numbers } from '../words/numbers.ts';
import { figuresOf } from './figures.ts';
import type { StudioWork } from './studio-work.ts';
import type { StudioWords } from './words.ts';

/** How often the numbers are written anew while the day plays [ms]. */
const PAUSE = 120;
/** And the playhead, where nothing is to slide [ms]. */
const CALM_PAUSE = 500;
/** And how often they are told to readers of the screen [ms]. */
const SPEECH_PAUSE = 10_000;

/** What moves on the page while a day plays: drawn each frame; what is read, a few times a second. */
export class PageMotion {
  private readonly work: StudioWork;
  private wroteAt = 0;
  private movedAt = 0;
  private spokeAt = 0;

  constructor(work: StudioWork) {
    this.work = work;
  }

  /** Puts floor, playhead and clock of a page to the moment. */
  show(root: ParentNode, speed: Speed, n: Numbers): void {
    const { player } = this.work.session;
    if (!player) return;
    const { isOn } = this.work.playing;
    const floor = root.querySelector<Floor>('ccsim-floor');
    floor?.show(player.floor, {
      speed: !isOn || speed === 'event' ? 1 : speed === 'fastest' ? 600 : speed,
      isPlaying: isOn,
    });
    player.floor.drawn();
    const since = player.now - player.data.info.start;
    this.movePlayhead(root.querySelector<ChartView>('#day'), since);
    const transport = root.querySelector<Transport>('ccsim-transport');
    if (transport) transport.clock = n.clock(since);
  }

  /** Calm, it jumps by the half-second. */
  private movePlayhead(chart: ChartView | null, since: number): void {
    const now = performance.now();
    const waits = settings.calm && this.work.playing.isOn && now - this.movedAt < CALM_PAUSE;
    if (!chart || waits) return;
    this.movedAt = now;
    chart.at = since;
  }

  /** Whether what is read is to be written anew. */
  isWritingDue(): boolean {
    const now = performance.now();
    if (now - this.wroteAt < PAUSE) return false;
    this.wroteAt = now;
    return true;
  }

  isSpeechDue(): boolean {
    return performance.now() - this.spokeAt > SPEECH_PAUSE;
  }

  /** The moment for readers of the screen; empty: there is none. */
  speech(words: StudioWords, n: Numbers): string {
    const { player } = this.work.session;
    if (!player) return '';
    this.spokeAt = performance.now();
    const { waiting, longest, busy, ready } = figuresOf(player, this.work.rule);
    const clock = n.clock(player.now - player.data.info.start);
    return words.spoken(n, clock, waiting, longest, busy, ready);
  }
}
