import { availableParallelism, cpus } from 'node:os';
import { shellWord } from '../../viz/words/shell-text.ts';
import { withoutPasswords } from '../queue/address.ts';
import type { BegunDeed, Deed } from './history.ts';
import type { Shard } from './schedule.ts';

/** Notes what this process does for an experiment, for its provenance. */
export class DeedNotes {
  replications = 0;
  private readonly begunAt = Date.now();
  private readonly by: Pick<Deed, 'jobs' | 'queue'>;
  private readonly shard: Shard;

  /** @param by - whose threads simulate: this machine's, or those of a queue's workers */
  constructor(by: Pick<Deed, 'jobs' | 'queue'>, shard: Shard) {
    this.by = by;
    this.shard = shard;
  }

  begun(): BegunDeed {
    const { index, of } = this.shard;
    return {
      command: commandText(process.argv.slice(2)),
      started: new Date(this.begunAt).toISOString(),
      ...this.by,
      ...(of === 1 ? {} : { shard: `${index + 1}/${of}` }),
      machine: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cores: availableParallelism(),
        processor: cpus()[0]?.model ?? '',
      },
    };
  }

  ended(how: string): Deed {
    const { command, started, machine, ...others } = this.begun();
    const seconds = Math.round((Date.now() - this.begunAt) / 100) / 10;
    return { command, started, seconds, replications: this.replications, ...others, ended: how, machine };
  }
}

/** A command line that can be put into a shell again, without passwords. */
export function commandText(words: readonly string[]): string {
  const isOption = (word: string) => /^--?[a-z][a-z-]*$/u.test(word);
  return ['ccsim', ...words.map(word => (isOption(word) ? word : shellWord(withoutPasswords(word))))].join(
    ' ',
  );
}
