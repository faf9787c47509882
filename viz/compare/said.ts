import { html } from 'lit';
import type { Said } from './sentence.ts';

/** A sentence as it stands on the page: the letter of an option never ends a line alone. */
export function said(pieces: readonly Said[]) {
  return pieces.map(({ text, isStrong }) => (isStrong ? html`<b>${text}</b>` : tied(text)));
}

function tied(text: string) {
  return text
    .split(/(?<![\p{L}\d])(\p{Lu} \p{L}+)/u)
    .map((part, k) => (k % 2 === 1 ? html`<span class="tied">${part}</span>` : part));
}
