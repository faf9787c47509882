import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, OptionSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Style } from './print/style.ts';

/** The help of ccsim as a whole. */
export function overview(style: Style): string {
  const rows = Object.entries(COMMANDS).map(
    ([name, { usage, about }]) => [`${name} ${usage}`, about] as const,
  );
  return [
    'ccsim simulates a contact center: what a choice costs, and how long people wait.',
    '',
    style.strong('Commands'),
    ...aligned(rows),
    '',
    style.strong('Try'),
    '  ccsim compare scenarios/bank-inhouse scenarios/bank-outsourced',
    '  ccsim run scenarios/erlang-a',
    '',
    'ccsim COMMAND --help tells more; ccsim --version prints the version.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command, style: Style): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const lines = [
    `ccsim ${command.name} ${command.usage}`.trim(),
    command.about,
    '',
    style.strong('Options'),
    ...aligned(options.map(([name, option]) => [optionText(name, option), option.about] as const)),
  ];
  if (command.notes !== undefined) lines.push('', command.notes);
  lines.push('', style.strong('Example'), ...command.example.split('\n').map(line => `  ${line}`), '');
  return lines.join('\n');
}

function optionText(name: string, { value, many }: OptionSpec): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${many ? ' …' : ''}`;
}

/** Two columns. */
function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
