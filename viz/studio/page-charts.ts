import { settings } from '../app/settings.ts';
import type { Chart } from '../charts/chart.ts';
import { dayBand } from '../charts/day-band.ts';
import { ledger } from '../charts/ledger.ts';
import { waitHistogram } from '../charts/wait-histogram.ts';
import { type DayParts, dayBandData, ledgerData } from './day-charts.ts';
import { waitData } from './wait-data.ts';

/** How often charts of what has been played are drawn anew while it plays [ms]. */
const PAUSE = 500;

/** Charts of the day, made anew when what they show has changed, and no more often than need be. */
export class PageCharts {
  day: Chart | undefined;
  waits: Chart | undefined;
  ledger: Chart | undefined;
  private made: readonly unknown[] = [];
  private at = Number.NEGATIVE_INFINITY;
  private row = -1;

  /** Nothing of them is valid any more. */
  forget(): void {
    this.made = [];
    this.at = Number.NEGATIVE_INFINITY;
  }

  update(parts: DayParts, isPlaying: boolean): void {
    const { player, whatIf, theory, rule } = parts;
    const language = settings.language;
    const key = [player, whatIf, theory, rule, language];
    const isNew = key.some((value, k) => value !== this.made[k]);
    if (isNew) {
      this.made = key;
      this.day = dayBand(dayBandData(parts), language);
    }
    const now = performance.now();
    const isSame = !isNew && player.row === this.row;
    if (isSame || (!isNew && isPlaying && now - this.at < PAUSE)) return;
    this.at = now;
    this.row = player.row;
    this.waits = waitHistogram(waitData(parts), language);
    this.ledger = ledger(ledgerData(parts), language);
  }
}
