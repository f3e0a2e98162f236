import { expect, test } from '@playwright/test'
import { file, freshNumber, readyAgent, says, sound, talking, telephone } from './kit'

test('the desk shows what is still to be asked about the matter, ticked by the conversation or by a key', async ({ browser }) => {
  const phone = await telephone(browser, freshNumber())
  const agent = await readyAgent(browser)
  const list = agent.getByRole('region', { name: '还要问' })
  const question = (words: string) => list.getByRole('checkbox', { name: words })
  await talking(agent, phone)
  await says(phone, '幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来。')

  await test.step('what was said is ticked by itself', async () => {
    await expect(question('停水从什么时候开始？')).toBeChecked()
    await expect(question('家里有没有老人')).not.toBeChecked()
    await expect(list.getByText('还有 2 项')).toBeVisible()
    await sound(agent, 'checklist')
    await expect(agent.locator('#f-title')).toBeInViewport()
    await agent.setViewportSize({ width: 420, height: 900 })
    await sound(agent, 'checklist-narrow')
    await agent.setViewportSize({ width: 1366, height: 768 })
  })

  await test.step('one key ticks the next, and a tick outlives the page', async () => {
    await agent.keyboard.press('y')
    await expect(question('只有一户还是整栋楼')).toBeChecked()
    await expect(agent.getByText('草稿已保存').or(list.getByText('还有 1 项')).first()).toBeVisible()
    await agent.reload()
    await expect(question('只有一户还是整栋楼')).toBeChecked()
    await question('只有一户还是整栋楼').uncheck()
    await expect(list.getByText('还有 2 项')).toBeVisible()
    await question('只有一户还是整栋楼').check()
    await question('只有一户还是整栋楼').blur()
  })

  await test.step('another key asks the citizen the next one, and the answer ticks it', async () => {
    await agent.keyboard.press('Shift+Y')
    await expect(agent.getByRole('log').getByText('家里有没有老人')).toBeVisible()
    await says(phone, '家里有一位老人，八十岁了。')
    await expect(question('家里有没有老人')).toBeChecked()
    await expect(list.getByText('都已问清')).toBeVisible()
    await sound(agent, 'checklist-all')
  })
  for (const page of [agent, phone]) await page.context().close()
})

test('a caller who comes back is marked, with what is still open', async ({ browser }) => {
  const number = freshNumber()
  const agent = await readyAgent(browser)
  const filed = await file(agent, { title: '楼道灯不亮', phone: number })
  const phone = await telephone(browser, number)
  await talking(agent, phone)
  const note = agent.getByRole('note', { name: '重复来电' })
  await expect(note).toContainText('近 90 天 1 件')
  await expect(note).toContainText('未办结 1 件')
  await expect(note.getByRole('link', { name: filed.id })).toHaveAttribute('href', `/tickets/${filed.id}`)
  await says(phone, '幸福小区三栋的路灯坏了。')
  await expect(agent.getByRole('region', { name: '还要问' })).toBeVisible()
  await sound(agent, 'called-before')
  for (const page of [agent, phone]) await page.context().close()
})
