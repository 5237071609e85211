import type { NextConfig } from 'next'

const config: NextConfig = {
  // npm test builds into a folder of its own, so that it can run beside npm start.
  distDir: process.env.FOOTFALL_BUILD_FOLDER ?? '.next',
  // Types are checked by `npm run check` and `npm test`. Next would otherwise rewrite tsconfig.json at every build: it leaves one that extends alone.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'scripts/tsconfig.next.json' },
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Removes /_next/image: a fetcher that the product does not need.
  images: { unoptimized: true },
  // The title stands in the head from the first byte, never after it: paper is named by it, and a screen reader says it first.
  htmlLimitedBots: /./,
  // A native module: Node loads it, the bundler cannot.
  serverExternalPackages: ['@node-rs/argon2'],
  experimental: {
    authInterrupts: true,
    // A build is made once for a version of the sources: writing down its steps for the next one takes a sixth of it and 150 MB.
    turbopackFileSystemCacheForBuild: false,
    // What only Node reads is loaded from this disk once: making it shorter takes time and makes its stacks hard to read.
    serverMinification: false,
    // server.mjs answers 413 before Next reads a body; this is the second lock.
    serverActions: { bodySizeLimit: '1mb' },
  },
}

export default config
