import type { IvrExit, IvrNode, IvrSpec } from '../engine.ts';
import { listNames } from '../nearest.ts';
import type { BuildContext } from './context.ts';
import { type ReadChoice, type ReadMenu, readMenus } from './menus.ts';
import type { Names } from './names.ts';

/** What all menus are put together with. */
interface IvrSource {
  context: BuildContext;
  names: Names;
  menus: (ReadMenu | undefined)[];
}

/** The IVRs in the order of `names.ivrs`: each a first menu and all that it leads to. */
export function buildIvrs(context: BuildContext, names: Names): IvrSpec[] {
  const source = { context, names, menus: readMenus(context, names) };
  const reached = new Set<number>();
  const ivrs = names.ivrs.map(start => buildIvr(source, start, reached));
  // a name that was wrong is missed where it should have led: that has been told
  if (context.faultCount === 0 && context.sound(['contactTypes']) && context.sound(['ivr']))
    source.menus.forEach((menu, index) => {
      if (menu !== undefined && !reached.has(index))
        context.keyFault(menu.path, 'is never heard: no contact type’s ivr and no choice leads to it');
    });
  return ivrs;
}

function buildIvr(source: IvrSource, start: string, reached: Set<number>): IvrSpec {
  const { names, menus } = source;
  const first = names.menus.indexOf(start);
  const inside = menusFrom(menus, first);
  for (const index of inside) reached.add(index);
  const users = names.contactTypes.flatMap((name, index) =>
    names.ivrOf(name) >= 0 && names.ivrs[names.ivrOf(name)] === start ? [index] : [],
  );
  const placed = [...inside].sort((a, b) => a - b).filter(index => menus[index] !== undefined);
  mustEnd(source, placed);
  const assembly = new Assembly(source, users, placed);
  return { name: start, stream: start, start: Math.max(0, placed.indexOf(first)), nodes: assembly.nodes() };
}

/** Indices of all menus that a first one leads to, with itself. */
function menusFrom(menus: IvrSource['menus'], first: number): Set<number> {
  const found = new Set<number>(first < 0 ? [] : [first]);
  for (const index of found)
    for (const { next } of menus[index]?.choices ?? [])
      if (next.kind === 'menu' && next.menu >= 0) found.add(next.menu);
  return found;
}

/** Tells of menus from which callers never come out. */
function mustEnd({ context, menus }: IvrSource, placed: readonly number[]): void {
  const leaves = ({ share, service, next }: ReadChoice): boolean =>
    share > 0 &&
    (next.kind !== 'menu' || next.menu < 0 || menus[next.menu] === undefined || (service?.contains ?? 0) > 0);
  const ends = new Set(placed.filter(index => menus[index]!.choices.some(leaves)));
  const leadsOut = ({ share, next }: ReadChoice): boolean =>
    share > 0 && next.kind === 'menu' && ends.has(next.menu);
  for (let before = -1; before !== ends.size; ) {
    before = ends.size;
    for (const index of placed) if (menus[index]!.choices.some(leadsOut)) ends.add(index);
  }
  for (const index of placed) {
    const { path, choices } = menus[index]!;
    if (!ends.has(index) && choices.length > 0 && context.faultCount === 0)
      context.keyFault(
        path,
        'goes round in a circle, expected a choice that leads to an agent, selfService or hangUp',
      );
  }
}

/** Menus and self-services of one IVR as the engine's graph. */
class Assembly {
  private readonly source: IvrSource;
  private readonly users: readonly number[];
  private readonly placed: readonly number[];
  private readonly services: IvrNode[] = [];

  /** `users` are the contact types that pass the IVR, `placed` its menus in their order. */
  constructor(source: IvrSource, users: readonly number[], placed: readonly number[]) {
    this.source = source;
    this.users = users;
    this.placed = placed;
  }

  nodes(): IvrNode[] {
    const menus = this.placed.map(index => {
      const { name, prompt, choices } = this.source.menus[index]!;
      return { name, time: prompt, exits: choices.map(choice => this.exitOf(choice, name)) };
    });
    return [...menus, ...this.services];
  }

  private exitOf(choice: ReadChoice, menu: string): IvrExit {
    const { share, service } = choice;
    const after = this.next(choice);
    if (service === undefined) return { share, to: after };
    const { time, contains, comesBack, delay } = service;
    const contained: IvrExit = {
      share: contains,
      to: { kind: 'contained', comesBack, delay: comesBack > 0 ? delay : undefined },
    };
    const exits = contains === 1 ? [contained] : [contained, { share: 1 - contains, to: after }];
    const node = this.placed.length + this.services.length;
    this.services.push({ name: this.serviceName(menu, choice), time, exits });
    return { share, to: { kind: 'menu', node } };
  }

  private serviceName(menu: string, choice: ReadChoice): string {
    const name = `${menu} → ${choice.name}`;
    if (this.source.names.menus.includes(name))
      this.source.context.keyFault(
        choice.path,
        `reports call it ${JSON.stringify(name)}, which is a menu, expected another name`,
      );
    return name;
  }

  private next({ next, path, talkFactor, wrong }: ReadChoice): IvrExit['to'] {
    if (next.kind === 'hangUp') return next;
    if (next.kind === 'menu') return { kind: 'menu', node: Math.max(0, this.placed.indexOf(next.menu)) };
    const contactType = next.to === undefined ? -1 : this.target([...path, 'to'], next.to);
    if (wrong === undefined) return { kind: 'agent', contactType, talkFactor };
    const meant = wrong.meant === undefined ? -1 : this.target([...path, 'wrong', 'meant'], wrong.meant);
    if (meant === contactType)
      this.source.context.keyFault(
        [...path, 'wrong'],
        'means what the choice leads to, expected another contact type',
      );
    return { kind: 'agent', contactType, talkFactor, wrong: { share: wrong.share, meant } };
  }

  /** The contact type as which a caller asks for an agent, who names it or its queue; −1: its own. */
  private target(path: (string | number)[], name: string): number {
    const { names, context } = this.source;
    const type = names.contactTypes.indexOf(name);
    if (type >= 0) return this.users.length === 1 && this.users[0] === type ? -1 : type;
    const queue = names.queues.indexOf(name);
    if (queue < 0) {
      names.noTarget(path, name);
      return -1;
    }
    const waiting = names.contactTypes.flatMap((each, index) =>
      names.queueOf(each) === queue ? [index] : [],
    );
    if (this.users.every(user => waiting.includes(user))) return -1;
    if (waiting.length === 1) return waiting[0]!;
    const types = waiting.map(index => names.contactTypes[index]!);
    const problem =
      waiting.length === 0
        ? `no contact type waits in ${JSON.stringify(name)}, expected a queue of one, or a contact type`
        : `several contact types wait in ${JSON.stringify(name)}, expected one of ${listNames(types)}`;
    context.fault(path, problem);
    return -1;
  }
}
