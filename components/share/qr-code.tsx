import type { QrPath } from '@/lib/domain/checklist/qr-path';

/** A QR code, dark on light in both themes: readers expect it so. */
export function QrCode({ qr, label }: { qr: QrPath; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      className="size-44 rounded-sm border border-rule forced-color-adjust-none"
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
