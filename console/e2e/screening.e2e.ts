import { expect, test, type Page } from '@playwright/test'
import { freshNumber, personWith, readyAgent, says, sound, talking, telephone } from './kit'

async function ready(agent: Page, title: string): Promise<void> {
  if ((await agent.locator('.f-kind .el-select__placeholder:not(.is-transparent)').count()) === 0) {
    await agent.locator('.f-kind .el-select__wrapper').click()
    await agent.getByRole('option', { name: '求助' }).click()
  }
  await agent.locator('#f-title').fill(title)
  if (!(await agent.locator('#f-content').inputValue())) await agent.locator('#f-content').fill(title)
  await agent.locator('#f-title').blur()
}

async function over(agent: Page, phone: Page): Promise<void> {
  await phone.getByRole('button', { name: '挂断' }).click()
  await expect(agent.getByText('话后整理').first()).toBeVisible()
  await agent.keyboard.press('F2')
  await expect(agent.getByText('等待来电')).toBeVisible()
}

test('what screening advises is decided by the agent alone, kept, and looked at again', async ({ browser }) => {
  test.slow()
  const phone = await telephone(browser, freshNumber())
  const agent = await readyAgent(browser)
  const panel = agent.getByRole('article', { name: '甄别' })
  const dialog = agent.getByRole('dialog')
  const insisted = `不服法院判决${Date.now() % 100_000}`
  let number = ''

  await test.step('the advice says what it rests on, and where the citizen may turn', async () => {
    await talking(agent, phone)
    await says(phone, '我那个拆迁的案子法院已经判了，我不服判决，要你们给我改判。')
    await expect(panel.getByText(/诉讼/).first()).toBeVisible()
    await expect(panel.getByText('依据')).toBeVisible()
    await expect(panel.getByText('去向')).toBeVisible()
    await expect(panel.getByText('话术')).toBeVisible()
    await sound(agent, 'screening-advice')
    // what must be seen in the window of an agent's desk is seen
    await expect(agent.locator('#f-title')).toBeInViewport()
    await expect(panel.getByRole('button', { name: /市民坚持/ })).toBeInViewport()
  })

  await test.step('the citizen insists: one key, a reason by its digit, and the ticket goes on, marked', async () => {
    await ready(agent, insisted)
    await agent.keyboard.press('7')
    await expect(dialog).toBeVisible()
    await agent.keyboard.press('2')
    await expect(dialog.getByRole('radio', { name: /已走过该途径/ })).toBeChecked()
    await sound(agent, 'screening-insists')
    await agent.keyboard.press('Control+Enter')
    await expect(panel.getByText('市民坚持，照常受理')).toBeVisible()
    await agent.reload()
    await expect(panel.getByText('市民坚持，照常受理')).toBeVisible()
    await agent.keyboard.press('F10')
    const link = agent.locator('.done a')
    await expect(link).toBeVisible()
    const story = await agent.context().newPage()
    await story.goto((await link.getAttribute('href')) ?? '')
    await expect(story.locator('.screeningInsisted')).toContainText('已走过该途径未解决')
    await sound(story, 'screening-story')
    await story.close()
    await over(agent, phone)
  })

  await test.step('danger silences it and forbids declining', async () => {
    await talking(agent, phone)
    await says(phone, '法院已经判了我不服判决。现在我家着火了，火很大！')
    await expect(panel.getByText('危险优先')).toBeVisible()
    await ready(agent, '着火')
    await agent.keyboard.press('5')
    await expect(dialog).toHaveCount(0)
    await sound(agent, 'screening-danger')
    await over(agent, phone)
  })

  await test.step('the agent declines: told to the citizen first, ended by this act alone', async () => {
    await talking(agent, phone)
    await says(phone, '我那个房子的案子法院已经判了，我不服判决，要你们给我改判。')
    await expect(panel.getByText(/诉讼/).first()).toBeVisible()
    await ready(agent, '不服判决要求改判')
    await agent.keyboard.press('5')
    await expect(dialog.getByText('话术')).toBeVisible()
    await expect(dialog.getByRole('radio').first()).toBeVisible()
    await agent.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert')).toContainText('请选择理由')
    await agent.keyboard.press('1')
    await sound(agent, 'screening-declines')
    await agent.keyboard.press('Control+Enter')
    const link = agent.locator('.done a')
    await expect(link).toBeVisible()
    number = (await link.textContent()) ?? ''
    await over(agent, phone)
  })

  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto(`/tickets/${number}`)
  await expect(centre.locator('.declined')).toContainText('已告知途径')
})
