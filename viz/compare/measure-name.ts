/** The kinds of parts of a center that measures are told of. */
export const PART_KINDS = Object.freeze(['contactTypes', 'queues', 'agentGroups'] as const);
export type PartKind = (typeof PART_KINDS)[number];

/** A measure's name taken apart. */
export interface MeasureName {
  /** `waitTime`, `serviceLevel` */
  base: string;
  /** of a service level: by which rule it counts; empty: it is none */
  rule: string;
  /** the part that it is of; undefined: the whole center */
  part: { kind: PartKind; name: string } | undefined;
}

const OF_PART = /^(contactTypes|queues|agentGroups)\.(.+?)\.(serviceLevel\.\w+|\w+)$/su;

/** Takes apart `waitTime`, `serviceLevel.ofOffered` or `contactTypes.regular.serviceLevel.ofOffered`. */
export function measureName(name: string): MeasureName {
  const ofPart = OF_PART.exec(name);
  const own = ofPart?.[3] ?? name;
  const rule = own.startsWith('serviceLevel.') ? own.slice('serviceLevel.'.length) : '';
  return {
    base: rule === '' ? own : 'serviceLevel',
    rule,
    part: ofPart === null ? undefined : { kind: ofPart[1] as PartKind, name: ofPart[2]! },
  };
}

/** The full name of a measure of a part. */
export function nameOf({ base, rule, part }: MeasureName): string {
  const own = rule === '' ? base : `${base}.${rule}`;
  return part === undefined ? own : `${part.kind}.${part.name}.${own}`;
}

/** Whether a larger value is good for customers or the purse; undefined: neither. */
export function betterDirection(base: string): 'more' | 'less' | undefined {
  if (MORE.has(base)) return 'more';
  return LESS.has(base) || base.startsWith('cost') ? 'less' : undefined;
}

const MORE: ReadonlySet<string> = new Set([
  ...['serviceLevel', 'containment', 'finallyServed', 'callbackKept', 'escalationAccuracy'],
  ...['expertHitRate', 'reachedOutside', 'consultsAnswered'],
]);
const LESS: ReadonlySet<string> = new Set([
  ...[
    'abandonment',
    'abandoned',
    'waited',
    'waitTime',
    'asa',
    'queueLength',
    'blocking',
    'blocked',
    'balked',
  ],
  ...['callbackLost', 'callbackWait', 'transferWait', 'consultWait', 'consultHold', 'lost', 'lostShare'],
  ...['lostAbandoned', 'lostBlocked', 'afterHours', 'lostCallbacks', 'misroute', 'gaveUp', 'messages'],
]);
