import type { AgentGroupSpec, ContactTypeSpec, StepProfile } from '../engine.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';
import type { Timeline } from './timeline.ts';

/** What can only be seen of several parts at once. */
export function crossCheck(
  context: BuildContext,
  names: Names,
  timeline: Timeline,
  contactTypes: readonly ContactTypeSpec[],
  groups: readonly AgentGroupSpec[],
): void {
  if (names.contactTypes.length === 0 && context.sound(['contactTypes'])) {
    context.fault(['contactTypes'], 'is empty, expected at least one contact type');
  }
  if (names.agentGroups.length === 0 && context.sound(['agentGroups'])) {
    context.fault(['agentGroups'], 'is empty, expected at least one agent group');
  }
  oneStreamEach(context, 'contactTypes', contactTypes);
  oneStreamEach(context, 'agentGroups', groups);
  if (context.sound(['agentGroups'])) {
    contactTypes.forEach((type, index) => {
      if (context.sound(['contactTypes', type.name])) canBeServed(context, timeline, type, index, groups);
    });
  }
}

/** Two entities with one stream would have the very same draws. */
function oneStreamEach(
  context: BuildContext,
  kind: string,
  entities: readonly { name: string; stream: string }[],
): void {
  const seen = new Map<string, string>();
  for (const { name, stream } of entities) {
    const other = seen.get(stream);
    if (other === undefined) seen.set(stream, name);
    else {
      const said = context.doc[kind as 'contactTypes']?.[name]?.stream !== undefined;
      context.fault(
        said ? [kind, name, 'stream'] : [kind, name],
        `has the stream ${JSON.stringify(stream)} of ${JSON.stringify(other)}, expected one of its own`,
      );
    }
  }
}

function canBeServed(
  context: BuildContext,
  timeline: Timeline,
  type: ContactTypeSpec,
  index: number,
  groups: readonly AgentGroupSpec[],
): void {
  const path = ['contactTypes', type.name];
  const able = groups.filter(group =>
    group.skills.some(skill => skill.contactType === index && skill.lent !== true),
  );
  if (able.length === 0) {
    context.keyFault(
      path,
      `no agent can serve ${JSON.stringify(type.name)}, expected it among the skills of some agent group`,
    );
    return;
  }
  // staff that had a fault stands as nobody
  if (context.faultCount > 0 || type.patience !== undefined || context.doc.end === 'cut') return;
  const last = (staff: StepProfile): number => staff.values[lastStep(staff.starts, timeline.horizon)] ?? 0;
  if (
    timeline.openings.length === 0 &&
    !able.some(
      ({ staff, shifts }) => last(staff) > 0 || shifts.some(({ logOut }) => logOut >= timeline.horizon),
    )
  ) {
    const allowed = 'expected patience, agents to the end, or end: cut';
    context.keyFault(path, `waits for ever, and nobody with its skill is on duty at the horizon, ${allowed}`);
  }
}

/** The step in force just before the horizon. */
function lastStep(starts: readonly number[], horizon: number): number {
  let last = 0;
  for (let i = 0; i < starts.length; i++) if (starts[i]! < horizon) last = i;
  return last;
}
