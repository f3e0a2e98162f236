import { defineConfig } from '@playwright/test'

// Against a running application on its demo set-up: `BASE_URL=http://127.0.0.1:8080 npm run e2e`.
export default defineConfig({
  testDir: 'e2e',
  // what comes when nobody works needs a product that runs so (HUIYIN_QUEUE_HOURS=NEVER)
  testMatch: process.env.AFTER_HOURS ? '*.after-hours.ts' : '*.e2e.ts',
  // what a run left for whoever looks into it is not swept away by the other
  outputDir: process.env.AFTER_HOURS ? 'test-results/after-hours' : 'test-results/playwright',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    permissions: ['microphone'],
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
        // No telephone of this test has a microphone of its own: words are typed, and a fake device would talk into the call.
        ...(process.env.FAKE_MICROPHONE ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${process.env.FAKE_MICROPHONE}`] : []),
      ],
    },
  },
})
