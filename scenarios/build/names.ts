import { entriesAt, nodeAt } from '../document/node.ts';
import type { FaultSense, NamedKind } from '../fault.ts';
import { listNames, nearest, suggestion } from '../nearest.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';

/** All names of a scenario in the order of the document, and the looking up of them. */
export class Names {
  readonly contactTypes: readonly string[];
  /** declared queues, then those that contact types have of their own */
  readonly queues: readonly string[];
  readonly agentGroups: readonly string[];
  readonly providers: readonly string[];
  readonly trunks: readonly string[];
  readonly sites: readonly string[];
  readonly menus: readonly string[];
  readonly outside: readonly string[];
  /** menus at which the IVR of some contact type starts, in the order of the types */
  readonly ivrs: readonly string[];
  private readonly context: BuildContext;

  constructor(context: BuildContext) {
    this.context = context;
    const keys = (...path: string[]): string[] => [...entriesAt(context.root, path).keys()];
    this.contactTypes = keys('contactTypes');
    this.agentGroups = keys('agentGroups');
    this.providers = keys('money', 'providers');
    this.trunks = keys('trunks');
    this.sites = keys('sites');
    this.menus = keys('ivr');
    this.outside = keys('outside');
    this.ivrs = [...new Set(this.contactTypes.flatMap(name => this.said(name, 'ivr') ?? []))];
    const queues = keys('queues');
    for (const name of this.contactTypes) {
      if (this.said(name, 'queue') === undefined && !queues.includes(name)) queues.push(name);
    }
    this.queues = queues;
  }

  /** Index of the queue of a contact type; −1 if it names one that is not there. */
  queueOf(contactType: string): number {
    return this.queues.indexOf(this.said(contactType, 'queue') ?? contactType);
  }

  /** Index of a contact type; −1 after telling that there is none. */
  contactType(path: ValuePath, name: string): number {
    return this.find(path, name, this.contactTypes, 'contact type');
  }

  /** Index of an agent group; −1 after telling that there is none. */
  agentGroup(path: ValuePath, name: string): number {
    return this.find(path, name, this.agentGroups, 'agent group');
  }

  /** Index of a provider; −1 after telling that there is none. */
  provider(path: ValuePath, name: string): number {
    return this.find(path, name, this.providers, 'provider of money.providers');
  }

  /** Index of a queue; −1 after telling that there is none. */
  queue(path: ValuePath, name: string, atKey = false): number {
    return this.find(path, name, this.queues, 'queue', atKey);
  }

  /** Index of a trunk group; −1 after telling that there is none. */
  trunk(path: ValuePath, name: string): number {
    return this.find(path, name, this.trunks, 'trunk group');
  }

  /** Index of somebody outside; −1 after telling that there is none. */
  outsider(path: ValuePath, name: string): number {
    return this.find(path, name, this.outside, 'name of outside');
  }

  /** Index of a site; −1 after telling that there is none. */
  site(path: ValuePath, name: string): number {
    return this.find(path, name, this.sites, 'site');
  }

  /** Index of a menu; −1 after telling that there is none. */
  menu(path: ValuePath, name: string): number {
    return this.find(path, name, this.menus, 'menu of ivr');
  }

  /** Index of the IVR that starts at the menu of a contact type; −1: it has none. */
  ivrOf(contactType: string): number {
    return this.ivrs.indexOf(this.said(contactType, 'ivr') ?? '');
  }

  /** Tells that a name is neither a contact type nor a queue. */
  noTarget(path: ValuePath, name: string): void {
    this.find(path, name, [...new Set([...this.contactTypes, ...this.queues])], 'contact type or queue');
  }

  private find(
    path: ValuePath,
    name: string,
    names: readonly string[],
    of: NamedKind,
    atKey = false,
  ): number {
    const index = names.indexOf(name);
    if (index >= 0) return index;
    const hint = suggestion(name, names);
    const known = names.length === 0 ? 'there is none' : `there are ${listNames(names)}`;
    const message = `${JSON.stringify(name)} is no ${of}${hint}${hint === '' ? ',' : ''} ${known}`;
    const sense: FaultSense = { kind: 'unknownName', of, name, near: nearest(name, names), names };
    if (atKey) this.context.keyFault(path, message, sense);
    else this.context.fault(path, message, undefined, sense);
    return -1;
  }

  private said(contactType: string, key: 'queue' | 'ivr'): string | undefined {
    const node = nodeAt(this.context.root, ['contactTypes', contactType, key]);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }
}
