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
