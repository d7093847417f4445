import { connect } from 'node:net';

/** What came back for bytes that were sent as they are; status null: the connection was closed without an answer. */
export interface RawAnswer {
  status: number | null;
  headers: Record<string, string>;
  body: string;
}

const patienceMs = 10_000;
/** A server that waits for the rest of a body leaves the connection open after its answer. */
const quietMs = 500;

/** Sends bytes, also such as no client would, and reads the first answer to its end. */
export async function sendRaw(url: string, parts: string | readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end of the answer within ${String(patienceMs)} ms to ${parts.slice(0, 200).toString()}`));
    }, patienceMs);
    const end = () => {
      clearTimeout(timer);
      clearTimeout(quiet);
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    let quiet: NodeJS.Timeout | undefined;
    socket.on('data', (bytes) => {
      chunks.push(bytes);
      clearTimeout(quiet);
      quiet = setTimeout(() => socket.destroy(), quietMs);
    });
    // the server may close while it is still being written to
    socket.on('error', () => undefined);
    socket.on('close', end);
    for (const part of [parts].flat()) socket.write(part, 'latin1');
  });
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  return {
    status: status === undefined ? null : Number(status),
    headers: Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    ),
    body: rest.join('\r\n\r\n'),
  };
}
