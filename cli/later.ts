/** Commands that the contract names and this version does not have yet. */
const LATER_COMMANDS: Readonly<Record<string, string>> = {
  sweep: 'many variants of a scenario',
  staff: 'the cheapest staff that keeps its promises',
  audit: 'the hashes of a result folder',
  view: 'the visualizer',
  merge: 'results of several machines',
  submit: 'runs for a cluster',
  worker: 'runs from a queue',
  status: 'the state of a queue',
};

/** Options that the contract names and this version does not have yet. */
const LATER_OPTIONS = ['precision', 'jobs', 'out', 'resume', 'shard', 'queue', 'report', 'vary', 'slurm'];

/** Whether a later version will have this command. */
export function isLaterCommand(name: string): boolean {
  return Object.hasOwn(LATER_COMMANDS, name);
}

/** Whether a later version will have this option. */
export function isLaterOption(name: string): boolean {
  return LATER_OPTIONS.includes(name);
}
