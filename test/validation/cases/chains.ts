import type { Chain } from '../chain.ts';

/** Agents, and rates per unit of time. */
export interface Rates {
  agents: number;
  arrivals: number;
  /** of one agent */
  service: number;
  /** of one who waits */
  abandonment: number;
}

/** Redials after a busy tone, in a center without a queue: [busy agents, customers between attempts]. */
export function busyRedials(rates: Rates, returning: number, orbit: number): Chain<number[]> {
  const { agents, arrivals, service } = rates;
  return {
    start: [0, 0],
    full: [agents, orbit],
    moves: ([busy, away]) => [
      [arrivals, busy! < agents ? [busy! + 1, away!] : [busy!, Math.min(away! + 1, orbit)]],
      [away! * returning, busy! < agents ? [busy! + 1, away! - 1] : [busy!, away!]],
      [busy! * service, [busy! - 1, away!]],
    ],
  };
}

/** Redials after abandoning: [contacts inside, customers between attempts]. */
export function abandonRedials(
  rates: Rates & { share: number; returning: number },
  most: { inside: number; orbit: number },
): Chain<number[]> {
  const { agents, arrivals, service, abandonment, share, returning } = rates;
  const more = (inside: number) => Math.min(inside + 1, most.inside);
  return {
    start: [0, 0],
    full: [most.inside, most.orbit],
    moves: state => {
      const inside = state[0]!;
      const away = state[1]!;
      const leaving = Math.max(0, inside - agents) * abandonment;
      return [
        [arrivals, [more(inside), away]],
        [away * returning, [more(inside), away - 1]],
        [Math.min(inside, agents) * service + leaving * (1 - share), [inside - 1, away]],
        [leaving * share, [inside - 1, Math.min(away + 1, most.orbit)]],
      ];
    },
  };
}

/** Callbacks when no live contact waits: [busy agents, live contacts waiting, callbacks waiting]. */
export function troughCallbacks(
  rates: Rates & { waitingAtLeast: number; accept: number; reserve: number },
  most: { queue: number; callbacks: number },
): Chain<number[]> {
  const { agents, arrivals, service, abandonment, waitingAtLeast, accept, reserve } = rates;
  return {
    start: [0, 0, 0],
    full: [agents, most.queue, most.callbacks],
    moves: state => {
      const [busy, live, calls] = [state[0]!, state[1]!, state[2]!];
      const taken = live >= waitingAtLeast ? accept : 0;
      const isFree = busy < agents;
      const after = (): number[] => {
        if (live > 0) return [busy, live - 1, calls];
        return calls > 0 && agents - busy + 1 > reserve ? [busy, 0, calls - 1] : [busy - 1, 0, calls];
      };
      return [
        [isFree ? arrivals : 0, [busy + 1, live, calls]],
        [isFree ? 0 : arrivals * taken, [busy, live, Math.min(calls + 1, most.callbacks)]],
        [isFree ? 0 : arrivals * (1 - taken), [busy, Math.min(live + 1, most.queue), calls]],
        [busy * service, busy > 0 ? after() : state],
        [live * abandonment, [busy, live - 1, calls]],
      ];
    },
  };
}

/** Work without end for all agents but those kept idle: [busy agents, contacts waiting]. */
export function blending(rates: Rates & { keepIdle: number }, queue: number): Chain<number[]> {
  const { agents, arrivals, service, abandonment, keepIdle } = rates;
  const fewest = agents - keepIdle;
  return {
    start: [fewest, 0],
    full: [agents, queue],
    moves: state => {
      const [busy, waiting] = [state[0]!, state[1]!];
      const next = waiting > 0 ? [busy, waiting - 1] : [Math.max(busy - 1, fewest), 0];
      return [
        [arrivals, busy < agents ? [busy + 1, 0] : [busy, Math.min(waiting + 1, queue)]],
        [busy * service, next],
        [waiting * abandonment, [busy, waiting - 1]],
      ];
    },
  };
}
