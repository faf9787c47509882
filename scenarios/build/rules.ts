import { type BoundKind, parseBound, type Side } from '../bounds.ts';
import type { ActSpec, AgentGroupSpec, ContactTypeSpec, QueueSpec, RuleSpec, WatchSpec } from '../engine.ts';
import type { RuleKeys } from '../schema/routing.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';
import { readWindow } from './routing.ts';

/** The kinds of numbers that a rule can watch: what they are, and on which side they are worse. */
const WATCHED = {
  serviceLevel: { kind: 'share', worse: 'below', better: 'above' },
  expectedWait: { kind: 'duration', worse: 'above', better: 'below' },
  queueLength: { kind: 'count', worse: 'above', better: 'below' },
} as const satisfies Record<string, { kind: BoundKind; worse: Side; better: Side }>;
type Watched = keyof typeof WATCHED;

const ACTS = ['lend', 'raisePriority', 'openRing'] as const;

/** What rules are read with. */
interface RuleSource {
  context: BuildContext;
  names: Names;
  contactTypes: readonly ContactTypeSpec[];
  queues: readonly QueueSpec[];
  /** gets the skills that rules lend, where they were not said */
  groups: readonly AgentGroupSpec[];
}

/** Reads the rules of all queues; undefined: there are none. */
export function buildRules(source: RuleSource): RuleSpec[] | undefined {
  const { context, names } = source;
  const rules: RuleSpec[] = [];
  const lent = new Set<string>();
  names.queues.forEach((queue, q) => {
    const path = ['routing', queue, 'protect'];
    const said = context.sound(['routing', queue]) ? context.doc.routing?.[queue]?.protect : undefined;
    said?.forEach((rule, k) => {
      const name = rule.name ?? `${queue} ${k + 1}`;
      const here = [...path, k];
      if (rules.some(other => other.name === name))
        context.pieceFault(
          rule.name === undefined ? here : [...here, 'name'],
          `there is another rule ${name}`,
          'sameRule',
          name,
        );
      const read = new RuleReader(source, here, q, rule, lent).read(name);
      if (read !== undefined) rules.push(read);
    });
  });
  refuseUnlent(source, lent);
  return rules.length === 0 ? undefined : rules;
}

/** Reads one rule. */
class RuleReader {
  private readonly source: RuleSource;
  private readonly path: ValuePath;
  private readonly queue: number;
  private readonly said: RuleKeys;
  private readonly lent: Set<string>;

  constructor(source: RuleSource, path: ValuePath, queue: number, said: RuleKeys, lent: Set<string>) {
    this.source = source;
    this.path = path;
    this.queue = queue;
    this.said = said;
    this.lent = lent;
  }

  read(name: string): RuleSpec | undefined {
    const { context } = this.source;
    const { when } = this.said;
    const watched = this.oneOf([...this.path, 'when'], when, Object.keys(WATCHED) as Watched[]);
    const act = this.oneOf(this.path, this.said, ACTS);
    if (watched === undefined || act === undefined) return undefined;
    const { kind, worse, better } = WATCHED[watched];
    const faults = context.faultCount;
    const limit = context.read([...this.path, 'when', watched], parseBound(when[watched]!, worse, kind), 0);
    const until = context.read([...this.path, 'until'], parseBound(this.said.until, better, kind), 0);
    const gap = better === 'above' ? until - limit : limit - until;
    if (context.faultCount === faults && !(gap > 0))
      context.pieceFault(
        [...this.path, 'until'],
        `${this.said.until} is not better than ${when[watched]}, expected a gap between them, so that the rule does not flicker`,
        'noGap',
        this.said.until,
        when[watched],
      );
    else if (context.faultCount === faults) this.refuseNever(watched, worse, limit, until);
    const watch = this.watch(watched);
    const doing = this.act(act, watch.of);
    return doing === undefined ? undefined : { name, watch, limit, until, act: doing };
  }

  /** Nothing is below none of it, and no share above all of it. */
  private refuseNever(watched: Watched, worse: Side, limit: number, until: number): void {
    const { context } = this.source;
    const { when } = this.said;
    if (worse === 'below' && !(limit > 0))
      context.fault([...this.path, 'when', watched], `${when[watched]} can never be, so the rule never acts`);
    const never = worse === 'below' ? !(until < 1) : !(until > 0);
    if (never)
      context.fault([...this.path, 'until'], `${this.said.until} can never be, so the rule never ends`);
  }

  /** The only one of some keys that is said. */
  private oneOf<K extends string>(
    path: ValuePath,
    said: Partial<Record<K, unknown>>,
    keys: readonly K[],
  ): K | undefined {
    const found = keys.filter(key => said[key] !== undefined);
    if (found.length === 1) return found[0];
    const what = found.length === 0 ? 'none' : found.join(' and ');
    this.source.context.fault(path, `says ${what}, expected exactly one of ${keys.join(', ')}`);
    return undefined;
  }

