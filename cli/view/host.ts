import { createServer, type Server as Host, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { answer } from './answer.ts';
import type { ServedList } from './served.ts';

/** A browser's headers are a few hundred bytes; nobody else is served. */
const MOST_HEADER_BYTES = 8192;
const MOST_CONNECTIONS = 64;
/** Milliseconds for headers, for a whole request, and for a connection on which nothing comes. */
const HEADERS_TIME = 5000;
const REQUEST_TIME = 10_000;
const IDLE_TIME = 5000;

/** The policy of the page as it is built, and that nobody may frame it, which only a header can say. */
function policyOf(pages: ServedList): string {
  const bytes = pages.get('/index.html')?.content();
  const html = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1];
  return `${policy ?? "default-src 'none'"}; frame-ancestors 'none'`;
}

/** Answers requests for the pages and for what was handed over; it does not listen yet. */
export function makeHost(pages: ServedList, handed: ServedList): Host {
  const list = new Map([...pages, ...handed]);
  const policy = policyOf(pages);
  const host = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: HEADERS_TIME,
      requestTimeout: REQUEST_TIME,
      keepAliveTimeout: IDLE_TIME,
      connectionsCheckingInterval: 1000,
      insecureHTTPParser: false,
      requireHostHeader: false,
    },
    (request, response) => carryOut(request, response),
  );
  const carryOut = (request: IncomingMessage, response: ServerResponse) => {
    const { port } = host.address() as AddressInfo;
    const { method = '', url = '', rawHeaders } = request;
    const { status, headers, served } = answer({ method, target: url, rawHeaders }, list, port, policy);
    // what a request brings with it is never read: the connection ends after the answer
    const brings = 'content-length' in request.headers || 'transfer-encoding' in request.headers;
    response.writeHead(status, brings ? { ...headers, connection: 'close' } : headers);
    if (served === undefined || method === 'HEAD') response.end();
    else send(served.content(), response);
    request.resume();
  };
  host.maxConnections = MOST_CONNECTIONS;
  host.on('checkContinue', carryOut);
  host.on('upgrade', (_request, socket) => socket.destroy());
  host.on('connect', (_request, socket) => socket.destroy());
  host.on('clientError', (_error, socket) => refuse(socket));
  return host;
}

function send(
  content: ReturnType<NonNullable<ReturnType<typeof answer>['served']>['content']>,
  response: ServerResponse,
) {
  if (content instanceof Uint8Array) {
    response.end(content);
    return;
  }
  // a file that has gone or shrunk since: the answer is cut off, which the reader's browser notices
  content.on('error', () => response.destroy());
  response.on('close', () => content.destroy());
  content.pipe(response);
}

/** What is no request is told so once, and cut off. */
function refuse(socket: Duplex): void {
  if (socket.writable)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  socket.on('error', () => socket.destroy());
  setTimeout(() => socket.destroy(), 100).unref();
}
