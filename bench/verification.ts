import { Agent, request } from 'undici';
import { median, type Row } from './row.ts';
import { startWizard, type RunningWizard } from './servers.ts';

const latencyMs = 80;
const pairs = 15;
const overheadMax = 1.1;
const firstLineMsMax = 50;
const perSecondMin = 60;
const loadMs = 8_000;
const atOnce = 16;

/** What a verification takes over the requests that it has to make, and how many go through in a second. */
export async function measureVerifications(): Promise<Row[]> {
  return [...(await measureOverhead()), ...(await measureThroughput())];
}

async function measureOverhead(): Promise<Row[]> {
  const wizard = await startWizard({ latencyMs });
  try {
    const file = await wizard.file('healthy');
    const keys = JSON.parse(await file.text()) as IonapiFile;
    for (let i = 0; i < 5; i += 1) {
      await verify(wizard, file);
      await bareRequests(keys);
    }
    const runs: { firstMs: number; allMs: number }[] = [];
    const bare: { ms: number; connections: number }[] = [];
    // in turns, so that a busy moment of the computer hits both
    for (let i = 0; i < pairs; i += 1) {
      runs.push(await verify(wizard, file));
      bare.push(await bareRequests(keys));
    }
    const whole = median(runs.map(({ allMs }) => allMs));
    const path = median(bare.map(({ ms }) => ms));
    return [
      {
        what: `verification / the same requests by a bare script, at ${latencyMs} ms`,
        value: whole / path,
        unit: '',
        atMost: overheadMax,
        note: `${whole.toFixed(0)} ms / ${path.toFixed(0)} ms, over HTTP from upload to verdict`,
      },
      {
        what: 'first line on the stream after the upload',
        value: median(runs.map(({ firstMs }) => firstMs)),
        unit: 'ms',
        atMost: firstLineMsMax,
      },
    ];
  } finally {
    await wizard.stop();
  }
}

async function measureThroughput(): Promise<Row[]> {
  const wizard = await startWizard();
  try {
    const file = await wizard.file('healthy');
    for (let i = 0; i < 30; i += 1) await verify(wizard, file);
    let done = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (performance.now() - began < loadMs) {
          await verify(wizard, file);
          done += 1;
        }
      }),
    );
    const perSecond = done / ((performance.now() - began) / 1_000);
    const note = 'wizard, practice tenant without latency and this script share the computer';
    return [{ what: 'verifications', value: perSecond, unit: 'a second', atMost: null, atLeast: perSecondMin, note }];
  } finally {
    await wizard.stop();
  }
}

/** One verification by HTTP, read to its end. */
async function verify({ url }: RunningWizard, file: Blob): Promise<{ firstMs: number; allMs: number }> {
  const form = new FormData();
  form.set('file', file, 'practice.ionapi');
  const began = performance.now();
  const answer = await fetch(`${url}/api/verifications`, { method: 'POST', body: form });
  let firstMs: number | null = null;
  let text = '';
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    firstMs ??= performance.now() - began;
    text += part;
  }
  const allMs = performance.now() - began;
  if (!text.includes('"verdict":"ready"')) throw new Error(`a healthy file is not ready: ${text.slice(-300)}`);
  return { firstMs: firstMs ?? NaN, allMs };
}

/** The members of an .ionapi file that its requests need. */
interface IonapiFile {
  ti: string;
  ci: string;
  cs: string;
  iu: string;
  pu: string;
  ot: string;
  or: string;
  saak: string;
  sask: string;
}

/**
 * The requests of a verification by nothing but undici, each as soon as what it needs is there: both hosts, the token,
 * IFS beside M3, the token given back.
 */
async function bareRequests(keys: IonapiFile): Promise<{ ms: number; connections: number }> {
  const dispatcher = new Agent();
  let connections = 0;
  dispatcher.on('connect', () => (connections += 1));
  const basic = `Basic ${Buffer.from(`${keys.ci}:${keys.cs}`).toString('base64')}`;
  const form = { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' };
  const get = async (url: string, headers: Record<string, string> = {}) =>
    (await request(url, { dispatcher, headers })).body.text();
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    return (await request(`${keys.pu}${path}`, { dispatcher, method: 'POST', headers: form, body })).body.text();
  };
  const began = performance.now();
  const gateway = get(new URL(keys.iu).origin);
  await get(new URL(keys.pu).origin);
  const issued = await post(keys.ot, { grant_type: 'password', username: keys.saak, password: keys.sask });
  const { access_token: token } = JSON.parse(issued) as { access_token: string };
  await gateway;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  await Promise.all([
    get(`${keys.iu}/${keys.ti}/ifsservice/usermgt/v2/users/me`, headers),
    get(`${keys.iu}/${keys.ti}/M3/m3api-rest/v2/execute/MNS150MI/GetUserData`, headers),
  ]);
  await post(keys.or, { token });
  const ms = performance.now() - began;
  await dispatcher.close();
  return { ms, connections };
}
