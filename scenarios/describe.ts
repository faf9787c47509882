import { type JsonSchema, scenarioJsonSchema } from './schema/json-schema.ts';
/** One key of a scenario file. */
export interface DescribedKey {
  path: string;
}
/** placeholder */
export function describeSchema(): DescribedKey[] {
  const s: JsonSchema = scenarioJsonSchema();
  return [{ path: String(s.title) }];
}
