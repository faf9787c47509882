import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20; of others neither the flags' usual values nor their gain is known here. */
const IS_KNOWN = process.versions.v8.startsWith('11.3.');
/** Bytes of bytecode that a function runs through before it is optimized: V8's own number, and sixteen times that. */
const USUAL = 66 * 1024;
const LATE = 16 * USUAL;

/** Bytes of bytecode that may be written into one function in place of calls; V8's own number is 920. */
const INLINED = 1800;

/**
 * Has the event loop hold more of what it calls, of this process and its threads: an event costs a tenth less, a small day 4 %;
 * a cold start is as it was (benchmarks/erlang-a.ts, jobs.ts). With 2,400, or larger functions too, it would be less.
 */
export function inlineMore(): void {
  if (IS_KNOWN) setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}

/**
 * Has functions optimized later than usual, for a run that is over before it would pay: compiling the event loop for
 * 10,000 events took 65 of 190 ms of processor time (benchmarks/startup.ts), and even at 67,000 events late is no slower.
 * Nothing but speed hangs on it.
 */
export function optimizeLate(): void {
  if (IS_KNOWN) setFlagsFromString(`--interrupt-budget=${LATE}`);
}

/** As V8 does it by itself, for whatever turns out to be long; threads that start now take it over as well. */
export function optimizeAsUsual(): void {
  if (IS_KNOWN) setFlagsFromString(`--interrupt-budget=${USUAL}`);
}
