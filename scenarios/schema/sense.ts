import type * as z from 'zod/mini';
import type { Plain } from '../document/node.ts';
import type { FaultSense, QuantityProblem } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { meantUnit, NUMBER, TIME_UNITS } from '../units.ts';
import { keyDocs, shown } from './quantity.ts';

/** What is read of a schema's own definition. */
interface Definition {
  type: string;
  entries?: Record<string, string>;
  options?: readonly z.core.$ZodType[];
  checks?: readonly { _zod: { def: { check: string; value?: number } } }[];
}

/** What a value that a schema refuses is at fault in, as data; undefined where only the message says it. */
export function senseOfValue(schema: z.core.$ZodType | undefined, value: Plain): FaultSense | undefined {
  if (schema === undefined) return undefined;
  const { def } = schema._zod as unknown as { def: Definition };
  // a check that fails in one branch of a union is told as that of the union
  if (def.type === 'union') return senseOfBranch(def.options ?? [], value);
  if (def.type === 'number') return senseOfNumber(def, value);
  if (def.type === 'enum') {
    const words = Object.values(def.entries ?? {});
    return { kind: 'notWord', got: shown(value), near: nearest(String(value), words), words };
  }
  if (def.type === 'object' || def.type === 'record')
    return { kind: 'wrongForm', got: shown(value), forms: ['map'] };
  if (def.type === 'array') return { kind: 'wrongForm', got: shown(value), forms: ['list'] };
  return def.type === 'string' ? senseOfText(schema, value) : undefined;
}

function senseOfBranch(options: readonly z.core.$ZodType[], value: Plain): FaultSense | undefined {
  const wanted = typeof value === 'number' ? 'number' : 'string';
  const fitting = options.filter(({ _zod }) => (_zod.def as unknown as Definition).type === wanted);
  for (const option of fitting) {
    const sense = senseOfValue(option, value);
    if (sense !== undefined) return sense;
  }
  return undefined;
}

function senseOfNumber({ checks = [] }: Definition, value: Plain): FaultSense | undefined {
  const boundOf = (check: string) => checks.find(({ _zod }) => _zod.def.check === check)?._zod.def.value;
  const [least, most] = [boundOf('greater_than'), boundOf('less_than')];
  if (least === undefined || most === undefined) return undefined;
  return { kind: 'outOfRange', got: shown(value), least, most };
}

function senseOfText(schema: z.core.$ZodType, value: Plain): FaultSense | undefined {
  const docs = keyDocs.get(schema as z.ZodMiniType);
  const example = String(docs?.examples?.[0] ?? '');
  if (typeof value !== 'string' && typeof value !== 'number')
    return { kind: 'wrongForm', got: shown(value), forms: ['text'], example };
  if (docs?.title === undefined) return undefined;
  return {
    kind: 'notQuantity',
    quantity: docs.title,
    got: String(value),
    example,
    ...problemOf(String(value)),
  };
}

/** What is wrong with a quantity: its number, its unit, or that it lies beyond what is allowed. */
function problemOf(text: string): { problem: QuantityProblem; unit?: string; near?: string } {
  const found = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'su').exec(text.trim());
  if (found === null) return { problem: 'number' };
  const unit = found[2] ?? '';
  if (unit === '') return { problem: 'noUnit' };
  if (/^[\p{L}%]+$/u.test(unit) && unit !== '%' && !Object.hasOwn(TIME_UNITS, unit)) {
    const near = meantUnit(unit);
    return near === undefined ? { problem: 'unit', unit } : { problem: 'unit', unit, near };
  }
  return { problem: Number(found[1]) < 0 ? 'negative' : 'number' };
}
