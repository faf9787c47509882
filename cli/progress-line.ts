import { cut, widthOf } from './print/table.ts';

const [SHORTEST, LONGEST] = [10, 30];

/** What a line of progress may tell, of which the width decides. */
export interface ProgressParts {
  /** what is done; undefined: nobody knows of how much */
  share: number | undefined;
  /** `5 of 10 replications` */
  amount: string;
  /** `5.0/s`, `1 s left`; empty: not known */
  speed: string;
  left: string;
  /** what else there is, the most telling last */
  more: readonly string[];
}

/** A line of progress that a window of so many columns holds: first the bar gets shorter, then the line says less. */
export function progressLine({ share, amount, speed, left, more }: ProgressParts, columns: number): string {
  const said = (...parts: readonly string[]) => parts.filter(part => part !== '').join(', ');
  const without = said(amount, left, ...more);
  const fewer = said(left === '' ? amount : left, ...more);
  const texts = [said(amount, speed, left, ...more), without, fewer, said(...more), more.at(-1) ?? amount];
  const bars = share === undefined ? [0] : [SHORTEST + 1, 0];
  // the last column is left free: some windows begin a new line once it is filled
  const room = columns - 1;
  for (const text of texts.filter(each => each !== ''))
    for (const bar of text === texts[0] ? bars.slice(0, 1) : bars)
      if (widthOf(text) + bar <= room)
        return bar === 0 ? text : `${barOf(share!, room - widthOf(text))} ${text}`;
  return cut(amount, room);
}

/** The line where there is no window. */
export function plainLine({ amount, speed, left, more }: ProgressParts): string {
  return [amount, speed, left, ...more].filter(part => part !== '').join(', ');
}

function barOf(share: number, room: number): string {
  const width = Math.min(LONGEST, room - 1);
  const full = Math.min(width, Math.round(share * width));
  return '█'.repeat(full) + '░'.repeat(width - full);
}
