import { setTimeout as pause } from 'node:timers/promises';
import { askAs, startChecklist } from './checklists.ts';
import { answersPerSecond } from './load.ts';
import type { Row } from './row.ts';
import { startWizard } from './servers.ts';

const runs = 100;
const streams = 500;
const perLink = 200;
const megabytesMax = 100;
const toldMsMax = 1_000;
const megabyte = 2 ** 20;

/** What 100 runs cost that wait for a gateway that hangs, and whether pages answer meanwhile. */
export async function measureWaitingRuns(): Promise<Row[]> {
  const wizard = await startWizard();
  const left = new AbortController();
  const verify = async (file: Blob, signal?: AbortSignal) => {
    const form = new FormData();
    form.set('file', file, 'practice.ionapi');
    return fetch(`${wizard.url}/api/verifications`, { method: 'POST', body: form, ...(signal ? { signal } : {}) });
  };
  try {
    const healthy = await wizard.file('healthy');
    const silent = await wizard.file('m3-silent');
    for (let i = 0; i < 60; i += 1) await (await verify(healthy)).text();
    const idle = await answersPerSecond(wizard.url, '/guide/create-app');
    await pause(1_000);
    const before = wizard.memoryBytes();
    const waiting = await Promise.all(Array.from({ length: runs }, () => verify(silent, left.signal)));
    const read = waiting.map((answer) => answer.text().catch(() => ''));
    await pause(3_000);
    const cost = (wizard.memoryBytes() - before) / megabyte;
    const busy = await answersPerSecond(wizard.url, '/guide/create-app');
    left.abort();
    await Promise.all(read);
    return [
      { what: `memory of ${runs} runs that wait`, value: cost, unit: 'MB', atMost: megabytesMax },
      {
        what: 'guide pages meanwhile / before',
        value: busy / idle,
        unit: '',
        atMost: null,
        atLeast: 0.5,
        note: `${busy.toFixed(0)} / ${idle.toFixed(0)} a second`,
      },
    ];
  } finally {
    left.abort();
    await wizard.stop();
  }
}

/** What 500 open pages of one checklist cost, and how soon the last of them knows of a change. */
export async function measureStreams(): Promise<Row[]> {
  const wizard = await startWizard();
  const left = new AbortController();
  try {
    const { token } = await startChecklist(wizard.url);
    const tokens = await Promise.all(
      Array.from({ length: Math.ceil(streams / perLink) }, async () => {
        const made = await askAs(wizard.url, token, 'POST', '/links', { capability: 'view', label: 'Colleague' });
        return ((await made.json()) as { url: string }).url.split('/c/')[1] ?? '';
      }),
    );
    await answersPerSecond(wizard.url, '/guide/create-app', { ms: 1_000 });
    await pause(1_000);
    const before = wizard.memoryBytes();
    const seen = new Map<number, number>();
    const reading = Array.from({ length: streams }, async (_, index) => {
      const path = `/c/${tokens[index % tokens.length] ?? ''}/events`;
      const answer = await fetch(`${wizard.url}${path}`, { signal: left.signal });
      if (answer.status !== 200) throw new Error(`a stream answers ${answer.status}`);
      for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        for (const [, version] of text.matchAll(/"id":"grid-role".*?"version":(\d+)/g))
          seen.set(index, Number(version));
      }
    });
    const ended = Promise.all(reading).catch((error: unknown) => {
      if (!left.signal.aborted) throw error;
    });
    const untilAllHave = async (version: number) => {
      const began = performance.now();
      while ([...seen.values()].filter((one) => one === version).length < streams) {
        if (performance.now() - began > 20_000) throw new Error('not all streams were told');
        await pause(5);
      }
      return performance.now() - began;
    };
    await untilAllHave(1);
    await pause(2_000);
    const cost = (wizard.memoryBytes() - before) / megabyte;
    const told: number[] = [];
    for (let version = 1; version <= 5; version += 1) {
      const changed = askAs(wizard.url, token, 'PATCH', '/tasks/grid-role', { state: 'in-progress', version });
      told.push(await untilAllHave(version + 1));
      await changed;
      await pause(300);
    }
    left.abort();
    await ended;
    return [
      { what: `memory of ${streams} open event streams`, value: cost, unit: 'MB', atMost: megabytesMax },
      {
        what: `a change has reached all ${streams}, the slowest of five`,
        value: Math.max(...told),
        unit: 'ms',
        atMost: toldMsMax,
      },
    ];
  } finally {
    left.abort();
    await wizard.stop();
  }
}
