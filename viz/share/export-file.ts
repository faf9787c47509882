/** how long an address of a file is kept after the browser was asked to save it [ms] */
const KEPT = 60_000;
const LONGEST = 80;

/** Hands a file to the reader; nothing leaves the machine. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** A name that every file system takes, of whatever text: letters and digits of any language, joined by hyphens. */
export function fileName(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/u, '') || 'ccsim';
}
