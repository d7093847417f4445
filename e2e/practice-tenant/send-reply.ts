import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';

import type { Delivery, Reply } from './scenario.ts';

const JSON_TYPE = 'application/json;charset=utf-8';

/** Blanks in front of a huge answer: more than the mebibyte that a client may be expected to read. */
const HUGE_BYTES = 1_100_000;
const DRIP_MS = 100;

/** Sends the reply, or keeps the client waiting. Resolves with the status, null where none is sent. */
export async function sendReply(response: ServerResponse, reply: Reply): Promise<number | null> {
  switch (reply.kind) {
    case 'json':
      return sendJson(response, reply.status, JSON.stringify(reply.body), reply.headers ?? {}, reply.delivery);
    case 'html':
      return send(response, reply.status, 'text/html;charset=utf-8', reply.html);
    case 'text':
      return send(response, reply.status, 'text/plain;charset=utf-8', reply.text);
    case 'empty':
      return send(response, reply.status, null, '', reply.headers);
    case 'late':
      await delay(reply.afterMs, undefined, { ref: false });
      return sendReply(response, reply.reply);
    case 'drip':
      return drip(response);
    case 'reset':
      reset(response);
      return null;
    case 'hang':
      return null;
  }
}

/** Sends bytes as they are; the length is always told, so that nothing is chunked. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string | null,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): number {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...(contentType === null ? {} : { 'content-type': contentType }),
    'content-length': String(bytes.length),
    ...headers,
  });
  response.end(bytes);
  return status;
}

function sendJson(
  response: ServerResponse,
  status: number,
  json: string,
  headers: Readonly<Record<string, string>>,
  delivery: Delivery = 'plain',
): number {
  const zipped = { ...headers, 'content-encoding': 'gzip' };
  switch (delivery) {
    case 'plain':
      return send(response, status, JSON_TYPE, json, headers);
    case 'chunked':
      return sendInChunks(response, status, json, headers);
    case 'gzip':
      return send(response, status, JSON_TYPE, gzipSync(json), zipped);
    case 'with-bom':
      return send(response, status, JSON_TYPE, `\uFEFF${json}`, headers);
    case 'untyped':
      return send(response, status, null, json, headers);
    case 'text-plain':
      return send(response, status, 'text/plain', json, headers);
    case 'huge':
      return send(response, status, JSON_TYPE, ' '.repeat(HUGE_BYTES) + json, headers);
    case 'huge-gzip':
      return send(response, status, JSON_TYPE, gzipSync(' '.repeat(HUGE_BYTES) + json), zipped);
  }
}

/** Without a length, in two pieces that are cut in the middle of a word. */
function sendInChunks(
  response: ServerResponse,
  status: number,
  json: string,
  headers: Readonly<Record<string, string>>,
): number {
  const middle = Math.floor(json.length / 2);
  response.writeHead(status, { 'content-type': JSON_TYPE, ...headers });
  response.write(json.slice(0, middle));
  response.end(json.slice(middle));
  return status;
}

/** Blanks are allowed in front of JSON: a client that waits for the end of the answer waits for ever. */
function drip(response: ServerResponse): number {
  response.writeHead(200, { 'content-type': JSON_TYPE });
  const drops = setInterval(() => response.write(' '), DRIP_MS).unref();
  response.once('close', () => {
    clearInterval(drops);
  });
  response.write(' ');
  return 200;
}

/** TLS knows no reset of its own; there the connection only ends. */
function reset(response: ServerResponse): void {
  const { socket } = response;
  if (socket instanceof TLSSocket) {
    socket.destroy();
  } else {
    socket?.resetAndDestroy();
  }
}
