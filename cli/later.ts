/** Commands that the contract names and this version does not have yet. */
const LATER_COMMANDS: Readonly<Record<string, string>> = {
  staff: 'the cheapest staff that keeps its promises',
};

/** Options that the contract names and this version does not have yet. */
const LATER_OPTIONS = ['report'];

/** Whether a later version will have this command. */
export function isLaterCommand(name: string): boolean {
  return Object.hasOwn(LATER_COMMANDS, name);
}

/** Whether a later version will have this option. */
export function isLaterOption(name: string): boolean {
  return LATER_OPTIONS.includes(name);
}
