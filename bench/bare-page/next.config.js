import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
};
export default nextConfig;
