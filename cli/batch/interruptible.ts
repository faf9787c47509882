/**
 * Does something that Ctrl-C stops: the signal is aborted at once. A second Ctrl-C ends the program as it does any
 * other.
 */
export async function interruptible<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await act(controller.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Lets the program hear what came meanwhile, between two pieces of work. Throws the signal's reason if it is aborted. */
export async function listen(signal: AbortSignal): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  signal.throwIfAborted();
}
