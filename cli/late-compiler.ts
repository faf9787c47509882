import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20; of others neither the flag's usual value nor its gain is known here. */
const KNOWN = '11.3.';
/** Bytes of bytecode that a function runs through before it is optimized: V8's own number, and sixteen times that. */
const USUAL = 66 * 1024;
const LATE = 16 * USUAL;

/**
 * Has functions optimized later than usual, for a run that is over before it would pay: compiling the event loop for
 * 10,000 events took 65 of 190 ms of processor time (benchmarks/startup.ts), and even at 67,000 events late is no slower.
 * Nothing but speed hangs on it.
 */
export function optimizeLate(): void {
  if (process.versions.v8.startsWith(KNOWN)) setFlagsFromString(`--interrupt-budget=${LATE}`);
}

/** As V8 does it by itself, for whatever turns out to be long; threads that start now take it over as well. */
export function optimizeAsUsual(): void {
  if (process.versions.v8.startsWith(KNOWN)) setFlagsFromString(`--interrupt-budget=${USUAL}`);
}
