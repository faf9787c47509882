import type * as z from 'zod/mini';
import {
  type DocumentNode,
  keyPositionAt,
  nodeAt,
  type Plain,
  positionAt,
  toPlain,
} from '../document/node.ts';
import type { FaultList, FaultSense } from '../fault.ts';
import { flowText } from '../flow-text.ts';
import { listNames, nearest, suggestion } from '../nearest.ts';
import { scenarioSchema } from '../schema.ts';
import { formatPath, type ValuePath } from '../value-path.ts';
import { keyDocs, shown } from './quantity.ts';
import { senseOfValue } from './sense.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;
type Path = (string | number)[];

/** Keys of the sketch that later versions will read. */
const LATER = new Set('channel campaigns dialer'.split(' '));

/** Tells of everything that a schema finds; returns the paths at fault. */
export function validate(
  root: DocumentNode,
  faults: FaultList,
  schema: z.ZodMiniType = scenarioSchema,
): ValuePath[] {
  const result = schema.safeParse(toPlain(root));
  const told: ValuePath[] = [];
  const teller = new Teller(root, faults, told);
  if (!result.success) for (const issue of result.error.issues) teller.tell(issue, [], schema);
  return told;
}

/** Turns zod's issues into faults with a place and a plain message. */
class Teller {
  private readonly root: DocumentNode;
  private readonly faults: FaultList;
  private readonly told: ValuePath[];

  constructor(root: DocumentNode, faults: FaultList, told: ValuePath[]) {
    this.root = root;
    this.faults = faults;
    this.told = told;
  }

  tell(issue: Issue, above: Path, schema: Schema | undefined): void {
    const path: Path = [...above, ...(issue.path as Path)];
    const here = schemaAt(schema, issue.path as Path);
    const node = nodeAt(this.root, path);
    if (issue.code === 'unrecognized_keys') this.unknownKeys(issue.keys, path, here);
    else if (issue.code === 'invalid_key') this.add(path, issue.issues[0]?.message ?? issue.message, true);
    else if (node === undefined) this.missing(path, schemaAt(schema, (issue.path as Path).slice(0, -1)));
    else if (node.kind === 'scalar' && node.value === null) {
      this.add(path, 'has no value, give one or leave the key out', false, { kind: 'noValue' });
    } else if (issue.code === 'invalid_union') this.union(issue, path, here, node);
    else this.add(path, textOf(issue, node), false, senseOf(issue, here, node));
  }

  private missing(path: Path, parent: Schema | undefined): void {
    const example = exampleOf(path, parent);
    const sense: FaultSense = { kind: 'missing', key: String(path.at(-1)), example };
    this.add(path, missingText(path, example), false, sense);
  }

  private unknownKeys(keys: readonly string[], path: Path, schema: Schema | undefined): void {
    const allowed = keysOf(schema);
    for (const key of keys.slice(0, 201)) {
      const hint = LATER.has(key) ? ' (not in this version)' : suggestion(key, allowed);
      const list =
        allowed.length === 0
          ? ''
          : `${hint.endsWith('?') ? '' : ','} allowed here: ${listNames(allowed, 40)}`;
      const sense: FaultSense = { kind: 'unknownKey', key, near: nearest(key, allowed), allowed };
      const isLater = LATER.has(key);
      this.add([...path, key], `unknown key ${shown(key)}${hint}${list}`, true, isLater ? undefined : sense);
    }
  }

  /** Only the branch that the value was meant for is told. */
  private union(
    issue: z.core.$ZodIssueInvalidUnion,
    path: Path,
    schema: Schema | undefined,
    node: DocumentNode,
  ): void {
    const options = optionsOf(schema);
    let best = -1;
    let bestScore = 0;
    issue.errors.forEach((issues, index) => {
      const score = howWellFits(options[index], node, issues);
      if (score > bestScore) {
        best = index;
        bestScore = score;
      }
    });
    const issues = issue.errors[best];
    if (issues === undefined) {
      const [got, forms] = [shown(toPlain(node)), formsOf(options)];
      const words = forms.map(form => (form === 'text' ? form : `a ${form}`)).join(' or ');
      this.add(path, `got ${got}, expected ${words}`, false, { kind: 'wrongForm', got, forms });
      return;
    }
    for (const inner of issues) this.tell(inner, path, options[best]);
  }

  private add(path: Path, message: string, atKey = false, sense?: FaultSense): void {
    const at = atKey ? keyPositionAt(this.root, path) : positionAt(this.root, path);
    this.faults.add(at, formatPath(path), message, sense);
    this.told.push(path);
  }
}

