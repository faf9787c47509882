import * as z from 'zod/mini';
import { planSchema } from '../plan/schema.ts';
import { scenarioSchema } from '../schema.ts';
import { LAW_NAMES } from './laws.ts';
import { keyDocs } from './quantity.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema (draft 7) of a scenario file, for editors. Only `schema` is required: an overlay says but
 * what differs, and the loader tells what is missing of the whole.
 */
export function scenarioJsonSchema(keepRequired = false): JsonSchema {
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    metadata: keyDocs,
    override: ({ jsonSchema }) => {
      const properties = jsonSchema.properties;
      tellOtherwise(jsonSchema);
      if (!keepRequired) delete jsonSchema.required;
      if (properties === undefined) return;
      const laws = Object.keys(properties).filter(key => LAW_NAMES.includes(key));
      if (laws.length === LAW_NAMES.length && Object.keys(properties).length === laws.length)
        jsonSchema.maxProperties = 1;
    },
  }) as JsonSchema;
  if (!keepRequired) schema.required = ['schema'];
  inlineNameless(schema);
  return { ...schema, $id: 'scenario.schema.json', title: 'ccsim scenario' };
}

/** The JSON Schema (draft 7) of a plan file, for editors. */
export function planJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(planSchema, {
    target: 'draft-7',
    io: 'input',
    metadata: keyDocs,
    override: ({ jsonSchema }) => tellOtherwise(jsonSchema),
  }) as JsonSchema;
  if (schema.definitions !== undefined) inlineNameless(schema);
  return { ...schema, $id: 'plan.schema.json', title: 'ccsim plan' };
}

/** Editors show what holds when a key is left out as part of its description. */
function tellOtherwise(schema: JsonSchema): void {
  if (typeof schema.otherwise !== 'string') return;
  schema.description = `${schema.description} Left out: ${schema.otherwise}.`;
  delete schema.otherwise;
}

/** Definitions that zod had to name by itself (`__schema0`) are put where they are used. */
function inlineNameless(schema: JsonSchema): void {
  const definitions = schema.definitions as Record<string, JsonSchema>;
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const name = /^#\/definitions\/(__.+)$/u.exec(String((node as JsonSchema).$ref ?? ''))?.[1];
    if (name !== undefined) {
      delete (node as JsonSchema).$ref;
      Object.assign(node, definitions[name]);
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(schema.properties);
  for (const [name, definition] of Object.entries(definitions)) if (!name.startsWith('__')) visit(definition);
  for (const name of Object.keys(definitions)) if (name.startsWith('__')) delete definitions[name];
}
