import { flowText } from './flow-text.ts';
import { type JsonSchema, scenarioJsonSchema } from './schema/json-schema.ts';

/** How the description of a key says what holds without it. */
const LEFT_OUT = / Left out: (.*)\.$/u;

/** One key of a scenario file. */
export interface DescribedKey {
  /** such as `contactTypes.NAME.talk`; NAME stands for a name that users choose */
  path: string;
  /** kind of value, such as `duration` or `list of text` */
  form: string;
  description: string;
  /** whether it must be said, if the map that holds it is there */
  required: boolean;
  /** what holds when the key is left out, as text; empty if there is nothing to say */
  fallback: string;
  /** a value as YAML in one line; empty if it has keys of its own */
  example: string;
}

/** Every key of a scenario file, in order; those of laws are listed once, under `LAW`. */
export function describeSchema(): DescribedKey[] {
  const schema = scenarioJsonSchema(true);
  const definitions = schema.definitions as Record<string, JsonSchema>;
  const rows: DescribedKey[] = [];
  describeKeys(schema, '', rows, []);
  const laws = Object.keys((definitions.Law?.properties ?? {}) as JsonSchema);
  describeKeys(definitions.Law!, 'LAW', rows, []);
  describeKeys(definitions.ShiftedLaw!, 'LAW.shifted', rows, laws);
  describeKeys(definitions.TruncatedLaw!, 'LAW.truncated', rows, laws);
  describeKeys(definitions.LawBranch!, 'LAW.mixture[]', rows, laws);
  return rows;
}

function describeKeys(
  schema: JsonSchema,
  path: string,
  rows: DescribedKey[],
  without: readonly string[],
): void {
  for (const branch of [schema, ...anyOf(schema)]) {
    for (const [key, value] of Object.entries((branch.properties ?? {}) as Record<string, JsonSchema>)) {
      const below = path === '' ? key : `${path}.${key}`;
      if (without.includes(key) || rows.some(row => row.path === below)) continue;
      const required = ((branch.required ?? []) as string[]).includes(key);
      rows.push(rowOf(below, value, required));
      describeKeys(value, below, rows, []);
    }
    const named = branch.additionalProperties;
    if (named !== null && typeof named === 'object')
      describeKeys(named as JsonSchema, `${path}.NAME`, rows, []);
    if (branch.items !== undefined) describeKeys(branch.items as JsonSchema, `${path}[]`, rows, []);
  }
}

function rowOf(path: string, schema: JsonSchema, required: boolean): DescribedKey {
  const description = String(schema.description ?? '');
  const example = (schema.examples as unknown[] | undefined)?.[0];
  return {
    path,
    form: formOf(schema),
    description: description.replace(LEFT_OUT, ''),
    required,
    fallback:
      schema.default === undefined ? (LEFT_OUT.exec(description)?.[1] ?? '') : flowText(schema.default),
    example: example === undefined ? '' : flowText(example),
  };
}

function anyOf(schema: JsonSchema): JsonSchema[] {
  return (schema.anyOf ?? schema.allOf ?? []) as JsonSchema[];
}

function formOf(schema: JsonSchema): string {
  if (typeof schema.title === 'string') return schema.title;
  if (schema.$ref !== undefined) return 'law';
  const options = anyOf(schema);
  if (options.length > 0) return [...new Set(options.map(formOf))].join(' or ');
  const words = schema.enum as unknown[] | undefined;
  if (words !== undefined) return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `list of ${formOf(schema.items as JsonSchema)}`;
  if (schema.type === 'object') return schema.properties === undefined ? 'map by name' : 'map';
  return schema.type === 'string' ? 'text' : String(schema.multipleOf === 1 ? 'whole number' : schema.type);
}
