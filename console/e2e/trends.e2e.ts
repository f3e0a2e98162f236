import { expect, test } from '@playwright/test'
import { asks, freshNumber, personWith, sound } from './kit'

test('a manager sees what citizens speak of, by the keyboard, as drawing and as table, down to the tickets', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const filed = await asks<{ id: string }>(agent, '/api/tickets', { kind: 'complaint', matter: 'water-outage', area: 'hubin', title: '小区停水', content: '小区从早上起停水，一直没有来。', place: '分析路 7 号', phone: freshNumber(), secret: false, urgent: false })

  const page = await personWith(browser, 'MANAGER')
  await page.goto('/trends')
  await expect(page.getByRole('img', { name: /看表格/ }).first()).toBeVisible()
  const matters = page.locator('.ranking').filter({ hasText: '按事项' })
  await matters.getByRole('button', { name: '停水' }).focus()
  await page.keyboard.press('Enter')
  const topic = page.getByRole('region', { name: '停水', exact: true }).first()
  await expect(topic.getByRole('link', { name: filed.id })).toBeVisible()
  await topic.getByRole('button', { name: '看表格' }).click()
  await expect(topic.locator('tbody tr').first()).toContainText(/[1-9]/)
  await expect(page.getByText('待处理 0').or(page.getByRole('button', { name: /待处理 \d+/ })).first()).toBeVisible()
  await sound(page, 'trends-topic')

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()])
  expect(file.suggestedFilename()).toMatch(/^trends-.*\.csv$/)
})
