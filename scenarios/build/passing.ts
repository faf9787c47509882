import type { ContactTypeSpec, IvrSpec, QueueSpec } from '../engine.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';

/** Keys that count where a contact enters, and so have no effect on contacts that come from elsewhere. */
const AT_ENTRY = ['trunks', 'ivr', 'entryDelay', 'redial', 'afterHours'] as const;

/** What can go wrong when contacts pass from one type to another, or need lines. */
export function checkPassing(
  context: BuildContext,
  names: Names,
  types: readonly ContactTypeSpec[],
  ivrs: readonly IvrSpec[],
  queues: readonly QueueSpec[],
): void {
  // what is wrong elsewhere would be told here once more
  if (context.faultCount > 0) return;
  const used = new Set([...types.map(type => type.trunk), ...queues.map(queue => queue.callback?.trunk)]);
  names.trunks.forEach((name, index) => {
    if (!used.has(index))
      context.keyFault(
        ['trunks', name],
        'is not used, expected it as trunks of a contact type or a callback',
      );
  });
  const rung = new Set(types.map(type => type.forward?.to));
  names.outside.forEach((name, index) => {
    if (!rung.has(index))
      context.keyFault(['outside', name], 'is not used, expected it as forward.to of a contact type');
  });
  const circle = types.flatMap((_, index) => circleFrom(types, ivrs, index) ?? [])[0];
  if (circle !== undefined) tellCircle(context, types, circle);
  else
    types.forEach((type, index) => {
      if (isPassedOn(types, ivrs, index)) knowsOneLaw(context, type);
      if (type.arrivals.kind === 'none') comesFromElsewhere(context, types, ivrs, index);
    });
}

/** Contact types that an agent passes contacts of this one to. */
function escalatedTo({ escalate }: ContactTypeSpec): number[] {
  if (escalate === undefined) return [];
  const { to, wrongTo, otherwise } = escalate;
  return [to, wrongTo, otherwise?.kind === 'passOn' ? otherwise.to : -1].filter(type => type >= 0);
}

/** Contact types that the IVR makes of contacts of this one. */
function chosenFrom(type: ContactTypeSpec, ivrs: readonly IvrSpec[]): number[] {
  if (type.arrivals.kind === 'none') return [];
  const exits = ivrs[type.ivr]?.nodes.flatMap(node => node.exits) ?? [];
  return exits.flatMap(({ to }) =>
    to.kind === 'agent' ? [to.contactType, to.wrong?.meant ?? -1].filter(index => index >= 0) : [],
  );
}

interface Circle {
  /** type whose escalate closes the circle */
  from: number;
  way: number[];
}

/** A way on which a contact of this type would be one of it again: its draws would be used up. */
function circleFrom(
  types: readonly ContactTypeSpec[],
  ivrs: readonly IvrSpec[],
  origin: number,
): Circle[] | undefined {
  const seen = new Set<number>();
  const follow = (type: number, way: number[]): Circle | undefined => {
    for (const next of escalatedTo(types[type]!)) {
      if (next === origin) return { from: type, way: [...way, next] };
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const first of new Set([origin, ...chosenFrom(types[origin]!, ivrs)])) {
    const found = follow(first, first === origin ? [origin] : [origin, first]);
    if (found !== undefined) return [found];
  }
  return undefined;
}

function tellCircle(context: BuildContext, types: readonly ContactTypeSpec[], { from, way }: Circle): void {
  const { name, escalate } = types[from]!;
  const back = way.at(-1);
  const key = escalate!.to === back ? 'to' : escalate!.wrongTo === back ? 'wrongTo' : 'otherwise';
  const names = way.map(type => types[type]!.name).join(' → ');
  context.fault(
    ['contactTypes', name, 'outcome', 'escalate', key],
    `leads back to where the contact came from: ${names}, expected transfers that never return`,
  );
}

function isPassedOn(types: readonly ContactTypeSpec[], ivrs: readonly IvrSpec[], index: number): boolean {
  return types.some(
    (type, other) => other !== index && [...escalatedTo(type), ...chosenFrom(type, ivrs)].includes(index),
  );
}

/** A contact that is passed on brings one patience with it, whatever the hour. */
function knowsOneLaw(context: BuildContext, { name, patience }: ContactTypeSpec): void {
  if (patience === undefined || patience.laws.length < 2) return;
  context.keyFault(
    ['contactTypes', name, 'patience', 'byHour'],
    'does not reach contacts that an IVR or a transfer makes of this type, expected one law',
  );
}

function comesFromElsewhere(
  context: BuildContext,
  types: readonly ContactTypeSpec[],
  ivrs: readonly IvrSpec[],
  index: number,
): void {
  const { name } = types[index]!;
  const path = ['contactTypes', name];
  const isAsked = types.some(type => type.consult?.to === index);
  if (!isAsked && !isPassedOn(types, ivrs, index))
    context.fault(
      [...path, 'arrivals'],
      `is none, and nothing leads to ${JSON.stringify(name)}, expected an escalate or a choice of an IVR that names it`,
    );
  const said = context.doc.contactTypes[name]!;
  // what `like` brought along is no mistake
  if (said.like !== undefined) return;
  for (const key of AT_ENTRY)
    if (said[key] !== undefined)
      context.keyFault(
        [...path, key],
        'has no effect without arrivals of its own: it counts where contacts enter',
      );
}
