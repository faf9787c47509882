import { type DescribedKey, describeSchema } from './describe.ts';
import { TIME_UNITS } from './units.ts';

const INTRODUCTION = `# Scenario files, key by key

This page is made from the schema of \`scenarios/schema.ts\`; \`npx vitest run scenarios/generated.test.ts -u\`
writes it anew. An editor that knows YAML shows the same help when a file begins with
\`# yaml-language-server: $schema=…/scenario.schema.json\`.

- A quantity carries its unit: time in ${Object.keys(TIME_UNITS).join(', ')}; rates such as \`1400/h\` or \`700 per 30 min\`;
  shares in %; sums such as \`14 EUR/h\`.
- Names are free text in any language, but no bare integers. Their order is the document's and breaks ties.
- \`extends: ../base.yaml\` lays a file over another one: maps merge, values and lists replace, \`null\` deletes; a law,
  a way of arriving or a profile of another kind replaces the one below it.
- \`like: regular\` gives a contact type every key of another one that it does not say itself.
- Without a calendar the clock starts at 00:00 of a nameless day, and profiles repeat daily. With one, the days follow
  each other without those left out. Constant rates and constant numbers of agents hold while the center is open;
  profiles of agents hold as they stand, and arrivals in closed hours are 0.
- A CSV profile has a header, a column \`start\` of times of day, if wanted a column \`weekday\` (\`Mon\`, \`Mon-Fri\`) or
  \`date\`, and columns of values. A row holds until the next one of its day, the last row as long as the one before it.
  Arrivals are contacts in each interval unless the header (\`regular [per h]\`) or \`unit\` says otherwise.
- A roster in a CSV file (\`shifts: roster.csv\`) has a row for each stretch of work, in columns \`agent\`, \`from\`, \`to\`,
  if wanted \`weekday\` or \`date\`, and \`breaks\` such as \`10:00 15 min | 12:30 lunch 30 min unpaid\`. Several rows of one
  agent on a day are a split shift.
- Shifts past midnight end on the next day. Who works through the night before the first day is there when the clock
  starts, from midnight on.
- LAW stands for a law of a duration: a bare duration (always the same), or a map with exactly one of the keys at the end.
`;

/** The reference of scenario files as Markdown. */
export function scenarioReference(): string {
  const rows = describeSchema();
  const sections: string[] = [INTRODUCTION];
  let section = '';
  for (const row of rows) {
    const of = sectionOf(row);
    if (of !== section) {
      section = of;
      sections.push(
        `\n## ${section}\n\n| key | value | if left out | meaning | example |\n|---|---|---|---|---|\n`,
      );
    }
    sections.push(
      `| \`${row.path}\` | ${cell(row.form)} | ${row.required ? '**must be said**' : cell(row.fallback)} | ${cell(row.description)} | ${code(row.example)} |\n`,
    );
  }
  return sections.join('');
}

const WHOLE = new Set([
  'calendar',
  'promise',
  'trunks',
  'contactTypes',
  'ivr',
  'queues',
  'routing',
  'sites',
  'agentGroups',
  'money',
  'limits',
  'LAW',
]);

const TIME_KEYS = new Set(['horizon', 'warmUp', 'interval', 'end', 'clock']);

function sectionOf(row: DescribedKey): string {
  const first = row.path.split(/[.[]/u)[0] ?? '';
  if (WHOLE.has(first)) return first;
  return TIME_KEYS.has(first) ? 'Time' : 'The file';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``;
}
