/** A Markov chain in continuous time: where it can go from a state, and how fast. Rates per unit of time. */
export interface Chain<State extends readonly number[]> {
  /** the empty center */
  start: State;
  /** a center with more than it will hardly ever hold */
  full: State;
  moves: (state: State) => [rate: number, to: State][];
}

/** The chain with its states numbered in the order in which they are found from the empty center. */
export class SolvedChain<State extends readonly number[]> {
  readonly states: State[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly rate: number[] = [];
  private readonly out: Float64Array;
  private readonly chain: Chain<State>;

  constructor(chain: Chain<State>) {
    this.chain = chain;
    this.numberOf(chain.start);
    this.numberOf(chain.full);
    for (let s = 0; s < this.states.length; s++)
      for (const [rate, next] of chain.moves(this.states[s]!)) {
        const to = rate > 0 ? this.numberOf(next) : s;
        if (to === s) continue;
        this.from.push(s);
        this.to.push(to);
        this.rate.push(rate);
      }
    this.out = new Float64Array(this.states.length);
    this.from.forEach((s, k) => {
      this.out[s]! += this.rate[k]!;
    });
  }

  private numberOf(state: State): number {
    const key = state.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.states.length);
    this.states.push(state);
    return this.states.length - 1;
  }

  /** The stationary law, by Gauss and Seidel, there and back, until no probability moves by more than 1e-12. */
  stationary(): Float64Array {
    const { states, from, to, rate, out } = this;
    const into = states.map((): number[] => []);
    to.forEach((s, k) => {
      into[s]!.push(k);
    });
    const law = new Float64Array(states.length).fill(1 / states.length);
    for (let sweep = 0; sweep < 20_000; sweep++) {
      let moved = 0;
      for (let k = 0; k < states.length; k++) {
        const s = sweep % 2 === 0 ? k : states.length - 1 - k;
        let sum = 0;
        for (const move of into[s]!) sum += law[from[move]!]! * rate[move]!;
        const next = sum / out[s]!;
        moved += Math.abs(next - law[s]!);
        law[s] = next;
      }
      const total = law.reduce((sum, p) => sum + p, 0);
      for (let s = 0; s < states.length; s++) law[s]! /= total;
      if (moved < 1e-12) return law;
    }
    throw new Error('the stationary law was not found');
  }

  /**
   * A law at least as far from the stationary one as that after some time: the chain is watched at jumps at the
   * pace of its fastest state, of which it makes as many as this half of the expected ones for certain enough
   * (fewer with a chance of exp(−expected ÷ 7)), and no jump leads away from the stationary law.
   */
  after(time: number, start: 'start' | 'full'): Float64Array {
    const { from, to, rate, out } = this;
    const pace = Math.max(...out);
    let law = new Float64Array(this.states.length);
    law[this.numberOf(this.chain[start])] = 1;
    let next = new Float64Array(law.length);
    const jump = Float64Array.from(rate, each => each / pace);
    const stay = out.map(each => 1 - each / pace);
    for (let step = Math.round((time * pace) / 2); step > 0; step--) {
      for (let s = 0; s < law.length; s++) next[s] = law[s]! * stay[s]!;
      for (let k = 0; k < jump.length; k++) next[to[k]!]! += law[from[k]!]! * jump[k]!;
      [law, next] = [next, law];
    }
    return law;
  }

  /** A mean under a law. */
  mean(law: Float64Array, of: (state: State) => number): number {
    return this.states.reduce((sum, state, s) => sum + law[s]! * of(state), 0);
  }
}

/** Total variation between two laws: the most by which a probability can differ. */
export function distanceOfLaws(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, p, s) => sum + Math.abs(p - b[s]!), 0) / 2;
}
