import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { shippedScenarios, shippedTexts } from '../support/shipped.ts';
import { pageThatRuns } from './bundle.ts';
import { inChromium, withPage } from './chromium.ts';
import { hashOfBits, sameTrace } from './same-trace-cases.ts';
import { shippedTraces } from './shipped-traces.ts';

inChromium('one seed in Node and in Chromium', () => {
  const runInPage = async (file: string, name: string, argument?: unknown): Promise<unknown> => {
    const html = await pageThatRuns(join(ROOT, 'test/browser', file), name);
    return await withPage(html, async page => {
      expect(await page.evaluate('navigator.userAgent')).toMatch(/Chrome/);
      await page.waitForFunction('window.run !== undefined');
      return await page.evaluate(`window.run(${JSON.stringify(argument)})`);
    });
  };

  it('gives the same numbers to the last bit', async () => {
    const here = sameTrace();
    expect(Object.keys(here).length).toBeGreaterThan(0);
    expect(new Set(Object.values(here)).size).toBe(Object.keys(here).length);
    expect(await runInPage('same-trace-cases.ts', 'sameTrace')).toEqual(here);
  });

  it('gives the same event log of every shipped scenario, loaded from its text', async () => {
    const input = { paths: shippedScenarios(), texts: shippedTexts() };
    const here = await shippedTraces(input);
    expect(Object.keys(here).length).toBeGreaterThanOrEqual(4);
    expect(await runInPage('shipped-traces.ts', 'shippedTraces', input)).toEqual(here);
  });

  it('would show a page that fails', async () => {
    const html = '<!doctype html><script>window.result = "{}"; throw new Error("no such law");</script>';
    await expect(withPage(html, page => page.evaluate('window.result'))).rejects.toThrow('no such law');
  });

  it('would show a page that asks for what lies elsewhere', async () => {
    const html = '<!doctype html><script src="/elsewhere.js"></script>';
    await expect(withPage(html, page => page.title())).rejects.toThrow('elsewhere.js');
  });
});

it('the hash sees the last bit of one number in a hundred thousand, and two that change places', () => {
  const values = Float64Array.from({ length: 100_000 }, (_, index) => 1 / (index + 1));
  const hash = hashOfBits(values);
  const bits = new Uint32Array(values.buffer);
  bits[2 * 71_000]! ^= 1;
  expect(hashOfBits(values)).not.toBe(hash);
  bits[2 * 71_000]! ^= 1;
  expect(hashOfBits(values)).toBe(hash);
  [values[3], values[4]] = [values[4]!, values[3]!];
  expect(hashOfBits(values)).not.toBe(hash);
});
