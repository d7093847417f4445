import type { Metadata, Viewport } from 'next';
import '../globals.css';
import { Document } from '../document';
import { PageFrame } from '@/components/ui/page-frame';
import { languageOf, locales } from '@/lib/i18n/locales';
import { pageWords } from '@/lib/i18n/page-words';

export const generateStaticParams = () => locales.map((locale) => ({ locale }));
export const dynamicParams = false;

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const words = await pageWords(params);
  const product = words('common.product');
  return {
    title: { template: `%s · ${product}`, default: product },
    description: words('common.description'),
    // what a chat shows of an address; a picture needs the server's own address, which no build knows (link-preview.ts)
    openGraph: { type: 'website', siteName: product },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}
export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const words = await pageWords(params);
  return (
    <Document language={languageOf(words.locale)}>
      <PageFrame words={words}>{children}</PageFrame>
    </Document>
  );
}
