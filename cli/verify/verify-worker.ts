import { parentPort, workerData } from 'node:worker_threads';
import { type VerifyJob, verifyAll } from './verify-job.ts';

if ((workerData as { purpose?: string } | null)?.purpose === 'verify') {
  parentPort?.once('message', (job: VerifyJob) => {
    for (const verified of verifyAll(job)) parentPort!.postMessage(verified);
  });
}
