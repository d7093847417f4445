import { expect, test } from 'vitest';
import type { VerificationEvent } from '@/lib/domain/report/report';
import { readVerification, type StreamEnd } from './read-verification';

const started = { type: 'check-started', id: 'gateway' };
const finished = {
  type: 'run-finished',
  report: {
    reportVersion: 1,
    id: 'r',
    startedAt: '2026-11-23T10:00:00.000Z',
    durationMs: 3,
    verdict: 'ready',
    rootCause: null,
    connection: null,
    identity: null,
    roles: null,
    checks: [],
  },
};
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

/** A body that arrives in the given pieces, and then ends, fails, or stays open. */
function bodyOf(pieces: (string | Uint8Array<ArrayBuffer>)[], end: 'end' | 'fail' | 'stay' = 'end') {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      if (end === 'end') controller.close();
      if (end === 'fail') controller.error(new TypeError('network error'));
    },
  });
}

async function readAll(body: ReadableStream<Uint8Array>, signal = new AbortController().signal) {
  const events: VerificationEvent[] = [];
  const end: StreamEnd = await readVerification(body, (event) => events.push(event), signal);
  return { end, types: events.map(({ type }) => type) };
}

test('tells each event and ends with the report', async () => {
  expect(await readAll(bodyOf([line(started) + line(finished)]))).toEqual({
    end: 'finished',
    types: ['check-started', 'run-finished'],
  });
});

test('puts lines together that arrive in pieces, also inside a character', async () => {
  const named = { ...finished, report: { ...finished.report, id: 'Zoë – 😀' } };
  const bytes = new TextEncoder().encode(line(started) + line(named));
  const pieces = Array.from(bytes, (byte) => new Uint8Array([byte]));
  const ids: string[] = [];
  const end = await readVerification(
    bodyOf(pieces),
    (event) => {
      if (event.type === 'run-finished') ids.push(event.report.id);
    },
    new AbortController().signal,
  );
  expect({ end, ids }).toEqual({ end: 'finished', ids: ['Zoë – 😀'] });
});

test('ignores the empty lines that keep the stream open', async () => {
  expect(await readAll(bodyOf(['\n\n', line(started), '\r\n', line(finished)]))).toMatchObject({ end: 'finished' });
});

test('passes over lines that are none of the events', async () => {
  const odd = ['{"type":"check-sta\n', 'null\n', line({ type: 'news' }), line({ type: 'check-started', id: 'nobody' })];
  expect(await readAll(bodyOf([...odd, line(finished)]))).toEqual({ end: 'finished', types: ['run-finished'] });
});

test('takes a last line without its line end', async () => {
  expect(await readAll(bodyOf([JSON.stringify(finished)]))).toMatchObject({ end: 'finished' });
});

test('a stream that ends before the report is broken, whatever came before', async () => {
  expect(await readAll(bodyOf([line(started)]))).toEqual({ end: 'broken', types: ['check-started'] });
  expect(await readAll(bodyOf(['<html>bad gateway</html>']))).toEqual({ end: 'broken', types: [] });
  expect(await readAll(bodyOf([line(started)], 'fail'))).toMatchObject({ end: 'broken' });
});

test('a line without an end is given up', async () => {
  expect(
    await readAll(
      bodyOf(
        Array.from({ length: 9 }, () => 'x'.repeat(500_000)),
        'stay',
      ),
    ),
  ).toMatchObject({ end: 'broken' });
});

test('a reader who leaves ends the reading and lets the body go', async () => {
  const leaving = new AbortController();
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(line(started))),
    cancel: () => {
      isCancelled = true;
    },
  });
  const types: string[] = [];
  const end = await readVerification(
    body,
    ({ type }) => {
      types.push(type);
      leaving.abort();
    },
    leaving.signal,
  );
  expect({ end, types, isCancelled }).toEqual({ end: 'aborted', types: ['check-started'], isCancelled: true });
});
