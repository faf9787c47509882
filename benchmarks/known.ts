/** M/M/1 at load 0.9, a contact taking 1 s. */
export const MM1_KNOWN = { waitTime: 9, waited: 0.9 };

/** Exact, by Erlang A: mean wait of all [s], abandonment, answered within 20 s of all offered, share who wait. */
export const ERLANG_A_KNOWN = {
  waitTime: 2.38709,
  abandonment: 0.0198924,
  serviceLevel: 0.948617,
  waited: 0.21988,
};

/** Simulated by independent programs: within ± 0.018 s, 0.00016, 0.0005. */
export const MULTI_SKILL_KNOWN = { waitTime: 7.916, abandonment: 0.06597, serviceLevel: 0.7941 };
