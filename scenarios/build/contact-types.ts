import type { BusynessSpec, ContactTypeSpec, LawSpec, PromiseSpec } from '../engine.ts';
import type { ScenarioDocument } from '../schema.ts';
import { parseDuration, parsePromise, parseShare, parseTimeOfDay } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { buildArrivals, NO_ARRIVALS } from './arrivals.ts';
import { buildBusyness } from './busyness.ts';
import type { BuildContext } from './context.ts';
import { buildAfterHours, buildConsult, buildForward } from './help.ts';
import { buildFiniteLaw, buildLaw } from './law.ts';
import { NO_LAW } from './law-source.ts';
import type { Names } from './names.ts';
import { buildOutcomes } from './outcomes.ts';
import type { Timeline } from './timeline.ts';

type TypeKeys = ScenarioDocument['contactTypes'][string];

/** Reads the contact types that the schema found sound; the others stand as empty places. */
export function buildContactTypes(
  context: BuildContext,
  timeline: Timeline,
  names: Names,
): ContactTypeSpec[] {
  const busyness = shareBusyness(context, timeline, names);
  return names.contactTypes.map((name, index) => {
    const path = ['contactTypes', name];
    const said = context.doc.contactTypes[name];
    const sound = context.sound(path) && said !== undefined;
    return sound ? buildType(context, timeline, names, name, said, busyness.get(index)) : emptyType(name);
  });
}

function buildType(
  context: BuildContext,
  timeline: Timeline,
  names: Names,
  name: string,
  said: TypeKeys,
  busyness: BusynessSpec | undefined,
): ContactTypeSpec {
  const path = ['contactTypes', name];
  const law = (key: 'talk' | 'hold' | 'wrapUp' | 'entryDelay'): LawSpec | undefined => {
    const value = said[key];
    const here = [...path, key];
    return value === undefined ? undefined : buildFiniteLaw({ context, owner: name }, here, value);
  };
  return {
    name,
    stream: said.stream ?? name,
    arrivals: buildArrivals(
      // who hears that the center is closed comes while it is
      {
        context,
        timeline: said.afterHours ? { ...timeline, openings: [] } : timeline,
        owner: name,
        busyness,
      },
      [...path, 'arrivals'],
      said.arrivals,
    ),
    ...lines(context, names, name, said),
    entryDelay: law('entryDelay'),
    queue: names.queueOf(name),
    patience: buildPatience(context, [...path, 'patience'], said.patience, name),
    balk: said.balk === undefined ? 0 : context.read([...path, 'balk'], parseShare(said.balk), 0),
    talk: law('talk') ?? NO_LAW,
    hold: law('hold'),
    wrapUp: law('wrapUp'),
    priority: said.priority ?? 0,
    promise: buildPromise(context, name, said),
    ...buildOutcomes(context, names, name, said),
    ...help(context, timeline, names, name, said),
  };
}

/** Who is forwarded, hears that the center is closed, or has agents who ask others. */
function help(
  context: BuildContext,
  timeline: Timeline,
  names: Names,
  name: string,
  said: TypeKeys,
): Pick<ContactTypeSpec, 'forward' | 'afterHours' | 'consult'> {
  const path = ['contactTypes', name];
  const { forward, afterHours, outcome } = said;
  const queue = said.queue ?? name;
  return {
    ...(forward && { forward: buildForward(context, names, [...path, 'forward'], forward) }),
    ...(afterHours && {
      afterHours: buildAfterHours(context, timeline, [...path, 'afterHours'], afterHours, queue),
    }),
    ...(outcome?.consult && {
      consult: buildConsult(context, names, [...path, 'outcome', 'consult'], outcome.consult, name),
    }),
  };
}

/** The trunk group and the IVR that contacts pass. */
function lines(
  context: BuildContext,
  names: Names,
  name: string,
  said: TypeKeys,
): Pick<ContactTypeSpec, 'trunk' | 'ivr'> {
  const path = ['contactTypes', name];
  if (said.ivr !== undefined) {
    names.menu([...path, 'ivr'], said.ivr);
    if (said.entryDelay !== undefined)
      context.keyFault([...path, 'entryDelay'], 'has no effect beside ivr, expected one of them');
  }
  return {
    trunk: said.trunks === undefined ? -1 : names.trunk([...path, 'trunks'], said.trunks),
    ivr: names.ivrOf(name),
  };
}

type PatienceKeys = TypeKeys['patience'];

