/** Where a Chromium is looked for: by the server, which prints with it, and by the browser tests. */

/** Names of its program. The one without windows of its own first: it draws the same pages with half the work. */
export const chromiumNames = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** Where macOS keeps it, which is in no folder of programs. */
export const chromiumApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
