import { availableParallelism, cpus } from 'node:os';
import { withoutPasswords } from '../queue/address.ts';
import type { Deed } from './folder.ts';
import type { Shard } from './schedule.ts';

/** Notes what this process does for an experiment, for its provenance. */
export class DeedNotes {
  replications = 0;
  private readonly begun = Date.now();
  private readonly jobs: number;
  private readonly shard: Shard;

  constructor(jobs: number, shard: Shard) {
    this.jobs = jobs;
    this.shard = shard;
  }

  ended(how: string): Deed {
    const { index, of } = this.shard;
    return {
      command: withoutPasswords(['ccsim', ...process.argv.slice(2)].join(' ')),
      started: new Date(this.begun).toISOString(),
      seconds: Math.round((Date.now() - this.begun) / 100) / 10,
      replications: this.replications,
      jobs: this.jobs,
      ...(of === 1 ? {} : { shard: `${index + 1}/${of}` }),
      ended: how,
      machine: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cores: availableParallelism(),
        processor: cpus()[0]?.model ?? '',
      },
    };
  }
}
