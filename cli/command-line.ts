import manifest from '../package.json' with { type: 'json' };
import { readArguments } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { DONE, FAILED, WRONG_INPUT } from './exit-codes.ts';
import { messageOf, OutputClosed, OutputError, PolicyError, QueueError, UsageError } from './faults.ts';
import { isLaterCommand } from './later.ts';
import { suggestion } from './suggestion.ts';
import type { Terminal } from './terminal.ts';

/** Carries out one command line, without the name of the program, and returns the exit status; never throws. */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await carryOut(words, terminal);
  } catch (error) {
    return tellError(error, terminal);
  }
}

async function carryOut([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version') {
    terminal.out(`${manifest.version}\n`);
    return DONE;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { overview } = await import('./help.ts');
    if (name !== undefined) terminal.out(overview(terminal.style));
    else terminal.tell(overview(terminal.style));
    return name === undefined ? WRONG_INPUT : DONE;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) throw unknownCommand(name);
  const command = await entry.load();
  const given = readArguments(rest, command);
  if (given.has('help')) {
    const { commandHelp } = await import('./help.ts');
    terminal.out(commandHelp(command, terminal.style));
    return DONE;
  }
  return command.run(given, terminal);
}

function unknownCommand(name: string): UsageError {
  if (isLaterCommand(name)) return new UsageError(`${name}: not in this version`);
  if (name.startsWith('-')) return new UsageError(`the command comes first, before ${name}`);
  const names = Object.keys(COMMANDS);
  const hint = suggestion(name, names);
  return new UsageError(
    `unknown command ${name}${hint === '' ? `, expected one of ${names.join(', ')}` : hint}`,
  );
}

function tellError(error: unknown, terminal: Terminal): number {
  if (error instanceof OutputClosed) return DONE;
  if (error instanceof OutputError || error instanceof PolicyError || error instanceof QueueError) {
    const of = error instanceof PolicyError ? 'policy ' : error instanceof QueueError ? 'queue ' : '';
    terminal.tell(`ccsim: ${of}${error.message}\n`);
    return FAILED;
  }
  if (error instanceof UsageError) {
    const command = error.command === undefined ? '' : ` ${error.command}`;
    terminal.tell(`ccsim${command}: ${error.message}\nccsim${command} --help tells what is allowed.\n`);
    return WRONG_INPUT;
  }
  return tellOther(error, terminal);
}

/** Faults of a scenario are known by their shape, so that nothing has to be loaded to tell of them. */
function tellOther(error: unknown, terminal: Terminal): number {
  if (error instanceof Error && error.name === 'ScenarioError') {
    terminal.tell(`${error.message}\n`);
    return WRONG_INPUT;
  }
  if (terminal.debug && error instanceof Error) terminal.tell(`${error.stack}\n`);
  const text = messageOf(error).split('\n')[0];
  terminal.tell(`ccsim: internal error: ${text} (CCSIM_DEBUG=1 shows where)\n`);
  return FAILED;
}
