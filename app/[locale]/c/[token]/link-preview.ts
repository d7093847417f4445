import 'server-only';
import type { Metadata } from 'next';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';

/** The picture that a chat shows beside a link: `public/preview.png`, drawn by scripts/draw-images.mjs. */
const picture = { url: '/preview.png', width: 1200, height: 630 };

/**
 * What a chat shows of a link to a checklist, and what a browser may tell of its address: with the header's
 * no-referrer it would post forms as from nowhere, and more than the origin would tell the token.
 */
export function linkMetadata(title: string, words: Words): Metadata {
  const { PUBLIC_URL } = runtime().settings;
  return {
    title,
    description: words('share.preview'),
    referrer: 'strict-origin',
    metadataBase: new URL(PUBLIC_URL),
    openGraph: {
      type: 'website',
      siteName: words('common.product'),
      images: [{ ...picture, alt: words('share.preview-picture') }],
    },
    twitter: { card: 'summary_large_image' },
  };
}
