import type { BreakOptions, ShiftOptions } from '../support/people-builder.ts';
import type { RingOptions, RuleOptions } from '../support/routing-options.ts';
import type { GroupOptions } from '../support/scenario-builder.ts';
import type { Row } from './rows.ts';

/** `ann 0 to 300, break 20 for 30; bob 60 to 200, unpaid lunch 100 for 30`. */
export function shiftsOf(cell: string): ShiftOptions[] {
  return cell.split('; ').map(said => {
    const [shift, ...breaks] = said.split(', ');
    const [, agent, from, to] = /^(\w+) (\d+) to (\d+)$/.exec(shift!)!;
    return { agent: agent!, on: [Number(from), Number(to)], breaks: breaks.map(breakOf) };
  });
}

function breakOf(cell: string): BreakOptions {
  const [, unpaid, activity, from, length] = /^(unpaid )?(break|lunch) (\d+) for (\d+)$/.exec(cell)!;
  return {
    due: [Number(from), Number(length)],
    activity: activity as 'break' | 'lunch',
    paid: unpaid === undefined,
  };
}

/** `1 after 50`. */
export function reserveOf(cell: string): NonNullable<GroupOptions['reserve']> {
  const [agents, delay] = cell.split(' after ').map(Number);
  return { agents: agents!, delay: delay! };
}

/** `team at 0; desk, side at 20`. */
export function ringsOf(cell: string): RingOptions[] {
  return cell.split('; ').map(ring => {
    const [groups, after] = ring.split(' at ');
    return { groups: groups!.split(', '), after: Number(after) };
  });
}

/** Watches `service level of service over 100`, does `lends 1 of desk to service`. */
export function rulesOf(rows: Row[]): Record<string, RuleOptions> {
  return Object.fromEntries(
    rows.map(row => {
      const [, of, window] = /^service level of (\w+) over (\d+)$/.exec(row.watches!)!;
      const [, atMost, from, to] = /^lends (\d+) of (\w+) to (\w+)$/.exec(row.does!)!;
      const limits = { limit: Number(row['worse than']), until: Number(row['better than']) };
      const lend = { from: from!, to: to!, atMost: Number(atMost) };
      return [row.rule!, { watch: 'serviceLevel', of: [of!], window: Number(window), ...limits, lend }];
    }),
  );
}
