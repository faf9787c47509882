import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGiven } from './given.ts';

const root = mkdtempSync(join(tmpdir(), 'ccsim-given-'));
const text = (list: Awaited<ReturnType<typeof readGiven>>, address: string) =>
  new TextDecoder().decode(list.get(address)!.content() as Uint8Array);
const index = async (...operands: string[]) => {
  const list = await readGiven(operands, []);
  return { list, said: JSON.parse(text(list, '/opened.json')) };
};

describe('what ccsim view is given', () => {
  it('is a scenario with every file that it reads, named from the folder that holds them', async () => {
    const { list, said } = await index('scenarios/bank-outsourced');
    const [source] = said.sources;
    expect(said.kind).toBe('scenarios');
    expect(source.path).toBe('bank-outsourced/scenario.yaml');
    expect(Object.keys(source.files)).toContain('bank-inhouse/scenario.yaml');
    expect(text(list, `/${source.files['bank-outsourced/scenario.yaml']}`)).toContain('name:');
    expect(JSON.stringify(said)).not.toContain(process.cwd());
  });

  it('is two scenarios, each with files of its own', async () => {
    const { list, said } = await index('scenarios/erlang-a', 'scenarios/erlang-c');
    expect(said.sources.map(({ path }: { path: string }) => path)).toEqual([
      'scenario.yaml',
      'scenario.yaml',
    ]);
    const names = said.sources.map(({ files }: { files: Record<string, string> }) =>
      text(list, `/${files['scenario.yaml']}`),
    );
    expect(names[0]).not.toBe(names[1]);
  });

  it('is a folder of results, without what links lead to, at addresses that no name can bend', async () => {
    const out = join(root, 'out');
    mkdirSync(join(out, 'points'), { recursive: true });
    writeFileSync(join(out, 'manifest.json'), '{}');
    writeFileSync(join(out, 'points/..%2f <b>.csv'), 'a');
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(out, 'link.csv'));
    symlinkSync(root, join(out, 'up'));
    const { list, said } = await index(out);
    expect(said).toMatchObject({ kind: 'results', name: 'out' });
    expect(Object.keys(said.files).sort()).toEqual(['manifest.json', 'points/..%2f <b>.csv']);
    expect([...list.keys()]).toEqual(['/opened/0', '/opened/1', '/opened.json']);
  });

  it('is refused with faults if it is no scenario', async () => {
    writeFileSync(join(root, 'bad.yaml'), 'schema: 1\nnome: x\n');
    await expect(readGiven([join(root, 'bad.yaml')], [])).rejects.toThrow(/unknown key "nome"/);
    await expect(readGiven([join(root, 'none')], [])).rejects.toThrow(/no scenario can be read/);
  });

  it('is refused with what to do if it is an experiment under way', async () => {
    const cut = join(root, 'cut');
    mkdirSync(join(cut, 'unfinished'), { recursive: true });
    await expect(readGiven([cut], [])).rejects.toThrow(/no scenario can be read/);
    writeFileSync(join(cut, 'unfinished', 'plan.json'), '{}');
    await expect(readGiven([cut], [])).rejects.toThrow(`cut: holds an unfinished experiment`);
  });
});
