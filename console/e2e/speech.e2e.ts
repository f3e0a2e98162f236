import { chromium, expect, test } from '@playwright/test'
import { freshNumber, personWith, shot } from './kit'

// A citizen who speaks: SPEECH_WAV is what the microphone hears, SPEECH_TEXT some characters that must come out of it.
const wav = process.env.SPEECH_WAV
const text = process.env.SPEECH_TEXT ?? ''

test('what a citizen says into the microphone is read at the desk', async ({ browser, baseURL }) => {
  test.skip(!wav, 'SPEECH_WAV names no recording')
  const agent = await personWith(browser, 'AGENT')
  await agent.goto('/desk')
  await expect(agent.getByRole('button', { name: /F2/ }).first()).toBeEnabled()
  if ((await agent.getByText('等待来电').count()) === 0) await agent.keyboard.press('F2')

  // A browser of its own: a fake microphone belongs to all pages of one browser.
  const street = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${wav}`],
  })
  try {
    const phone = await street.newPage({ baseURL, locale: 'zh-CN' })
    await phone.goto('/phone')
    await phone.getByLabel('我的号码').fill(freshNumber())
    await phone.getByLabel('我的号码').press('Tab')
    await phone.getByRole('button', { name: /拨打/ }).click()
    await expect(agent.getByRole('button', { name: /接听/ })).toBeVisible()
    await agent.keyboard.press('Enter')
    await expect(phone.getByText('麦克风已开')).toBeVisible()
    const heard = agent.locator('.said.CITIZEN:not(.partial):not(.missing)')
    await expect(heard.first()).toBeVisible({ timeout: 90_000 })
    if (text) await expect(agent.locator('.said.CITIZEN', { hasText: text }).first()).toBeVisible({ timeout: 90_000 })
    await shot(agent, 'desk-speech')
    await phone.getByRole('button', { name: '挂断' }).click()
    await expect(agent.getByText('话后整理').first()).toBeVisible()
    await agent.keyboard.press('F2')
  } finally {
    await street.close()
  }
})
