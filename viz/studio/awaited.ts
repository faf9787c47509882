import { html, nothing } from 'lit';
import { settings } from '../app/settings.ts';
import { CHART_WORDS } from '../charts/words.ts';
import type { StudioWork } from './studio-work.ts';
import type { StudioWords } from './words.ts';

/** In place of the first day: a word on it and the title of what comes, or a button that opens something. */
export function nothingYet(work: StudioWork, words: StudioWords) {
  if (work.session.status !== 'loading')
    return html`<div class="none">
      <p>${words.noRun}</p>
      <button class="primary" @click=${() => void work.openFirst()}>${words.openOne}</button>
    </div>`;
  return html`<div class="none"><p>${words.loading}</p></div>
    <section data-part="day floor"><h2>${CHART_WORDS[settings.language].theDay}</h2></section>`;
}

/** The titles of the readings while the first day is on its way. */
export function awaitedReadings({ session }: StudioWork) {
  if (session.player || session.status !== 'loading') return nothing;
  const { howLong, resolution } = CHART_WORDS[settings.language];
  return [howLong, resolution].map(title => html`<div class="block awaited"><h2>${title}</h2></div>`);
}
