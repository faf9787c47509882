/**
 * A value worked out on the page, such as `(2 + 1) ÷ (3 − 1) = 1.5` or `none`: the sum is evaluated, and what is
 * said to come out (`=` exactly, `≈` rounded to the digits shown) must come out.
 */
export function workedOut(text: string): number | null {
  if (text === 'none') return null;
  const [, sum = '', relation, said = ''] = /^([^=≈]*)(?:([=≈])(.*))?$/.exec(text) ?? [];
  const value = evaluate(sum);
  if (relation === undefined) return value;
  const stated = evaluate(said);
  const digits = /\.(\d+)\s*$/.exec(said)?.[1]?.length ?? 0;
  const tolerance = relation === '=' ? 1e-12 : 0.5 * 10 ** -digits;
  if (Math.abs(value - stated) > tolerance) throw new Error(`${text}: comes to ${value}`);
  return value;
}

/** Numbers, + − × ÷ and brackets. */
function evaluate(text: string): number {
  const tokens = text.match(/\d+(\.\d+)?|[+−×÷()]/g) ?? [];
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`${text}: not a sum`);
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++];
    if (token !== '(') return Number(token);
    const inner = sum();
    if (tokens[at++] !== ')') throw new Error(`${text}: a bracket is missing`);
    return inner;
  };
  const product = (): number => {
    let value = atom();
    while (tokens[at] === '×' || tokens[at] === '÷')
      value = tokens[at++] === '×' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== tokens.length || Number.isNaN(value)) throw new Error(`${text}: not a sum`);
  return value;
}
