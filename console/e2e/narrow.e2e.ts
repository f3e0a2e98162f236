import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('whoever looks for an answer narrows to a kind, an area or a day, and widens again', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  await agent.goto('/knowledge')
  await expect(agent.getByLabel('查知识库')).toBeFocused()
  await agent.keyboard.type('停水安排')
  const xingfu = agent.getByRole('heading', { name: '幸福小区供水管网改造期间停水安排' })
  await expect(xingfu).toBeVisible()
  await agent.getByLabel('地区').selectOption({ label: '晨光街道' })
  await expect(xingfu).toHaveCount(0)
  await agent.getByLabel('种类').selectOption({ label: '公告' })
  await agent.getByLabel('有效日期').fill('2031-01-01')
  await expect(agent.getByText('放宽种类、地区或日期再试')).toBeVisible()
  await expect(agent).toHaveURL(/kind=NOTICE/)
  await sound(agent, 'narrowed')
  await agent.setViewportSize({ width: 420, height: 900 })
  await sound(agent, 'narrowed-narrow')
  await agent.reload()
  await agent.getByRole('button', { name: '清除筛选' }).click()
  await expect(xingfu).toBeVisible()
  await expect(agent.getByLabel('查知识库')).toBeFocused()
})
