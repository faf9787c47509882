import { attendanceOf } from './attendance.ts';
import type { CenterParts } from './center-parts.ts';
import { agentsOf, contactsOf, linesOf } from './make-parts.ts';
import { makeRouting } from './routing/make-routing.ts';
import type { Scenario } from './scenario.ts';
import { streamOpener } from './stream-opener.ts';

/**
 * Starts the parts of a center anew for another replication of their scenario. All that is made of the scenario alone stays,
 * and with it what compiled code knows of it (decision 0017).
 */
export function restartParts(
  parts: CenterParts,
  scenario: Scenario,
  seed: string,
  replication: number,
): void {
  const open = streamOpener(seed, replication);
  const { sources, list, contacts, lines, agents, skills } = parts;
  parts.streams.restart(seed, replication);
  sources.forEach((source, type) => {
    source.restart(scenario.contactTypes[type]!, open);
  });
  parts.upcoming.restart();
  const attendance = attendanceOf(scenario, open);
  agentsOf(attendance.sizes, list, parts);
  contactsOf(scenario, sources, agents, parts);
  linesOf(scenario, contacts, list, parts);
  parts.trunks.restart();
  parts.returns.restart();
  if (parts.routing.restart !== undefined) parts.routing.restart();
  else parts.routing = makeRouting({ scenario, list, contacts, lines, agents, skills, open });
  parts.schedules.restart(attendance.profiles);
  parts.shifts.restart(attendance);
  parts.timetable = attendance.timetable;
}
