import { describe, expect, it } from 'vitest';
import { isOwnScript } from './trusted.ts';

const PAGE = 'http://127.0.0.1:4711/index.html#studio';

describe('a script that a page may start', () => {
  it.each([
    'http://127.0.0.1:4711/assets/day-worker-Dq09uU7M.js',
    './assets/what-if-worker-a_b-1.js',
    'blob:null/1-2',
  ])('is a worker of its own: %s', url => {
    expect(isOwnScript(url, PAGE)).toBe(true);
  });

  it.each([
    'http://127.0.0.1:4712/assets/day-worker-Dq09uU7M.js',
    'https://elsewhere.example/day-worker-x.js',
    '//elsewhere.example/day-worker-x.js',
    'data:text/javascript,alert(1)//day-worker-x.js',
    'javascript:alert(1)//day-worker.js',
    './assets/page-Dq09uU7M.js',
    'http://[',
  ])('is nothing else: %s', url => {
    expect(isOwnScript(url, PAGE)).toBe(false);
  });
});
