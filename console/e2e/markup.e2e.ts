import { expect, test } from '@playwright/test'
import { freshNumber, readyAgent, says, shot, sound, talking, telephone } from './kit'

test('markup that a caller says is text on the desk, in the transcript and in the draft, and never runs', async ({ browser }) => {
  const phone = await telephone(browser, freshNumber())
  const agent = await readyAgent(browser)
  for (const page of [agent, phone]) {
    page.on('dialog', (dialog) => {
      throw new Error(`a caller's markup opened: ${dialog.message()}`)
    })
  }
  await talking(agent, phone)
  const said = '<img src=x onerror="window.pwned=1;alert(1)"><script>window.pwned=1</script><b>停水</b>{{ 1+1 }}'
  await says(phone, `我家住在幸福小区三栋，从昨天晚上开始停水，${said}`)
  const log = agent.getByRole('log')
  await expect(log).toContainText('<img src=x')
  await expect(log).toContainText('{{ 1+1 }}')
  await expect(agent.locator('#f-content')).toHaveValue(/停水/)
  for (const page of [agent, phone]) {
    await expect(page.locator('img[src="x"], main b:text-is("停水")')).toHaveCount(0)
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  }
  await sound(agent, 'markup')
  await shot(agent, 'markup')
  for (const page of [agent, phone]) await page.context().close()
})
