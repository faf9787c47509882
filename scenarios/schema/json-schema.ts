import * as z from 'zod/mini';
import { scenarioSchema } from '../schema.ts';
import { LAW_NAMES } from './laws.ts';
import { keyDocs } from './quantity.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema (draft 7) of a scenario file, for editors. Only `schema` is required: an overlay says but
 * what differs, and the loader tells what is missing of the whole.
 */
export function scenarioJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    metadata: keyDocs,
    override: ({ jsonSchema, path }) => {
      const properties = jsonSchema.properties;
      if (path.length > 0) delete jsonSchema.required;
      if (properties === undefined) return;
      const laws = Object.keys(properties).filter(key => LAW_NAMES.includes(key));
      if (laws.length === LAW_NAMES.length && Object.keys(properties).length === laws.length)
        jsonSchema.maxProperties = 1;
    },
  }) as JsonSchema;
  schema.required = ['schema'];
  return { ...schema, $id: 'scenario.schema.json', title: 'ccsim scenario' };
}
