/** A QR code as one path of unit squares, in a square of `size` units with its quiet zone. */
export interface QrPath {
  size: number;
  path: string;
}

/** Draws the modules of a QR code, `true` for dark; runs in a row become one rectangle. */
export function qrPath(rows: readonly (readonly boolean[])[]): QrPath {
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join('');
  return { size: rows.length, path };
}
