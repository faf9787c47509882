/** A piece of JSON Schema, as far as it is read here. */
export interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  definitions?: Record<string, Schema>;
  enum?: unknown[];
  const?: unknown;
  type?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
}

/** A key that may be written. */
export interface SchemaKey {
  key: string;
  about: string;
  /** whether a map or list follows */
  hasMore: boolean;
}

/** A value that may be written. */
export interface SchemaValue {
  /** as in a file, in one line */
  value: unknown;
  about: string;
}

/** The keys that a map at this path may have; names that users choose have none. */
export function keysAt(root: Schema, path: readonly string[]): SchemaKey[] {
  const keys = new Map<string, SchemaKey>();
  for (const schema of schemasAt(root, path)) {
    for (const [key, below] of Object.entries(schema.properties ?? {})) {
      const more = branches(root, below);
      if (!keys.has(key))
        keys.set(key, {
          key,
          about: below.description ?? '',
          hasMore: more.some(({ properties, additionalProperties }) => properties ?? additionalProperties),
        });
    }
  }
  return [...keys.values()];
}

/** Words and examples of the value at a path. */
export function valuesAt(root: Schema, path: readonly string[]): SchemaValue[] {
  const values = new Map<string, SchemaValue>();
  for (const schema of schemasAt(root, path)) {
    const about = schema.description ?? '';
    const words =
      schema.enum ??
      (schema.const === undefined ? (schema.type === 'boolean' ? [true, false] : []) : [schema.const]);
    for (const value of [
      ...words,
      ...(schema.examples ?? []),
      ...(schema.default === undefined ? [] : [schema.default]),
    ])
      values.set(JSON.stringify(value), { value, about });
  }
  return [...values.values()].filter(({ value }) => value !== '');
}

/** What the value at a path is for; empty if the schema does not know it. */
export function aboutAt(root: Schema, path: readonly string[]): string {
  return schemasAt(root, path).find(({ description }) => description !== undefined)?.description ?? '';
}

/** Every schema that may hold at a path; keys of lists stand for all items. */
function schemasAt(root: Schema, path: readonly string[]): Schema[] {
  let found = branches(root, root);
  for (const step of path) {
    found = found.flatMap(schema => {
      const own = schema.properties?.[step];
      const named = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const below = own ?? named;
      return below === undefined ? [] : branches(root, below);
    });
  }
  return found;
}

/** A schema with all its alternatives, references followed, lists with their items. */
function branches(root: Schema, schema: Schema, depth = 0): Schema[] {
  if (depth > 8) return [];
  const name = schema.$ref === undefined ? undefined : /^#\/definitions\/(.+)$/u.exec(schema.$ref)?.[1];
  const target = name === undefined ? undefined : root.definitions?.[name];
  const more = [
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(target ? [target] : []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [schema, ...more.flatMap(one => branches(root, one, depth + 1))];
}
