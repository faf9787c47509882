import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATH = `${process.env.PATH}:/usr/sbin`;

/** A batch system of one node on this machine, with a key and ports of its own; nothing of the machine's is touched. */
export class LocalSlurm {
  /** keys, state and logs of the daemons */
  private readonly folder = mkdtempSync(join(tmpdir(), 'ccsim-slurm-'));
  private readonly daemons: ChildProcess[] = [];

  /** Starts the daemons, and returns when the node takes jobs. */
  async start(): Promise<void> {
    const at = (name: string) => join(this.folder, name);
    // munged wants to be reached by everybody
    chmodSync(this.folder, 0o755);
    for (const name of ['state', 'spool']) mkdirSync(at(name));
    writeFileSync(at('munge.key'), randomBytes(1024), { mode: 0o400 });
    const files = { 'key-file': 'munge.key', socket: 'munge.socket', 'pid-file': 'munged.pid' };
    const more = { 'log-file': 'munged.log', 'seed-file': 'munged.seed' };
    const said = Object.entries({ ...files, ...more }).map(([option, name]) => `--${option}=${at(name)}`);
    this.spawn('munged', '--foreground', '--force', ...said);
    writeFileSync(at('slurm.conf'), configuration(this.folder, [await freePort(), await freePort()]));
    await this.until('munged answers', () => this.call('munge', '-n', '-S', at('munge.socket')).status === 0);
    this.spawn('slurmctld', '-D', '-f', at('slurm.conf'));
    this.spawn('slurmd', '-D', '-f', at('slurm.conf'), '-N', node());
    await this.until('the node takes jobs', () => this.call('sinfo', '-h', '-o', '%T').stdout === 'idle\n');
  }

  /** Submits a script from a folder, and returns when no task of it is left. */
  async run(script: string, folder: string, environment: Record<string, string>): Promise<void> {
    const words = ['--parsable', script];
    const { stdout, stderr } = this.call('sbatch', ...words, { cwd: folder, ...environment });
    const job = /^\d+/u.exec(stdout)?.[0];
    if (job === undefined) throw new Error(`sbatch: ${stderr}`);
    await this.until('all jobs have ended', () => this.call('squeue', '-h', '-j', job).stdout === '', 600);
  }

  async stop(): Promise<void> {
    for (const daemon of this.daemons.reverse()) {
      if (daemon.exitCode !== null || daemon.signalCode !== null) continue;
      const ended = new Promise(resolve => daemon.once('exit', resolve));
      daemon.kill('SIGTERM');
      await Promise.race([ended, pause(10_000).then(() => daemon.kill('SIGKILL'))]);
    }
  }

  private spawn(command: string, ...words: string[]): void {
    this.daemons.push(spawn(command, words, { stdio: 'ignore', env: this.environment() }));
  }

  private call(command: string, ...given: (string | (Record<string, string> & { cwd: string }))[]) {
    const words = given.filter(each => typeof each === 'string');
    const { cwd, ...own } = (given.find(each => typeof each !== 'string') ?? { cwd: this.folder }) as {
      cwd: string;
    };
    return spawnSync(command, words, { cwd, encoding: 'utf8', env: { ...this.environment(), ...own } });
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...process.env, PATH, SLURM_CONF: join(this.folder, 'slurm.conf') };
  }

  private async until(what: string, holds: () => boolean, seconds = 60): Promise<void> {
    for (const start = Date.now(); !holds(); await pause(200))
      if (Date.now() - start > seconds * 1000) throw new Error(`Slurm: in vain waited until ${what}`);
  }
}

const node = () => hostname().split('.')[0]!;

function configuration(folder: string, [controller, daemon]: [number, number]): string {
  const user = userInfo().username;
  return [
    ...['ClusterName=ccsim', `SlurmctldHost=${node()}(127.0.0.1)`, `SlurmUser=${user}`, `SlurmdUser=${user}`],
    // a requeued task may start again when its old credential has expired
    ...['AuthType=auth/munge', `AuthInfo=socket=${folder}/munge.socket,cred_expire=5`, 'CredType=cred/munge'],
    ...['ProctrackType=proctrack/linuxproc', 'TaskPlugin=task/none', 'MpiDefault=none'],
    ...['SelectType=select/cons_tres', 'SelectTypeParameters=CR_Core', 'ReturnToService=2'],
    ...['JobAcctGatherType=jobacct_gather/none', `SlurmctldPort=${controller}`, `SlurmdPort=${daemon}`],
    ...[`StateSaveLocation=${folder}/state`, `SlurmdSpoolDir=${folder}/spool`],
    ...[`SlurmctldLogFile=${folder}/slurmctld.log`, `SlurmdLogFile=${folder}/slurmd.log`],
    ...[`SlurmctldPidFile=${folder}/slurmctld.pid`, `SlurmdPidFile=${folder}/slurmd.pid`],
    `NodeName=${node()} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`,
    `PartitionName=main Nodes=${node()} Default=YES State=UP`,
    '',
  ].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer().once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { port: number };
      listener.close(() => resolve(port));
    });
  });
}
