import { expect, test, type Page } from '@playwright/test'
import { freshNumber, personWith, readyAgent, says, sound, talking, telephone } from './kit'

/** A call whose demand the agent declines by keys. @returns the ticket's number */
async function declines(agent: Page, phone: Page, words: string, title: string): Promise<string> {
  await talking(agent, phone)
  await says(phone, words)
  await expect(agent.getByRole('article', { name: '甄别' }).getByText(/诉讼/).first()).toBeVisible()
  if ((await agent.locator('.f-kind .el-select__placeholder:not(.is-transparent)').count()) === 0) {
    await agent.locator('.f-kind .el-select__wrapper').click()
    await agent.getByRole('option', { name: '求助' }).click()
  }
  await agent.locator('#f-title').fill(title)
  await agent.locator('#f-title').blur()
  await agent.keyboard.press('5')
  await expect(agent.getByRole('dialog').getByText('话术')).toBeVisible()
  await expect(agent.getByRole('dialog').getByRole('radio').first()).toBeVisible()
  await agent.keyboard.press('1')
  await agent.keyboard.press('Control+Enter')
  const link = agent.locator('.done a')
  await expect(link).toBeVisible()
  const number = (await link.textContent()) ?? ''
  await phone.getByRole('button', { name: '挂断' }).click()
  await expect(agent.getByText('话后整理').first()).toBeVisible()
  await agent.keyboard.press('F2')
  await expect(agent.getByText('等待来电')).toBeVisible()
  return number.trim()
}

test('every refusal is looked at again by somebody else, and a wrong one is taken up', async ({ browser }) => {
  test.slow()
  const mark = String(Date.now() % 100_000)
  const phone = await telephone(browser, freshNumber())
  const agent = await readyAgent(browser)
  const wrong = await declines(agent, phone, '隔壁占道的事法院已经判了，我不服判决，要你们管一管。', `隔壁占道${mark}`)
  const fair = await declines(agent, phone, '我的拆迁案子法院已经判了，我不服判决，要你们给我改判。', `要求改判${mark}`)
  const centre = await personWith(browser, 'SUPERVISION')
  const list = centre.getByRole('region', { name: '甄别复核' })
  const sheet = centre.getByRole('region', { name: '甄别记录' })
  const choose = async (ticket: string) => {
    // the longest waiting first: others of the same day stand before it
    await expect(async () => {
      if ((await sheet.getByRole('link', { name: ticket }).count()) === 0) await centre.keyboard.press('j')
      await expect(sheet.getByRole('link', { name: ticket })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
  }

  await test.step('the centre is told how many wait, and sees what was said, advised and decided', async () => {
    await centre.goto('/supervision')
    await centre.getByRole('link', { name: /甄别复核 [1-9]/ }).click()
    await expect(list.getByText('不予受理').first()).toBeVisible()
    await choose(wrong)
    await expect(sheet.getByText(/隔壁占道的事法院已经判了/).first()).toBeVisible()
    await expect(sheet.getByText(/机器建议 \d+ %/)).toBeVisible()
    await expect(sheet.getByText(/已告知途径/)).toBeVisible()
    await sound(centre, 'screenings')
  })

  let again = ''
  await test.step('a wrong refusal: one key, a word why, and the demand goes on as a ticket of its own', async () => {
    await centre.keyboard.press('d')
    await centre.keyboard.press('F8')
    await expect(sheet.getByRole('alert')).toContainText('请写明说明')
    await centre.keyboard.type('判的是拆迁，占道没人管过')
    await expect(sheet.getByLabel('标题')).toHaveValue(`隔壁占道${mark}`)
    await sound(centre, 'screenings-disagree')
    await centre.keyboard.press('F8')
    await expect(centre.getByText(/重新立单/).last()).toBeVisible()
    await centre.locator('#screenings-standing').selectOption({ label: '不同意' })
    await expect(sheet.getByRole('link', { name: wrong })).toBeVisible()
    again = ((await sheet.locator('dd a.mono').textContent()) ?? '').trim()
    await centre.goto(`/tickets/${again}`)
    await expect(centre.locator('.takenUpAgain')).toContainText('占道没人管过')
    await expect(centre.getByRole('heading', { name: `隔壁占道${mark}` })).toBeVisible()
    await centre.goto(`/tickets/${wrong}`)
    await expect(centre.locator('.refusalOverturned')).toContainText(again)
  })

  await test.step('a fair one is agreed to by one key', async () => {
    await centre.goto('/screenings')
    await choose(fair)
    await centre.keyboard.press('y')
    await expect(centre.getByText('已复核').last()).toBeVisible()
    await expect(sheet.getByRole('link', { name: fair })).toHaveCount(0)
  })

  await test.step('it is counted by kind, and taken away as a table and as examples', async () => {
    await centre.keyboard.press('c')
    await expect(centre.getByRole('img', { name: /分类统计/ })).toBeVisible()
    await expect(centre.locator('.counts canvas, .counts svg').first()).toBeVisible()
    await sound(centre, 'screenings-counts')
    await centre.getByRole('button', { name: '看表格' }).click()
    await expect(centre.getByRole('row').filter({ hasText: '诉讼' })).toBeVisible()
    await centre.keyboard.press('c')
    const table = await (await centre.request.get('/api/screenings/export?standing=DISAGREED')).text()
    expect(table.split('\n')[0]).toContain('outcome')
    expect(table).toContain(again)
    const labels = await (await centre.request.get('/api/screenings/labels')).text()
    expect(labels).toContain('隔壁占道的事法院已经判了')
  })

  await test.step('where there is nothing, it says so; and it fits a narrow window', async () => {
    await centre.locator('#screenings-outcome').selectOption({ label: '未留记录' })
    await expect(centre.getByText('没有待复核的甄别')).toBeVisible()
    await centre.locator('#screenings-outcome').selectOption({ label: '全部' })
    await centre.locator('#screenings-standing').selectOption({ label: '全部' })
    await expect(sheet).toBeVisible()
    await centre.setViewportSize({ width: 420, height: 900 })
    await sound(centre, 'screenings-narrow')
  })
})
