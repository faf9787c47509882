import { entriesAt, nodeAt } from '../document/node.ts';
import { listNames, suggestion } from '../nearest.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';

/** All names of a scenario in the order of the document, and the looking up of them. */
export class Names {
  readonly contactTypes: readonly string[];
  /** declared queues, then those that contact types have of their own */
  readonly queues: readonly string[];
  readonly agentGroups: readonly string[];
  readonly providers: readonly string[];
  private readonly context: BuildContext;

  constructor(context: BuildContext) {
    this.context = context;
    const keys = (...path: string[]): string[] => [...entriesAt(context.root, path).keys()];
    this.contactTypes = keys('contactTypes');
    this.agentGroups = keys('agentGroups');
    this.providers = keys('money', 'providers');
    const queues = keys('queues');
    for (const name of this.contactTypes) {
      if (this.saidQueue(name) === undefined && !queues.includes(name)) queues.push(name);
    }
    this.queues = queues;
  }

  /** Index of the queue of a contact type; −1 if it names one that is not there. */
  queueOf(contactType: string): number {
    return this.queues.indexOf(this.saidQueue(contactType) ?? contactType);
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

  private find(path: ValuePath, name: string, names: readonly string[], what: string, atKey = false): number {
    const index = names.indexOf(name);
    if (index >= 0) return index;
    const hint = suggestion(name, names);
    const known = names.length === 0 ? 'there is none' : `there are ${listNames(names)}`;
    const message = `${JSON.stringify(name)} is no ${what}${hint}${hint === '' ? ',' : ''} ${known}`;
    if (atKey) this.context.keyFault(path, message);
    else this.context.fault(path, message);
    return -1;
  }

  private saidQueue(contactType: string): string | undefined {
    const node = nodeAt(this.context.root, ['contactTypes', contactType, 'queue']);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }
}