function buildPatience(
  context: BuildContext,
  path: ValuePath,
  said: PatienceKeys,
  owner: string,
): ContactTypeSpec['patience'] {
  if (said === undefined || said === 'never') return undefined;
  if (typeof said === 'string' || !('byHour' in said)) {
    const law = buildLaw({ context, owner }, path, said);
    return law.kind === 'infinite' ? undefined : { starts: [0], laws: [law] };
  }
  const starts: number[] = [];
  const laws: LawSpec[] = [];
  said.byHour.forEach((entry, i) => {
    const here = [...path, 'byHour', i];
    const { from, ...law } = entry;
    starts.push(context.read([...here, 'from'], parseTimeOfDay(from), 0));
    laws.push(buildLaw({ context, owner }, here, law));
    if (i > 0 && starts[i]! <= starts[i - 1]!)
      context.fault([...here, 'from'], `${from} does not rise, expected a time after the one before`);
  });
  if (starts.length === 0)
    context.fault([...path, 'byHour'], 'is an empty list, expected laws by time of day');
  // before the first instant of the day the last law still holds
  return starts[0] === 0
    ? { starts, laws }
    : { starts: [0, ...starts], laws: [laws.at(-1) ?? NO_LAW, ...laws] };
}

/** The type's own promise, its gaps filled from the center's, then from the usual 80 % in 20 s of offered. */
function buildPromise(context: BuildContext, name: string, said: TypeKeys): PromiseSpec {
  const own = said.promise;
  const common = context.sound(['promise']) ? context.doc.promise : undefined;
  const pathOf = (key: string): ValuePath =>
    own !== undefined && key in own ? ['contactTypes', name, 'promise', key] : ['promise', key];
  const level = own?.serviceLevel ?? common?.serviceLevel ?? '80 % in 20 s';
  const { share, acceptableWait } = context.read(pathOf('serviceLevel'), parsePromise(level), {
    share: 0.8,
    acceptableWait: 2e7,
  });
  const short = context.read(
    pathOf('shortAbandon'),
    parseDuration(own?.shortAbandon ?? common?.shortAbandon ?? '5 s'),
    0,
  );
  if (!(share > 0)) context.fault(pathOf('serviceLevel'), 'promises nothing, expected a share above 0 %');
  return {
    share,
    acceptableWait,
    rule: own?.rule ?? common?.rule ?? 'ofOffered',
    shortAbandon: Math.min(short, acceptableWait),
  };
}

/** The busyness of each contact type that has one, its own or another's. */
function shareBusyness(context: BuildContext, timeline: Timeline, names: Names): Map<number, BusynessSpec> {
  const found = new Map<number, BusynessSpec>();
  for (const [index, name] of names.contactTypes.entries()) {
    const arrivals = ['contactTypes', name, 'arrivals'];
    const path = [...arrivals, 'busyness'];
    const ofType = context.sound(arrivals) ? context.doc.contactTypes[name]?.arrivals : undefined;
    const said = typeof ofType === 'object' ? ofType.busyness : undefined;
    if (said === undefined || !context.sound(['contactTypes', name])) continue;
    const stream = context.doc.contactTypes[name]?.stream ?? name;
    const spec = buildBusyness(context, timeline, path, said, stream);
    if (spec === undefined) continue;
    const sharers = (said.sharedWith ?? []).map((other, i) =>
      names.contactType([...path, 'sharedWith', i], other),
    );
    for (const sharer of [index, ...sharers]) {
      if (sharer < 0) continue;
      if (found.has(sharer)) {
        context.fault(
          path,
          `gives ${JSON.stringify(names.contactTypes[sharer])} a busyness twice, once is allowed`,
        );
      } else found.set(sharer, spec);
    }
  }
  return found;
}

/** Stands for a contact type that had a fault; never leaves the loader. */
function emptyType(name: string): ContactTypeSpec {
  return {
    name,
    stream: name,
    arrivals: NO_ARRIVALS,
    trunk: -1,
    ivr: -1,
    entryDelay: undefined,
    queue: 0,
    patience: undefined,
    balk: 0,
    talk: NO_LAW,
    hold: undefined,
    wrapUp: undefined,
    priority: 0,
    promise: { share: 0.8, acceptableWait: 2e7, rule: 'ofOffered', shortAbandon: 5e6 },
    afterBusy: undefined,
    afterAbandon: undefined,
    escalate: undefined,
    repeat: undefined,
  };
}
