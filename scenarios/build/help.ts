import type { AfterHoursSpec, ConsultSpec, ForwardSpec, LawSpec, Opening, OutsideSpec } from '../engine.ts';
import type { AfterHoursKeys, ConsultKeys, ForwardKeys } from '../schema/help.ts';
import { parseDuration, parseShare, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { readOpenings } from './calendar.ts';
import type { BuildContext } from './context.ts';
import { buildFiniteLaw } from './law.ts';
import type { Names } from './names.ts';
import type { Timeline } from './timeline.ts';

const DAY = TIME_UNITS.d!;

/** Reads the people outside, by name. */
export function buildOutside(context: BuildContext, names: Names): OutsideSpec[] {
  return names.outside.map(name => {
    const path = ['outside', name];
    const said = (context.sound(path) ? context.doc.outside?.[name] : undefined) ?? {};
    const law = (key: 'ringTime' | 'talk'): LawSpec | undefined =>
      said[key] === undefined
        ? undefined
        : buildFiniteLaw({ context, owner: name }, [...path, key], said[key]);
    return {
      name,
      persons: said.persons ?? 1,
      available:
        said.available === undefined ? [] : readHours(context, [...path, 'available'], said.available),
      answers: context.read([...path, 'answers'], parseShare(said.answers ?? '100 %'), 1),
      ringTime: law('ringTime'),
      talk: law('talk'),
    };
  });
}

/** Reads who counts as important and is forwarded. */
export function buildForward(
  context: BuildContext,
  names: Names,
  path: ValuePath,
  said: ForwardKeys,
): ForwardSpec {
  return {
    share: context.read([...path, 'share'], parseShare(said.share ?? '100 %'), 0),
    to: names.outsider([...path, 'to'], said.to),
    otherwise: said.otherwise ?? 'queue',
  };
}

/** Reads what becomes of those who enter while the center is closed. */
export function buildAfterHours(
  context: BuildContext,
  timeline: Timeline,
  path: ValuePath,
  said: AfterHoursKeys,
  queue: string,
): AfterHoursSpec {
  const message = context.read([...path, 'message'], parseShare(said.message ?? '0 %'), 0);
  if (isAlwaysOpen(context, timeline) && context.sound(['calendar']))
    context.keyFault(path, 'has no effect, the center is always open, expected hours under calendar.open');
  if (message > 0 && context.sound(['queues', queue]) && !context.doc.queues?.[queue]?.callback)
    context.fault(
      [...path, 'message'],
      `is above 0 %, and nobody calls back, expected a callback of the queue ${JSON.stringify(queue)}`,
    );
  return { message };
}

/** Whether no hour is closed; hours that had a fault count as some. */
function isAlwaysOpen(context: BuildContext, { openings, horizon }: Timeline): boolean {
  const [first] = openings;
  if (first === undefined) return context.doc.calendar?.open === undefined;
  return first.from <= 0 && first.to >= horizon;
}

/** Reads when an agent asks another one. */
export function buildConsult(
  context: BuildContext,
  names: Names,
  path: ValuePath,
  said: ConsultKeys,
  owner: string,
): ConsultSpec {
  const to = names.contactType([...path, 'to'], said.to);
  if (said.to === owner)
    context.fault([...path, 'to'], 'is the contact type itself, expected that of the agents who are asked');
  return {
    to,
    share: context.read([...path, 'share'], parseShare(said.share), 0),
    time: buildFiniteLaw({ context, owner }, [...path, 'time'], said.time),
    giveUpAfter: context.read([...path, 'giveUpAfter'], parseDuration(said.giveUpAfter ?? '3 min'), 0),
  };
}

/** Times of day, some at least; hours past midnight are two parts of a day. */
export function readHours(context: BuildContext, path: ValuePath, said: string | string[]): Opening[] {
  const faults = context.faultCount;
  const hours = readOpenings(context, path, said);
  if (hours.length === 0 && context.faultCount === faults)
    context.fault(path, 'is never, expected some hours');
  return hours.flatMap(({ from, to }) =>
    to <= DAY
      ? [{ from, to }]
      : [
          { from, to: DAY },
          { from: 0, to: to - DAY },
        ],
  );
}
