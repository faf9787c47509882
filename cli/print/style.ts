import { styleText } from 'node:util';

/** The few ways in which text may stand out; each leaves the text as it is where there are no colours. */
export interface Style {
  /** headings and what matters */
  strong(text: string): string;
  /** units, intervals, what is beside the point */
  faint(text: string): string;
  /** a promise that does not hold, a fault */
  alarm(text: string): string;
  /** a warning */
  warn(text: string): string;
}

const same = (text: string) => text;

/** No colours. */
export const PLAIN: Style = { strong: same, faint: same, alarm: same, warn: same };

/** Colours on standard output, unless NO_COLOR is set. */
export function colours(): Style {
  const styled = (format: 'bold' | 'dim' | 'red' | 'yellow') => (text: string) =>
    styleText(format, text, { stream: process.stdout });
  return { strong: styled('bold'), faint: styled('dim'), alarm: styled('red'), warn: styled('yellow') };
}
