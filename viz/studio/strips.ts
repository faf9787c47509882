import { html, nothing } from 'lit';
import type { Fault } from '../../scenarios/index.ts';
import { settings } from '../app/settings.ts';
import { faultInWords } from '../editor/fault-words.ts';
import type { Source } from '../run/source.ts';
import type { Numbers } from '../words/numbers.ts';
import type { Session } from './session.ts';
import type { StudioWords } from './words.ts';

/** Faults that are told at once. */
const MOST_FAULTS = 5;

/** What strips can do. */
export interface StripActs {
  goTo(row: number): void;
  /** puts a scenario right that was opened and has faults */
  edit(source: Source): void;
}

/** What went wrong, above the numbers; the rest of the page goes on working. */
export function strips(session: Session, words: StudioWords, n: Numbers, acts: StripActs) {
  const { goTo } = acts;
  return html`${faults(session, words, n, acts)} ${failure(session, words)} ${stopped(session, words, n)}
  ${law(session, words, n, goTo)} ${warmUp(session, words, n)}`;
}

function faults(session: Session, words: StudioWords, n: Numbers, { edit }: StripActs) {
  const { status, faults: found, player, rejected } = session;
  if (status !== 'faulty') return nothing;
  const rest = found.length - MOST_FAULTS;
  return html`<div class="strip" role="alert">
    <p class="late">${rejected ? words.rejected : player ? words.faulty(n, found.length) : words.faultyFirst}</p>
    <ul>
      ${found.slice(0, MOST_FAULTS).map(fault => html`<li>${faultText(fault, words)}</li>`)}
      ${rest > 0 ? html`<li>${words.more(n, rest)}</li>` : nothing}
    </ul>
    ${
      rejected
        ? html`<p class="buttons">
            <button @click=${() => edit(rejected)}>${words.editFile} <bdi>${rejected.path}</bdi></button>
            <button class="quiet" @click=${() => session.dismiss()}>${words.close}</button>
          </p>`
        : nothing
    }
  </div>`;
}

/** A fault with its place; what is said of it in English is marked as that. */
export function faultText(fault: Fault, words: StudioWords) {
  const { text, language } = faultInWords(fault, settings.language);
  return html`<bdi>${words.faultPlace(fault)}</bdi> <bdi lang=${language}>${text}</bdi>`;
}

function failure({ status, failure: reason }: Session, words: StudioWords) {
  if (status === 'failed')
    return html`<p class="strip late" role="alert"><bdi>${words.failed(reason)}</bdi></p>`;
  return status === 'beyond' ? html`<p class="strip late" role="alert">${words.beyond}</p>` : nothing;
}

function stopped({ player }: Session, words: StudioWords, n: Numbers) {
  const found = player?.data.stopped;
  if (!player || !found) return nothing;
  const { info } = player.data;
  const at = n.moment(found.at - info.start);
  const from = n.hour(info.opens - info.start);
  const say = found.limit === 'contacts' ? words.stoppedContacts : words.stoppedEvents;
  return html`<p class="strip late" role="alert">${say(n, at, found.most, from)}</p>`;
}

function law({ player }: Session, words: StudioWords, n: Numbers, goTo: (row: number) => void) {
  const row = player?.data.summary.faultRow ?? -1;
  if (!player || row < 0) return nothing;
  const time = player.log.columns.time[Math.max(0, row - 1)] ?? player.data.info.start;
  const at = n.clock(time - player.data.info.start);
  return html`<p class="strip late" role="alert">
    ${words.law(n, row, at)} <button class="link" @click=${() => goTo(row)}>${words.goThere}</button>
  </p>`;
}

/** While it lasts the numbers are empty, and that is no fault. */
function warmUp({ player, scenario }: Session, words: StudioWords, n: Numbers) {
  if (!player || !scenario || player.now >= scenario.warmUp) return nothing;
  const { start } = player.data.info;
  return html`<p class="strip calm">${words.warmUp(n.hour(scenario.warmUp - start))}</p>`;
}
