import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // The workspace's root: its packages and the fonts are found from there.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  typedRoutes: false,
};

export default config;