  private watch(kind: Watched): WatchSpec {
    const { context, names, contactTypes } = this.source;
    const { of, window } = this.said.when;
    const path = [...this.path, 'when'];
    const own = contactTypes.flatMap((type, t) => (type.queue === this.queue ? [t] : []));
    const named =
      typeof of === 'string'
        ? [names.contactType([...path, 'of'], of)]
        : of?.map((name, i) => names.contactType([...path, 'of', i], name));
    if (named?.length === 0) context.fault([...path, 'of'], 'is empty, expected a contact type');
    const types = [...new Set(named ?? own)];
    if (kind !== 'queueLength')
      return { kind, of: types, window: readWindow(context, [...path, 'window'], window) };
    if (window !== undefined)
      context.keyFault([...path, 'window'], 'has no effect with queueLength, which is of now');
    return { kind, of: types };
  }

  private act(act: (typeof ACTS)[number], watched: readonly number[]): ActSpec | undefined {
    const { lend, raisePriority, openRing } = this.said;
    if (act === 'lend') return this.lend(lend!, watched);
    if (act === 'openRing') return this.openRing(openRing!);
    const contactType = this.typeOf('raisePriority', 'of', raisePriority!.of, watched);
    return contactType < 0 ? undefined : { kind: 'raisePriority', contactType, by: raisePriority!.by };
  }

  /** The contact type named; else the only one watched, of those in this queue. */
  private typeOf(act: string, key: string, said: string | undefined, watched: readonly number[]): number {
    const { context, names, contactTypes } = this.source;
    const path = [...this.path, act, key];
    const own = contactTypes.flatMap((type, t) => (type.queue === this.queue ? [t] : []));
    if (said !== undefined) {
      const type = names.contactType(path, said);
      if (type >= 0 && !own.includes(type))
        context.fault(
          path,
          `${JSON.stringify(said)} is of another queue, expected one of ${this.listed(own)}`,
        );
      return type;
    }
    const meant = own.filter(type => watched.includes(type));
    const [only, ...more] = meant.length === 0 ? own : meant;
    if (only !== undefined && more.length === 0) return only;
    context.fault(
      [...this.path, act],
      `does not say for which contact type, expected ${key}, one of ${this.listed(own)}`,
    );
    return -1;
  }

  private listed(types: readonly number[]): string {
    return types.map(type => this.source.names.contactTypes[type]).join(', ');
  }

  private lend(said: NonNullable<RuleKeys['lend']>, watched: readonly number[]): ActSpec | undefined {
    const { context, names, groups } = this.source;
    const path = [...this.path, 'lend', 'from'];
    const group = names.agentGroup(path, said.from);
    const contactType = this.typeOf('lend', 'to', said.to, watched);
    if (group < 0 || contactType < 0) return undefined;
    const { skills } = groups[group]!;
    const known = skills.find(skill => skill.contactType === contactType);
    const type = names.contactTypes[contactType]!;
    if (known === undefined && context.sound(['agentGroups', said.from]))
      skills.push(lentSkill(contactType, context.doc.agentGroups[said.from]?.talkFactor ?? 1));
    else if (known !== undefined && known.lent !== true)
      context.pieceFault(
        path,
        `${said.from} takes ${type} all the time, expected a group that does not, or lent: true at its skill`,
        'takenAnyway',
        said.from,
        type,
      );
    this.lent.add(`${group} ${contactType}`);
    return { kind: 'lend', group, contactType, atMost: said.atMost };
  }

  private openRing(number: number): ActSpec {
    const { context, queues } = this.source;
    const rings = queues[this.queue]?.routing.rings ?? [];
    if (number > rings.length || number < 2)
      context.fault(
        [...this.path, 'openRing'],
        rings.length < 2
          ? 'has no effect, expected rings, two at least'
          : `there is no ring ${number} to open, expected one from 2 to ${rings.length}`,
      );
    return { kind: 'openRing', queue: this.queue, ring: number - 1 };
  }
}

function lentSkill(contactType: number, talkFactor: number): AgentGroupSpec['skills'][number] {
  return {
    contactType,
    level: 1 / talkFactor,
    priority: undefined,
    talk: undefined,
    hold: undefined,
    wrapUp: undefined,
    lent: true,
  };
}

/** Skills that say lent, and that no rule lends. */
function refuseUnlent({ context, names, groups }: RuleSource, lent: ReadonlySet<string>): void {
  // what is wrong elsewhere would be told here once more
  if (context.faultCount > 0) return;
  groups.forEach((group, g) => {
    for (const { contactType, lent: isLent } of group.skills) {
      if (isLent !== true || lent.has(`${g} ${contactType}`)) continue;
      const type = names.contactTypes[contactType]!;
      context.fault(
        ['agentGroups', group.name, 'skills', type, 'lent'],
        `no rule lends it, expected lend: { from: ${group.name} } under routing`,
      );
    }
  });
}
