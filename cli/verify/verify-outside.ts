import { Worker } from 'node:worker_threads';
import { type VerifiedReplication, type VerifyJob, verifyAll } from './verify-job.ts';

/**
 * Verifies outside the main thread, which stays awake to hear Ctrl-C; from source, where Node cannot load
 * TypeScript into a worker, in this thread.
 *
 * @param told - is told what came of each replication
 * @returns whether Ctrl-C came before the last one
 */
export async function verifyOutside(
  job: VerifyJob,
  told: (verified: VerifiedReplication) => void,
): Promise<boolean> {
  if (!import.meta.url.endsWith('.js')) {
    for (const verified of verifyAll(job)) told(verified);
    return false;
  }
  const worker = new Worker(new URL('./verify-worker.js', import.meta.url), {
    workerData: { purpose: 'verify' },
  });
  return new Promise((resolve, reject) => {
    let finished = 0;
    const interrupt = () => {
      resolve(true);
      void worker.terminate();
    };
    process.once('SIGINT', interrupt);
    worker.on('error', reject);
    worker.on('exit', code => {
      process.off('SIGINT', interrupt);
      if (finished < job.replications) reject(new Error(`the worker ended with status ${code}`));
    });
    worker.on('message', (verified: VerifiedReplication) => {
      told(verified);
      if (++finished < job.replications) return;
      resolve(false);
      void worker.terminate();
    });
    worker.postMessage(job);
  });
}
