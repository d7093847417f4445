import { describe, expect, test } from 'vitest';
import { clientAddressOf } from './client-address';
import { readBody, readForm } from './read-form';
import { isCrossSite } from './same-site';

describe('which requests come from another site', () => {
  const publicUrl = 'https://ionboard.corp.example';
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ host: 'ionboard.corp.example' }, false],
    [{ 'sec-fetch-site': 'same-origin', origin: publicUrl }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: publicUrl }, true],
    [{ origin: publicUrl, host: '127.0.0.1:3000' }, false],
    [{ origin: 'https://evil.example', host: 'ionboard.corp.example' }, true],
    [{ origin: 'null', host: 'ionboard.corp.example' }, true],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, false],
    [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, false],
    [{ origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3000' }, true],
    [{ origin: 'http://ionboard.corp.example', host: 'ionboard.corp.example' }, false],
    [{ origin: 'http://rebound.example:3000', host: 'rebound.example:3000' }, true],
    [{ origin: 'https://ionboard.corp.example.evil.example' }, true],
  ])('%j: %s', (headers, expected) => {
    expect(isCrossSite(new Headers(headers), publicUrl)).toBe(expected);
  });
});

describe('which address is counted', () => {
  const address = (hops: number, peer: string, forwarded?: string) =>
    clientAddressOf(
      new Headers({ 'x-ionboard-peer': peer, ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }) }),
      hops,
    );
  test.each([
    [0, '203.0.113.5', undefined, '203.0.113.5'],
    [0, '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    [0, '::ffff:203.0.113.5', undefined, '203.0.113.5'],
    [1, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [1, '10.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    [2, '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [2, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [1, '10.0.0.1', 'nonsense', 'unknown'],
    [0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ])('%i hops, from %s, forwarded for %s: %s', (hops, peer, forwarded, expected) => {
    expect(address(hops, peer, forwarded)).toBe(expected);
  });
});

describe('the size of a form', () => {
  const request = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  const form = async (bytes: number) => {
    const data = new FormData();
    data.set('file', new File([new Uint8Array(bytes)], 'a.ionapi'));
    const whole = new Response(data);
    return request(await whole.arrayBuffer(), { 'content-type': whole.headers.get('content-type') ?? '' });
  };
  test('fits', async () => {
    expect(await readForm(await form(1_000), 2_000)).toMatchObject({ ok: true });
  });
  test('too large, by what arrives', async () => {
    expect(await readForm(await form(2_000), 2_000)).toEqual({ ok: false, fault: 'too-large' });
  });
  test('too large, by what is declared, before anything is read', async () => {
    let pulls = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    expect(await readForm(request(endless, { 'content-length': '50000000' }), 2_000)).toEqual({
      ok: false,
      fault: 'too-large',
    });
    expect(pulls).toBeLessThanOrEqual(1);
  });
  test('an endless body is cut off', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    expect(await readForm(request(endless), 10_000)).toEqual({ ok: false, fault: 'too-large' });
    expect(sent).toBeLessThan(20_000);
  });
  test('a body that drips is given up', async () => {
    const dripping = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        controller.enqueue(new Uint8Array(1));
      },
    });
    expect(await readBody(request(dripping), 10_000, 100)).toEqual({ ok: false, fault: 'too-slow' });
  });
  test('malformed', async () => {
    expect(
      await readForm(request('--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' }), 2_000),
    ).toEqual({
      ok: false,
      fault: 'malformed',
    });
  });
});
