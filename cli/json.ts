/**
 * One JSON document with a line feed at its end. NaN, a share of nothing, is null; any other number that JSON
 * cannot hold is a fault of ours and throws, where JSON.stringify would print null without a word.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(
    value,
    (key, each: unknown) => {
      if (Number.isNaN(each)) return null;
      if (each === Number.POSITIVE_INFINITY || each === Number.NEGATIVE_INFINITY) {
        throw new Error(`${key} is ${each}, no number`);
      }
      return each;
    },
    2,
  );
  return `${text}\n`;
}
