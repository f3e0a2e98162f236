import { expect, test } from '@playwright/test'
import { chooseRow, file, freshNumber, personWith, sound } from './kit'

test('a clerk signs several tickets at once by keys', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const clerk = await personWith(browser, 'CLERK')
  const { unit } = (await (await clerk.request.get('/api/session')).json()) as { unit: string }
  const tickets = [
    await file(agent, { title: '楼道灯不亮', phone: freshNumber(), unit }),
    await file(agent, { title: '井盖松动', phone: freshNumber(), unit }),
  ]
  await clerk.goto('/inbox')
  await clerk.getByRole('group', { name: '筛选' }).getByRole('button', { name: /^待签收/ }).click()
  for (const ticket of tickets) {
    await chooseRow(clerk, ticket.id)
    await clerk.keyboard.press('x')
    await expect(clerk.getByLabel(`选中 ${ticket.id}`)).toBeChecked()
  }
  await expect(clerk.getByRole('button', { name: '签收所选（2）' })).toBeEnabled()
  await sound(clerk, 'inbox-many')
  await clerk.setViewportSize({ width: 420, height: 860 })
  await sound(clerk, 'inbox-many-narrow')
  await clerk.setViewportSize({ width: 1366, height: 768 })
  await clerk.keyboard.press('Alt+s')
  await expect(clerk.getByText('已签收 2 件')).toBeVisible()
  for (const ticket of tickets) await expect(clerk.locator(`[data-row="${ticket.id}"]`)).toHaveCount(0)
  // what lies open is shown as it is now
  await expect(clerk.getByRole('button', { name: /联系记录/ })).toBeEnabled()
  for (const page of [agent, clerk]) await page.context().close()
})