/** A key that must be there, as it could be said; empty if nothing is known. */
function exampleOf(path: Path, parent: Schema | undefined): string {
  const key = String(path.at(-1));
  const def = parent?._zod.def as unknown as { shape?: Record<string, Schema> } | undefined;
  const example = keyDocs.get((def?.shape?.[key] ?? parent) as z.ZodMiniType)?.examples?.[0];
  return example === undefined ? '' : `${key}: ${flowText(example)}`;
}

function missingText(path: Path, example: string): string {
  const wanted = example === '' ? 'it must be said' : `expected one such as ${example}`;
  return `the key ${shown(String(path.at(-1)))} is missing, ${wanted}`;
}

/** The same fault as data, if it is a common one. */
function senseOf(issue: Issue, schema: Schema | undefined, node: DocumentNode): FaultSense | undefined {
  const isCommon = [
    'invalid_type',
    'invalid_value',
    'invalid_format',
    'too_small',
    'too_big',
    'not_multiple_of',
  ];
  return isCommon.includes(issue.code) ? senseOfValue(schema, toPlain(node)) : undefined;
}

/** How well a value fits one branch of a union: 0 not at all, more for each thing that it has in common. */
function howWellFits(schema: Schema | undefined, node: DocumentNode, issues: readonly Issue[]): number {
  const kind = kindOf(schema);
  if (node.kind === 'map' && (kind === 'object' || kind === 'record')) {
    const known = kind === 'record' ? [] : keysOf(schema).filter(key => node.entries.has(key));
    return 2 + known.length * 2 + (issues.every(issue => issue.path.length > 0) ? 1 : 0);
  }
  if (node.kind === 'list') return kind === 'array' ? 2 : 0;
  if (node.kind !== 'scalar') return 0;
  if (typeof node.value === 'number' && kind === 'number') return 4;
  if (kind === 'enum' || kind === 'literal') return 1;
  if (kind === 'string') return typeof node.value === 'string' ? 3 : 2;
  return 0;
}

function textOf(issue: Issue, node: DocumentNode): string {
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) {
    const hint = node.kind === 'scalar' ? suggestion(String(node.value), issue.values.map(String)) : '';
    return `got ${shown(toPlain(node))}${hint}${hint === '' ? ',' : ''} expected ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) {
    const expected = issue.expected === 'array' ? 'a list' : 'a map of keys and values';
    return `got ${shown(toPlain(node) as Plain)}, expected ${expected}`;
  }
  return issue.message;
}

function formsOf(options: readonly Schema[]): ('map' | 'list' | 'number' | 'text')[] {
  const forms = { object: 'map', record: 'map', array: 'list', number: 'number' } as const;
  return [...new Set(options.map(option => forms[kindOf(option) as 'object'] ?? 'text'))];
}

/** The schema below a path, through optional keys, lists, lazies and unions. */
function schemaAt(schema: Schema | undefined, path: Path): Schema | undefined {
  const here = bare(schema);
  const [step, ...rest] = path;
  if (step === undefined || here === undefined) return here;
  const def = here._zod.def as unknown as Record<string, unknown>;
  if (def.type === 'object') return schemaAt((def.shape as Record<string, Schema>)[String(step)], rest);
  if (def.type === 'array')
    return typeof step === 'number' ? schemaAt(def.element as Schema, rest) : undefined;
  if (def.type === 'record') return schemaAt(def.valueType as Schema, rest);
  for (const option of optionsOf(here)) {
    const found = schemaAt(option, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function bare(schema: Schema | undefined): Schema | undefined {
  let here = schema;
  for (;;) {
    const def = here?._zod.def as unknown as
      | { type: string; innerType?: Schema; getter?: () => Schema }
      | undefined;
    if (def?.type === 'optional') here = def.innerType;
    else if (def?.type === 'lazy') here = def.getter?.();
    else return here;
  }
}

function kindOf(schema: Schema | undefined): string {
  return bare(schema)?._zod.def.type ?? '';
}

function optionsOf(schema: Schema | undefined): readonly Schema[] {
  const def = bare(schema)?._zod.def as unknown as { options?: readonly Schema[] } | undefined;
  return def?.options ?? [];
}

function keysOf(schema: Schema | undefined): string[] {
  const def = bare(schema)?._zod.def as unknown as { shape?: Record<string, Schema> } | undefined;
  return [...Object.keys(def?.shape ?? {}), ...optionsOf(schema).flatMap(keysOf)];
}
