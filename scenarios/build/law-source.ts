import type { LawSpec } from '../engine.ts';
import type { BuildContext } from './context.ts';

/** Stands for a law that had a fault; never leaves the loader. */
export const NO_LAW: LawSpec = { kind: 'infinite' };

/** What laws are read with: the document, and whose law it is. */
export interface LawSource {
  context: BuildContext;
  /** name of the contact type or group: the column of a file that names none */
  owner: string;
}
