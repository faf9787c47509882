/** ζ(k) − 1 for k = 2, 3, …: the coefficients of ln Γ about 2 */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 0.00006124813505870483,
  0.00003058823630702049, 0.00001528225940865187, 0.000007637197637899763, 0.00000381729326499984,
  0.000001908212716553939, 9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7,
  1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9,
];
/** 1 − Euler's constant */
const SLOPE_AT_TWO = 0.42278433509846713;
const HALF_LN_TWO_PI = 0.9189385332046728;

/** ln Γ(2 + e) for |e| ≤ 0.5, by its Taylor series. */
export function lnGammaOfTwoPlus(e: number): number {
  let sum = 0;
  for (let k = ZETA_LESS_ONE.length + 1; k >= 2; k--) sum = ZETA_LESS_ONE[k - 2]! / k - e * sum;
  return e * (SLOPE_AT_TWO + e * sum);
}

/** ln Γ(x) for x ≥ 9 and its logarithm, by Stirling's series, whose terms are B(2n) / (2n (2n − 1) x^(2n − 1)). */
export function lnGammaOfLarge(x: number, lnX: number): number {
  if (x > 1e300) return x * (lnX - 1);
  const z = 1 / (x * x);
  const upper = 1 / 1188 + z * (-691 / 360360 + z * (1 / 156 + z * (-3617 / 122400)));
  const series = 1 / 12 + z * (-1 / 360 + z * (1 / 1260 + z * (-1 / 1680 + z * upper)));
  return (x - 0.5) * lnX - x + HALF_LN_TWO_PI + series / x;
}
