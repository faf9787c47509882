import { html } from 'lit';

/** A sentence in which what stands between two asterisks is bold; text only, never markup. */
export function bold(text: string) {
  return tied(text)
    .split('*')
    .map((part, k) => (k % 2 === 1 ? html`<b>${part}</b>` : part));
}

/** A text whose numbers are not parted from their units, nor from the short Russian words before them, at the end of a line. */
export function tied(text: string): string {
  return text
    .replace(/(\d\*?) (?=(?:s|min|%|с|мин|ч|п\.|h)(?![\p{L}\d]))/gu, '$1\u00A0')
    .replace(/(?<!\p{L})(в|с|к|на|до|от|за|не|по|из) (?=\*?\d)/gu, '$1\u00A0');
}
