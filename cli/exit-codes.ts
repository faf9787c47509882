/** Nothing is wrong. */
export const DONE = 0;
/** It did not finish, a limit was reached, the output could not be written, or ccsim itself is at fault. */
export const FAILED = 1;
/** The input or the command is wrong. */
export const WRONG_INPUT = 2;
/** It ran, but a promise does not hold. */
export const PROMISE_BROKEN = 3;
/** Interrupted by Ctrl-C; what was finished is printed. */
export const INTERRUPTED = 130;
