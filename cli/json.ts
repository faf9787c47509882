/**
 * One JSON document with a line feed at its end. A number that JSON cannot hold is a fault of ours and
 * throws: JSON.stringify would print null without a word.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(
    value,
    (key, each: unknown) => {
      if (typeof each === 'number' && !Number.isFinite(each)) throw new Error(`${key} is ${each}, no number`);
      return each;
    },
    2,
  );
  return `${text}\n`;
}
