import { defineConfig } from '@playwright/test'

/** scripts/test.mjs starts a server of its own for these tests and says here where it is. */
const { FOOTFALL_TEST_URL: baseURL, FOOTFALL_NOW: now, CHROMIUM_PATH: executablePath, FOOTFALL_TEST_FOLDER: folder } = process.env
if (!baseURL || !now || !executablePath || !folder) {
  throw new Error('Run browser tests with: node scripts/test.mjs --only browser (and after --, files or -g "words of a title").')
}

/** Tests that hold a time have a browser that compiles as people's browsers do. */
const timed = ['e2e/speed/*.spec.ts', 'e2e/print/release.spec.ts']
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const frugal = ['--js-flags=--no-opt,--no-maglev,--single-threaded', '--in-process-gpu', '--num-raster-threads=1']

export default defineConfig({
  testDir: 'e2e',
  outputDir: `${folder}/browser-results`,
  // What a spec needs to know of the server besides its address: `test.info().config.metadata`.
  metadata: { now, folder },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A machine busy with something else may run one out of time; what fails twice is broken, and the list names what passed at the second try.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `${folder}/browser.json` }]],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    // A trace of every action costs as much as the tests; what fails is tried again and traced then.
    trace: 'on-first-retry',
  },
  projects: [
    {
      testIgnore: timed,
      // No page of a test lives long enough to earn back what the browser's compilers spend on it, and no core is idle for their threads.
      use: { launchOptions: { executablePath, args: [...args, ...frugal] } },
    },
    { name: 'timed', testMatch: timed, use: { launchOptions: { executablePath, args } } },
  ],
})
