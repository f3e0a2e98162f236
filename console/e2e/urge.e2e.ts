import { expect, test } from '@playwright/test'
import { file, freshNumber, personWith, sound } from './kit'

test('the supervision centre urges a unit, is refused out of turn, and takes it back', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const ticket = await file(agent, { title: '四栋停水', phone: freshNumber(), unit: 'water' })
  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto(`/tickets/${ticket.id}`)
  const urges = centre.locator('.urges')
  await expect(urges.getByText(/尚未催办，届满前 8 个办公小时提醒（系统按规则发出）。依据：/)).toBeVisible()

  await centre.getByRole('button', { name: '催办', exact: true }).click()
  const dialog = centre.getByRole('dialog', { name: `催办 ${ticket.id}` })
  await expect(dialog.getByLabel('催办提醒')).toBeChecked()
  await dialog.getByLabel('催办通知书').check()
  await dialog.getByLabel('理由').fill('群众反映强烈')
  await centre.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toContainText('须在办理时限届满后发出')
  await dialog.getByLabel('催办提醒').check()
  await centre.keyboard.press('Control+Enter')
  await expect(centre.getByText(`${ticket.id} 已催办`)).toBeVisible()
  await expect(urges.getByText('请抓紧办理并答复诉求人')).toBeVisible()
  await expect(centre.locator('.story').getByText('催办提醒', { exact: true })).toBeVisible()
  await sound(centre, 'urge')

  // who is faster than the network is not refused for what the ticket itself will fill in
  let arrive = () => {}
  const arrived = new Promise<void>((go) => (arrive = go))
  const late = `**/api/tickets/${ticket.id}`
  await centre.route(late, async (route) => {
    await arrived
    await route.continue()
  })
  await centre.getByRole('button', { name: '撤回催办' }).click()
  await centre.getByRole('dialog').getByLabel('理由').fill('单位已说明')
  await centre.keyboard.press('Control+Enter')
  arrive()
  await expect(urges.getByText(/撤回：单位已说明/)).toBeVisible()
  await centre.setViewportSize({ width: 420, height: 800 })
  await sound(centre, 'urge-narrow')
  await centre.goto('/supervision')
  await centre.getByRole('button', { name: /(^|\s)逾期$/ }).click()
  await expect(centre.getByRole('button', { name: /已发通知书/ })).toBeVisible()
  await sound(centre, 'urge-queue-narrow')
  await agent.context().close()
  await centre.context().close()
})
