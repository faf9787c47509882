import { html, nothing } from 'lit';
import type { Fault } from '../../scenarios/index.ts';
import { settings } from '../app/settings.ts';
import { faultLine } from './read-options.ts';
import { letterOf } from './sentence.ts';
import type { WORDS } from './words.ts';

/** Why an option cannot be run. */
export interface OptionFaults {
  option: number;
  /** where it did not become an option: its file, with its changes */
  refused: string | undefined;
  found: readonly Fault[];
}

/** Faults of an option that are told, at most. */
const MOST = 8;

/** Why an option cannot be run, where, and what to do about it. */
export function optionFaults({ option, refused, found }: OptionFaults, words: (typeof WORDS)['en']) {
  return html`<div class="fault" role="alert">
    <p><bdi>${words.faults(refused ?? letterOf(option))}</bdi></p>
    ${faultItems(found, MOST)}
    ${refused === undefined ? html`<p class="mend">${words.mend(letterOf(option))}</p>` : nothing}
  </div>`;
}

/** Faults as a list, at most so many of them, each in the language in which it is said. */
export function faultItems(faults: readonly Fault[], most: number) {
  return html`<ul>
    ${faults.slice(0, most).map(fault => {
      const { text, language } = faultLine(fault, settings.language);
      return html`<li lang=${language}><bdi>${text}</bdi></li>`;
    })}
  </ul>`;
}
