import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path';

test('a row of dark modules is one rectangle', () => {
  expect(
    qrPath([
      [true, true, false],
      [false, false, false],
      [true, false, true],
    ]),
  ).toEqual({ size: 3, path: 'M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z' });
});
test('every dark module of a real code is drawn once', () => {
  const { data, size } = encode('https://ionboard.example.com/c/x', { border: 4 });
  const drawn = qrPath(data);
  expect(drawn.size).toBe(size);
  const cells = [...drawn.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, i) => `${Number(x) + i} ${y ?? ''}`),
  );
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  expect(cells).toEqual(dark);
});
