import { describe, expect, it } from 'vitest';
import type { LinkState } from '../app/page.ts';
import { Library } from './library.ts';
import { LONGEST_LINK, readLink, writeLink } from './link.ts';
import { readPacked } from './link-form.ts';
import { pack, unpack } from './packed.ts';

const SHIPPED = 'name: Small\nhorizon: 1 h\n';
const library = new Library({
  'small/scenario.yaml': async () => SHIPPED,
  'small/arrivals.csv': async () => 'a,b\n',
});
const own: LinkState = {
  sources: [
    {
      path: 'mine.yaml',
      files: { 'mine.yaml': 'name: "Büro <b>"\n', 'calls.csv': '1,2\n' },
      set: ['agentGroups.desk.agents=9'],
    },
  ],
  seed: 'ключ 7',
  replication: 3,
  moment: 48_570_000_000,
  more: { baseline: '12', __proto__x: 'y' },
};

describe('a link', () => {
  it('brings back scenario, changes, seed, replication, moment and version', async () => {
    const data = await writeLink(own, '0.3.0', library);
    expect(data).toMatch(/^[\w-]+$/u);
    expect(await readLink(data, library)).toEqual({ version: '0.3.0', state: own });
  });

  it('is short where the scenario is a shipped one, as it was shipped', async () => {
    const shipped = { path: 'small/scenario.yaml', files: { 'small/scenario.yaml': SHIPPED }, set: ['a=1'] };
    const changed = { ...shipped, files: { 'small/scenario.yaml': `${SHIPPED}# ${'mine '.repeat(40)}` } };
    const text = async (source: typeof shipped) =>
      JSON.parse(await unpack(await writeLink({ sources: [source] }, '0.3.0', library)));
    expect((await text(shipped)).s).toEqual([{ n: 'small/scenario.yaml', c: ['a=1'] }]);
    expect((await text(changed)).s[0].f).toEqual(changed.files);
  });

  it('cut at any place, or with any letter changed, is refused or says something else; it never hangs or throws strangely', async () => {
    const data = await writeLink(own, '0.3.0', library);
    for (let at = 0; at < data.length; at += 7) {
      const broken = [data.slice(0, at), `${data.slice(0, at)}A${data.slice(at + 1)}`];
      for (const letters of broken)
        await readLink(letters, library).catch(error => expect(error).toBeInstanceOf(RangeError));
    }
  });

  it('that unfolds into very much is refused before it is unfolded', async () => {
    const bomb = await pack('a'.repeat(30_000_000));
    expect(bomb.length).toBeLessThan(LONGEST_LINK);
    await expect(readLink(bomb, library)).rejects.toThrow(/more than 2000000 bytes/);
    await expect(readLink('A'.repeat(LONGEST_LINK + 1), library)).rejects.toThrow(/letters/);
  });

  it('to a scenario that this version lacks is refused', async () => {
    const data = await pack(JSON.stringify({ v: '9.0.0', s: [{ n: 'new/scenario.yaml' }] }));
    await expect(readLink(data, library)).rejects.toThrow('no scenario called new/scenario.yaml');
  });
});

describe('what a link says', () => {
  const sound = { v: '0.3.0', s: [{ n: 'a.yaml', f: { 'a.yaml': 'x' } }] };
  it.each<[string, unknown]>([
    ['no object', 7],
    ['no version', { ...sound, v: undefined }],
    ['a version with markup', { ...sound, v: '<b>' }],
    ['no scenarios', { v: '0.3.0' }],
    ['too many scenarios', { ...sound, s: Array(9).fill(sound.s[0]) }],
    ['a scenario without its file', { ...sound, s: [{ n: 'a.yaml', f: { 'b.yaml': 'x' } }] }],
    ['a file that is no text', { ...sound, s: [{ n: 'a.yaml', f: { 'a.yaml': 7 } }] }],
    ['changes that are no texts', { ...sound, s: [{ n: 'a.yaml', c: [{}] }] }],
    ['replication 0', { ...sound, day: 0 }],
    ['a moment that is no whole number', { ...sound, at: 1.5 }],
    ['settings that are a list', { ...sound, more: ['a'] }],
    ['a seed without end', { ...sound, seed: 'a'.repeat(201) }],
  ])('is refused with %s', (_name, link) => {
    expect(readPacked(JSON.stringify(sound)).s).toHaveLength(1);
    expect(() => readPacked(JSON.stringify(link))).toThrow(RangeError);
  });

  it('leaves objects as they were, whatever names stand in it', () => {
    const read = readPacked(
      '{"v":"0.3.0","s":[{"n":"__proto__","f":{"__proto__":"x"}}],"more":{"__proto__":"y"}}',
    );
    expect(Object.getPrototypeOf(read.more)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
