import { html } from 'lit';
import type { Fault } from '../../scenarios/index.ts';
import { settings } from '../app/settings.ts';
import { faultText } from './read-options.ts';

/** Faults of an option, one a line; what is said in English on a page in Russian is marked as that. */
export function faultLines(faults: readonly Fault[], most: number) {
  const lines = faults.slice(0, most).map(fault => {
    const { text, language } = faultText(fault, settings.language);
    return html`<li><bdi lang=${language}>${text}</bdi></li>`;
  });
  return html`<ul>${lines}</ul>`;
}
