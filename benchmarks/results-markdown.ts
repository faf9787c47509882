import type { Beside, Costs, CurveName, Results } from './results.ts';

const TITLES: Record<string, string> = {
  mm1: 'M/M/1 at load 0.9',
  'erlang-a': 'Erlang A, 100 agents, 1,400 contacts an hour',
  'multi-skill': 'four contact types, five groups with overlapping skills',
};

const CURVES: Record<CurveName, string> = {
  agents: 'agents, equal load each',
  typesAndGroups: 'types and groups, three skills a group',
  threeTypesManyGroups: 'groups, over three types',
  oneGroupManySkills: 'skills of one group',
  waiting: 'contacts that wait, by event with the ends of patience that are cancelled',
};

/** Between these lines stands the table that the README shows. */
export const MARKS = ['<!-- speed -->', '<!-- end of speed -->'] as const;

/** The table that the README shows, with its marks. */
export function speedTable(results: Results): string {
  const rows = results.models.filter(({ peer }) => peer !== undefined);
  const cells = rows.map(row => [
    TITLES[row.model]!,
    count(row.arrivals),
    ns(row.nsPerEvent),
    ns(row.peer!.nsPerEvent),
    row.peer!.ratio.toFixed(2),
    yes(row.agrees && row.peer!.agrees !== false),
  ]);
  const body = table(
    ['model', 'arrivals', 'ccsim', 'C, 4-ary heap', 'ratio', 'measures agree'],
    cells,
    '|---|--:|--:|--:|--:|---|',
  );
  const foot = `${results.date}, commit ${results.commit}: ${results.machine}; ${results.compiler}.`;
  return [MARKS[0], ...body, '', foot, MARKS[1]].join('\n');
}

/** The dated page of one run of the benchmarks. */
export function markdownOf(results: Results): string {
  const sections = [
    `# Speed, ${results.date}`,
    `\`${results.command}\`, CPU time per event, two events a contact where nothing else is said, medians of runs in turns. See [docs/benchmarks.md](../../docs/benchmarks.md).`,
    speedTable(results),
    '## Alone and beside others',
    peers(results).join('\n'),
    '## Growth',
    `${count(results.scaling.arrivals)} arrivals a point, warm, least of six runs in three rounds; in brackets: times the smallest size.`,
    growth(results).join('\n'),
    '## Replications',
    replicationsText(results),
    '## Memory and start',
    memoryText(results),
    '## Event lists [ns for one taken and one put in, by the number pending]',
    lists(results).join('\n'),
    '## Draws [ns]',
    draws(results).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function peers({ models, simjs, calibration }: Results): string[] {
  const all: Beside[] = [...models.filter(({ peer }) => !peer), ...simjs, calibration];
  return table(
    ['model', 'arrivals', 'ccsim', 'beside', '', 'ratio', 'measures agree'],
    all.map(({ model, arrivals, nsPerEvent, peer, agrees }) => [
      TITLES[model]!,
      count(arrivals),
      ns(nsPerEvent),
      peer?.name ?? '',
      peer ? ns(peer.nsPerEvent) : '',
      peer ? peer.ratio.toFixed(2) : '',
      yes(agrees && peer?.agrees !== false),
    ]),
    '|---|--:|--:|---|--:|--:|---|',
  );
}

function growth({ scaling }: Results): string[] {
  return (Object.keys(CURVES) as CurveName[]).flatMap(name => {
    const { limit } = scaling[name];
    const ours = `- ${CURVES[name]}: ${points(scaling[name])}`;
    return limit ? [ours, `- … of the C program: ${points(limit)}`] : [ours];
  });
}

function points({ nsPerEvent, growth }: Costs): string {
  const sizes = Object.keys(nsPerEvent);
  return sizes
    .map(size => `${count(Number(size))}: ${ns(nsPerEvent[size]!)} (${growth[size]!.toFixed(2)})`)
    .join(' · ');
}

function replicationsText({ replications }: Results): string {
  const { days, setUp, nsPerEvent, ratio } = replications;
  return `300 agents, 12 skills, IVR, callbacks, redials: set-up ${setUp.median.toFixed(2)} ms (the first ${setUp.first.toFixed(1)} ms). ${count(days)} days cost ${ns(nsPerEvent.days)} per event fired, one run as long ${ns(nsPerEvent.longRun)}: × ${ratio.toFixed(2)}.`;
}

function memoryText({ memory, startup }: Results): string {
  return `Erlang A over ${count(memory.arrivals)} arrivals: ${memory.residentMB} MB resident, ${memory.grownMB} MB more than over a tenth of them. \`ccsim run scenarios/erlang-c\` takes ${startup.above.median} s more than Node with nothing to do (${startup.above.least} to ${startup.above.most} s).`;
}

function lists({ eventLists }: Results): string[] {
  const byList = Object.entries(eventLists.nsPerEvent);
  const sizes = Object.keys(byList[0]![1]);
  return table(
    ['list', ...sizes.map(size => count(Number(size)))],
    byList.map(([list, costs]) => [list, ...sizes.map(size => String(costs[size]))]),
    `|---|${'--:|'.repeat(sizes.length)}`,
  );
}

function draws({ laws }: Results): string[] {
  const rows = laws.nsPerDraw.map(({ law, block, single }) => [law, String(block), String(single)]);
  return table(['law', 'in blocks', 'one by one'], rows, '|---|--:|--:|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[], rule: string): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)];
}

const count = (value: number): string => value.toLocaleString('en-US');
const ns = (value: number): string => `${Math.round(value)} ns`;
const yes = (agrees: boolean): string => (agrees ? 'yes' : '**no**');
