import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGiven } from './given.ts';
import { makeHost } from './host.ts';
import { pageFiles } from './page-files.ts';

const SECRET = 'nobody may read this';
const root = mkdtempSync(join(tmpdir(), 'ccsim-view-'));
const pages = join(root, 'pages');
mkdirSync(join(pages, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), SECRET);
writeFileSync(join(root, 'manifest.json'), '{}');
writeFileSync(
  join(pages, 'index.html'),
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" />',
);
writeFileSync(join(pages, 'assets/a.js'), 'export {};');

let host: ReturnType<typeof makeHost>;
let port = 0;

beforeAll(async () => {
  host = makeHost(pageFiles(pathToFileURL(`${pages}/`)), await readGiven([], []));
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  port = (host.address() as AddressInfo).port;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** Sends bytes as they are; what came back until the other side ended, or until `patience` [ms]. */
function send(bytes: string | Uint8Array, patience = 1000): Promise<string> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      done(answer);
    };
    const timer = setTimeout(end, patience);
    socket.on('data', part => {
      answer += part.toString('latin1');
    });
    socket.on('close', () => {
      clearTimeout(timer);
      done(answer);
    });
    socket.on('error', () => undefined);
    socket.write(bytes);
  });
}

const statuses = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/gu)].map(([, status]) => Number(status));
const get = (target: string, headers = `Host: 127.0.0.1:${port}\r\n`, method = 'GET') =>
  `${method} ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;
const own = () => `Host: 127.0.0.1:${port}\r\n`;

describe('the host of ccsim view', () => {
  it('gives its own files, with guards on every answer', async () => {
    for (const target of ['/', '/index.html', '/assets/a.js', '/opened.json']) {
      const answer = await send(get(target));
      expect([target, ...statuses(answer)]).toEqual([target, 200]);
      for (const guard of ['nosniff', 'no-referrer', 'DENY', 'same-origin', "frame-ancestors 'none'"])
        expect(answer).toContain(guard);
    }
    const head = await send(get('/', own(), 'HEAD'));
    expect(head.split('\r\n\r\n')[1]).toBe('');
    expect(await send(get('/', `Host: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n`))).toContain(
      ' 200 ',
    );
  });

  const paths = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..;/..;/secret.txt',
    '//secret.txt',
    '/./index.html',
    '/assets//a.js',
    '/assets/a.js%00.html',
    '/index.html%00',
    '/%zz',
    '/%',
    '/index.html?a=1',
    '/INDEX.HTML',
    '/opened/0',
    '/opened/-1',
    '/opened/__proto__',
    '/__proto__',
    '/constructor',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/assets/',
    'file:///etc/passwd',
    'http://127.0.0.1/../secret.txt',
    'http://elsewhere.example/',
    '*',
  ];
  it.each(paths)('finds nothing at %s', async target => {
    const answer = await send(get(target));
    expect(statuses(answer).filter(status => status !== 400 && status !== 404)).toEqual([]);
    expect(statuses(answer)).toHaveLength(1);
    expect(answer).not.toContain(SECRET);
  });

  it.each<[string, () => string, number]>([
    ['a foreign Host, as DNS rebinding sends it', () => get('/', `Host: evil.example:${port}\r\n`), 403],
    ['another port in Host', () => get('/', 'Host: 127.0.0.1:1\r\n'), 403],
    ['Host with more behind it', () => get('/', `Host: 127.0.0.1:${port}@evil.example\r\n`), 403],
    ['two Hosts', () => get('/', `${own()}Host: evil.example\r\n`), 403],
    ['no Host', () => get('/', ''), 403],
    ['a foreign Origin', () => get('/opened.json', `${own()}Origin: https://evil.example\r\n`), 403],
    ['the Origin null', () => get('/opened.json', `${own()}Origin: null\r\n`), 403],
    [
      'two Origins',
      () => get('/', `${own()}Origin: http://127.0.0.1:${port}\r\nOrigin: http://evil\r\n`),
      403,
    ],
    ['POST', () => get('/', own(), 'POST'), 405],
    ['PUT', () => get('/index.html', own(), 'PUT'), 405],
    ['DELETE', () => get('/index.html', own(), 'DELETE'), 405],
    ['OPTIONS', () => get('/', own(), 'OPTIONS'), 405],
    ['TRACE', () => get('/', own(), 'TRACE'), 405],
    ['a method that nobody knows', () => get('/', own(), 'STEAL'), 400],
    ['a NUL in the target', () => get('/\0'), 400],
    ['a NUL in a header', () => get('/', `${own()}X: \0\r\n`), 400],
    ['a bare line feed in a header', () => get('/', `${own()}X: a\rb\r\n`), 400],
    ['headers of 20 kB', () => get('/', `${own()}X: ${'a'.repeat(20_000)}\r\n`), 400],
    ['a target of 20 kB', () => get(`/${'a'.repeat(20_000)}`), 400],
    ['5000 headers', () => get('/', own() + 'A: b\r\n'.repeat(5000)), 400],
    [
      'both lengths of a body, as smugglers send them',
      () => get('/', `${own()}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`),
      400,
    ],
    ['two lengths of a body', () => get('/', `${own()}Content-Length: 4\r\nContent-Length: 5\r\n`), 400],
    ['a negative length', () => get('/', `${own()}Content-Length: -1\r\n`), 400],
    ['what is no HTTP', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['HTTP/2 by prior knowledge', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['HTTP/0.9, which has no Host', () => 'GET /\r\n\r\n', 403],
  ])('refuses %s', async (_name, bytes, status) => {
    const answer = await send(bytes());
    expect(statuses(answer)).toEqual([status]);
    expect(answer).not.toContain(SECRET);
  });

  it('closes without an answer on CONNECT and Upgrade', async () => {
    expect(await send(`CONNECT evil.example:443 HTTP/1.1\r\n${own()}\r\n`)).toBe('');
    expect(await send(`GET / HTTP/1.1\r\n${own()}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)).toBe(
      '',
    );
  });

  it('answers requests in a row one by one, and none after one that is no request', async () => {
    const one = `GET /assets/a.js HTTP/1.1\r\n${own()}\r\n`;
    const many = await send(one.repeat(50) + get('/../secret.txt'));
    expect(statuses(many)).toEqual([...Array(50).fill(200), 404]);
    const broken = await send(`${one}nonsense\r\n\r\n${one}`);
    expect(statuses(broken)).toEqual([200, 400]);
  });

  it('takes no body: the connection ends after the answer', async () => {
    const request = `GET / HTTP/1.1\r\n${own()}Content-Length: 1000000000\r\n\r\n${'a'.repeat(100)}`;
    const answer = await send(request);
    expect(statuses(answer)).toEqual([200]);
    expect(answer).toMatch(/connection: close/iu);
    expect(
      statuses(await send(`POST / HTTP/1.1\r\n${own()}Expect: 100-continue\r\nContent-Length: 4\r\n\r\n`)),
    ).toEqual([405]);
  });

  it('lets go of who is slow', async () => {
    const start = performance.now();
    const answers = await Promise.all([
      send('GET / HTTP/1.1\r\nHost: 127', 9000),
      send('', 9000),
      send(`GET / HTTP/1.1\r\n${own()}Content-Length: 5\r\n\r\na`, 9000),
    ]);
    expect(answers.map(answer => statuses(answer).filter(status => status === 200).length)).toEqual([
      0, 0, 1,
    ]);
    expect(performance.now() - start).toBeLessThan(8500);
  }, 12_000);

  it('holds when hundreds call at once, and serves the next reader', async () => {
    await Promise.all(Array.from({ length: 300 }, () => send('GET / HTTP/1.1\r\n', 50)));
    expect(statuses(await send(get('/')))).toEqual([200]);
  });
});
