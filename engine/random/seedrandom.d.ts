/** The part of the npm package seedrandom 3.0.5 that is used here; it ships no types of its own. */
declare module 'seedrandom/lib/tychei.js' {
  interface TycheiState {
    a: number;
    b: number;
    c: number;
    d: number;
  }
  interface Tychei {
    (): number;
    double(): number;
    int32(): number;
    state(): TycheiState;
  }
  export default function tychei(seed: string, options: { state: true | TycheiState }): Tychei;
}
