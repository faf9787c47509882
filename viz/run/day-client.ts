import { type Remote, wrap } from 'comlink';
import type { DayService } from './replies.ts';

/** A worker of its own for the days of a replication. */
export interface DayClient {
  service: Remote<DayService>;
  close(): void;
}

/** Starts the worker of a day. */
export function startDay(): DayClient {
  const worker = new Worker(new URL('./day-worker.ts', import.meta.url), { type: 'module' });
  return { service: wrap<DayService>(worker), close: () => worker.terminate() };
}
