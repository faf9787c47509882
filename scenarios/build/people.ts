import type { AbsenceSpec, AdherenceSpec, AgentGroupSpec, LawSpec, ReserveSpec } from '../engine.ts';
import type { AgentGroupKeys } from '../schema/agents.ts';
import type { AbsenceKeys, AdherenceKeys, DayFactorKeys, ReserveKeys } from '../schema/people.ts';
import { parseMoney, parseShare } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { readFactorLaw } from './busyness.ts';
import { readRoster } from './csv-roster.ts';
import type { GroupSource } from './group-source.ts';
import { buildFiniteLaw } from './law.ts';
import { layOutShifts } from './shift-days.ts';
import { readPatterns } from './shifts.ts';

type People = Pick<AgentGroupSpec, 'shifts' | 'absence' | 'adherence' | 'reserve' | 'site'>;

/** A group without people of its own. */
export const NO_PEOPLE: People = {
  shifts: [],
  absence: undefined,
  adherence: undefined,
  reserve: undefined,
  site: -1,
};

/** Reads who the agents of a group are, when they come, and where they sit. */
export function buildPeople(
  source: GroupSource,
  path: ValuePath,
  group: string,
  said: AgentGroupKeys,
): People {
  const { context, names, timeline } = source;
  const duties =
    typeof said.shifts === 'string'
      ? readRoster(context, [...path, 'shifts'], said.shifts)
      : readPatterns(context, [...path, 'shifts'], said.shifts);
  if (said.adherence !== undefined && said.shifts === undefined)
    context.keyFault([...path, 'adherence'], 'has no effect without shifts, expected shifts');
  if (said.reserve !== undefined && said.absence === undefined)
    context.keyFault([...path, 'reserve'], 'is never called without absence, expected absence');
  return {
    shifts: layOutShifts(context, timeline, duties),
    absence: said.absence === undefined ? undefined : readAbsence(source, path, group, said.absence),
    adherence: said.adherence && readAdherence(source, [...path, 'adherence'], group, said.adherence),
    reserve: said.reserve && readReserve(source, [...path, 'reserve'], group, said.reserve),
    site: said.site === undefined ? -1 : names.site([...path, 'site'], said.site),
  };
}

function readAbsence(source: GroupSource, path: ValuePath, group: string, said: AbsenceKeys): AbsenceSpec {
  const { context } = source;
  if (typeof said === 'string')
    return {
      share: context.read([...path, 'absence'], parseShare(said), 0),
      paid: false,
      day: dayFactorOf(source, group),
    };
  const own = [...path, 'absence', 'dayFactor'];
  said.dayFactor?.sharedWith?.forEach((other, i) => {
    const here = [...own, 'sharedWith', i];
    const index = source.names.agentGroup(here, other);
    if (index < 0) return;
    const absence = context.doc.agentGroups[other]?.absence;
    if (other === group) context.fault(here, 'is the group itself, expected another one');
    else if (absence === undefined) context.fault(here, `${other} has no absence, expected a group that has`);
    else if (typeof absence === 'object' && absence.dayFactor !== undefined)
      context.fault(here, `${other} has a dayFactor of its own, expected a group without`);
  });
  return {
    share: context.read([...path, 'absence', 'share'], parseShare(said.share), 0),
    paid: said.paid ?? false,
    day:
      said.dayFactor === undefined
        ? dayFactorOf(source, group)
        : readDayFactor(source, own, group, said.dayFactor),
  };
}

function readDayFactor(
  { context }: GroupSource,
  path: ValuePath,
  group: string,
  said: DayFactorKeys,
): AbsenceSpec['day'] {
  const law = readFactorLaw(context, path, said);
  const name = context.doc.agentGroups[group]?.stream ?? group;
  return law && { name, law };
}

/** The factor of a day that another group shares with this one. */
function dayFactorOf(source: GroupSource, group: string): AbsenceSpec['day'] {
  const { context, names } = source;
  for (const other of names.agentGroups) {
    const path = ['agentGroups', other, 'absence'];
    const absence = context.sound(path) ? context.doc.agentGroups[other]?.absence : undefined;
    const factor = typeof absence === 'object' ? absence.dayFactor : undefined;
    if (factor?.sharedWith?.includes(group))
      return readDayFactor(source, [...path, 'dayFactor'], other, factor);
  }
  return undefined;
}

function readAdherence(
  { context }: GroupSource,
  path: ValuePath,
  owner: string,
  said: AdherenceKeys,
): AdherenceSpec {
  const law = (key: 'lateLogIn' | 'lateReturn'): LawSpec | undefined =>
    said[key] === undefined ? undefined : buildFiniteLaw({ context, owner }, [...path, key], said[key]);
  if (said.lateLogIn === undefined && said.lateReturn === undefined)
    context.keyFault(path, 'has no effect, expected lateLogIn or lateReturn');
  return { lateLogIn: law('lateLogIn'), lateReturn: law('lateReturn') };
}

function readReserve(source: GroupSource, path: ValuePath, owner: string, said: ReserveKeys): ReserveSpec {
  const { context, currency } = source;
  const sum = (key: 'costPerCallOut' | 'costPerDay'): number => {
    const text = said[key];
    if (text === undefined) return 0;
    const read = context.read([...path, key], parseMoney(text, ''), { amount: 0, currency: currency ?? '' });
    if (currency === undefined && context.doc.money === undefined)
      context.keyFault([...path, key], 'has no effect, expected money with the provider of the group');
    else if (currency !== undefined && read.currency !== currency)
      context.fault([...path, key], `${text} is in another currency, expected ${currency}`);
    return read.amount;
  };
  return {
    agents: said.agents,
    spare: said.spare ?? 0,
    delay: buildFiniteLaw({ context, owner }, [...path, 'delay'], said.delay),
    costPerCallOut: sum('costPerCallOut'),
    costPerDay: sum('costPerDay'),
  };
}
