import type { Worker } from 'node:worker_threads';
import type { Answer } from './batch-worker.ts';

/** How orders go to a worker, and what is done with its answers. */
interface Talk<Given> {
  send(given: Given): void;
  /** what it throws ends the exchange */
  take(given: Given, answer: Answer): void;
}

/**
 * Gives a worker one order after the other and takes its answers in their order; two are under way, so that it never
 * waits for its next one. Aborting ends the worker.
 */
export function exchange<Given>(
  worker: Worker,
  all: Iterable<Given>,
  talk: Talk<Given>,
  signal?: AbortSignal,
): Promise<void> {
  const underWay: Given[] = [];
  const coming = all[Symbol.iterator]();
  const give = () => {
    const { value, done } = coming.next();
    if (done) return;
    underWay.push(value);
    talk.send(value);
  };
  const take = (answer: Answer) => {
    const given = underWay.shift()!;
    give();
    talk.take(given, answer);
    return underWay.length === 0;
  };
  const begin = () => {
    give();
    give();
    return underWay.length === 0;
  };
  return untilDone(worker, { begin, take }, signal);
}

/** Both tell whether there is no more to hear. */
interface Hearing {
  begin(): boolean;
  take(answer: Answer): boolean;
}

/** Hears a worker until what it says, or the beginning already, was the last; or until the signal, which ends it. */
function untilDone(worker: Worker, { begin, take }: Hearing, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      worker.off('message', hear).off('error', reject).off('exit', ended).unref();
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      leave();
      void worker.terminate();
    };
    const ended = (code: number) => reject(new Error(`the worker ended with status ${code}`));
    const hear = (answer: Answer) => {
      try {
        if (take(answer)) leave();
      } catch (error) {
        reject(error);
        leave();
      }
    };
    if (signal?.aborted) return stop();
    worker.on('message', hear).on('error', reject).on('exit', ended).ref();
    signal?.addEventListener('abort', stop);
    if (begin()) leave();
  });
}
