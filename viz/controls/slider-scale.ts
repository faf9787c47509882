/** The values that a slider can take. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

/** The nearest value of the scale, without digits that only the machine's arithmetic adds. */
export function nearest(value: number, { min, max, step }: Scale): number {
  const steps = Math.round((value - min) / step);
  const digits = Math.max(decimals(step), decimals(min));
  return clamp(Number((min + steps * step).toFixed(digits)), min, max);
}

/** Where a value stands, from 0 to 1. */
export function shareOf(value: number, { min, max }: Scale): number {
  return max > min ? clamp((value - min) / (max - min), 0, 1) : 0;
}

/** What a key makes of a value: arrows one step, with Shift ten, Page a tenth of the range; undefined: not a slider's key. */
export function afterKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  value: number,
  scale: Scale,
  baseline: number,
): number | undefined {
  const one = scale.step * (shiftKey ? 10 : 1);
  const page = Math.max(scale.step, (scale.max - scale.min) / 10);
  const moved: Record<string, number> = {
    ArrowRight: value + one,
    ArrowUp: value + one,
    ArrowLeft: value - one,
    ArrowDown: value - one,
    PageUp: value + page,
    PageDown: value - page,
    Home: scale.min,
    End: scale.max,
    Backspace: baseline,
    Delete: baseline,
  };
  return Object.hasOwn(moved, key) ? nearest(moved[key]!, scale) : undefined;
}

/** The number in what was typed: either decimal sign, either minus, spaces, a unit behind it; undefined if there is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00A0\u202F×+]/gu, '')
    .replace('−', '-')
    .replace(',', '.');
  const found = /^-?(?:\d+\.?\d*|\.\d+)/u.exec(plain);
  return found === null ? undefined : Number(found[0]);
}

function decimals(step: number): number {
  return /\.(\d+)$/u.exec(String(step))?.[1]?.length ?? 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
