import { expect, test } from '@playwright/test'
import { freshNumber, readyAgent, says, sound, shot, talking, telephone } from './kit'

test('the answer to the demand is made of the entries’ sentences, goes into the reply with one key and is read with another', async ({ browser }) => {
  const phone = await telephone(browser, freshNumber())
  const agent = await readyAgent(browser)
  await talking(agent, phone)
  await says(phone, '我家住在幸福小区三栋，从昨天晚上开始一直停水，家里有老人，能不能尽快派人来修一下')
  const box = agent.getByRole('article', { name: '综合答复' })
  await expect(box).toBeVisible()
  await expect(box.locator('.words .cite').first()).toHaveText(/[1-3]/)
  await expect(box.locator('.sources')).toContainText('云汀市水务集团')
  await sound(agent, 'answer')

  const first = (await box.locator('.words span').first().evaluate((span) => span.firstChild?.textContent)) ?? '?'
  await agent.keyboard.press('a')
  await expect(agent.locator('#f-answer')).toHaveValue(new RegExp(`${first.slice(0, 12)}.*（云汀市水务集团，`))

  await test.step('the one in use stays, a later one waits', async () => {
    await says(phone, '另外我想问公积金怎么提取，我是租房子住的')
    await expect(box.getByRole('button', { name: '有新答复' })).toBeVisible()
    await expect(box).toContainText(first)
    await box.getByRole('button', { name: '有新答复' }).click()
    await expect(box).not.toContainText(first)
  })

  await agent.keyboard.press('Shift+A')
  await expect(box.locator('.script')).toBeVisible()
  await expect(box.locator('.script .cite')).toHaveCount(0)
  await sound(agent, 'answer-script')
  await agent.keyboard.press('Shift+A')
  await expect(box.locator('.script')).toHaveCount(0)
  await agent.setViewportSize({ width: 420, height: 900 })
  await sound(agent, 'answer-narrow')
  await shot(agent, 'answer-narrow')
  for (const page of [agent, phone]) await page.context().close()
})
