import { describe, expect, it } from 'vitest';
import { readLink } from '../share/link.ts';
import { pack } from '../share/packed.ts';
import { reasonOf, whyNot } from './frame-work.ts';
import { WORDS } from './words.ts';

/** What is said of a link's data. */
async function saidOf(data: string): Promise<string> {
  const why = await readLink(data).then(
    () => 'nothing is wrong',
    error => (error as Error).message,
  );
  return reasonOf(why, WORDS.ru);
}

describe('a link that is refused', () => {
  it('is told in the words of the page', async () => {
    expect(await saidOf('AAAA')).toBe('она повреждена или обрезана');
    expect(await saidOf('<b>')).toBe('она повреждена или обрезана');
    expect(await saidOf('A'.repeat(200_000))).toBe('в ней слишком много');
    expect(await saidOf(await pack('a'.repeat(3_000_000)))).toBe('в ней слишком много');
    expect(await saidOf(await pack('{"v":"0.3.0","s":[{"n":"none.yaml"}]}'))).toBe(
      'в этой версии нет сценария «none.yaml»',
    );
    expect(await saidOf(await pack('{"v":"0.3.0","s":7}'))).toBe('такой вид ссылки этой версии не знаком');
  });
});

it('a page whose file did not come says what to do, without the words of a browser', () => {
  const browser = new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/page.js');
  expect(whyNot(browser, WORDS.en)).toMatch(/its file did not come.*load it again/u);
  expect(whyNot(browser, WORDS.ru)).not.toMatch(/TypeError|http/u);
  expect(whyNot(new RangeError('other'), WORDS.en)).toContain('other');
});
