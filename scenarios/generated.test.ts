import { describe, expect, it } from 'vitest';
import { describeSchema } from './describe.ts';
import { scenarioReference } from './reference.ts';
import { planJsonSchema, scenarioJsonSchema } from './schema/json-schema.ts';

describe('the description of the schema', () => {
  const rows = describeSchema();

  it('says of every key what it means', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter(row => row.description === '').map(row => row.path)).toEqual([]);
  });

  it('has an example for every key that holds no keys of its own', () => {
    const hasKeys = (path: string): boolean =>
      rows.some(row => row.path.startsWith(`${path}.`) || row.path.startsWith(`${path}[]`));
    const bare = rows.filter(row => row.example === '' && !hasKeys(row.path) && !row.form.includes('law'));
    expect(bare.map(row => row.path)).toEqual([]);
  });
});

describe('what is made from the schema is up to date (vitest -u writes it anew)', () => {
  it('scenarios/scenario.schema.json', async () => {
    await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      './scenario.schema.json',
    );
  });

  it('scenarios/plan.schema.json', async () => {
    await expect(`${JSON.stringify(planJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('./plan.schema.json');
  });

  it('docs/scenario-reference.md', async () => {
    await expect(scenarioReference()).toMatchFileSnapshot('../docs/scenario-reference.md');
  });
});
