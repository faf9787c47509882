import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode, messageOf } from '../faults.ts';

/** A process that works in a folder, as it tells others. What only Linux knows is null elsewhere. */
export interface Holder {
  host: string;
  pid: number;
  /** when it came to the folder, by its own clock */
  since: string;
  /** nobody else's */
  token: string;
  /** the machine, also after it was started anew */
  machine: string | null;
  /** the machine from one start to the next */
  boot: string | null;
  /** where its pid counts: a container may have pids of its own */
  pids: string | null;
  /** when the process was started, in ticks of this boot: a pid is given again, this is not */
  start: string | null;
}

/** What this machine says of a pid; start: null where it does not say. */
export type LookUp = (pid: number) => { lives: boolean; start: string | null };

/** This process. */
export function thisProcess(): Holder {
  return {
    host: hostname(),
    pid: process.pid,
    since: new Date().toISOString().replace(/\.\d+/u, ''),
    token: randomUUID(),
    machine: lineOf('/etc/machine-id'),
    boot: lineOf('/proc/sys/kernel/random/boot_id'),
    pids: known(() => readlinkSync('/proc/self/ns/pid')),
    start: lookUp(process.pid).start,
  };
}

/** Whether a holder is at work, as far as can be told from here at once. */
export function verdictOn(holder: Holder, self: Holder, look: LookUp = lookUp): 'alive' | 'dead' | 'unknown' {
  if (holder.host !== self.host) return 'unknown';
  if (holder.boot !== self.boot)
    return holder.machine !== null && holder.machine === self.machine ? 'dead' : 'unknown';
  if (holder.pids !== self.pids) return 'unknown';
  // its own pid: what an attempt of this process left, or another process before it
  if (holder.pid === self.pid) return 'dead';
  const { lives, start } = look(holder.pid);
  if (!lives) return 'dead';
  if (start === null || holder.start === null) return 'unknown';
  return start === holder.start ? 'alive' : 'dead';
}

/** The holder that a text tells of; undefined: it is damaged, or not written to its end. */
export function holderOf(text: string): Holder | undefined {
  const value = known(() => JSON.parse(text) as Partial<Holder> | null);
  const isWhole =
    typeof value?.host === 'string' && typeof value.token === 'string' && Number.isInteger(value.pid);
  return isWhole && value.pid! > 0 ? (value as Holder) : undefined;
}

/** Asks this machine for a process. */
export function lookUp(pid: number): { lives: boolean; start: string | null } {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return { lives: false, start: null };
  }
  // after the name, which may hold anything: the state first, the start as the twentieth
  const fields = lineOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /su, '')
    .split(' ');
  const hasEnded = fields?.[0] === 'Z' || fields?.[0] === 'X';
  return { lives: !hasEnded, start: fields?.[19] ?? null };
}

function lineOf(file: string): string | null {
  return known(() => readFileSync(file, 'utf8').trim() || null);
}

function known<T>(tell: () => T): T | null {
  try {
    return tell();
  } catch (error) {
    // A system that does not say is none of this program's faults.
    messageOf(error);
    return null;
  }
}
