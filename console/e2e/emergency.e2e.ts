import { expect, test, type Page } from '@playwright/test'
import { asks, freshNumber, personWith, sound, type Filed } from './kit'

const urgent = (agent: Page, title: string, unit: string | null) =>
  asks<Filed>(agent, '/api/tickets', {
    kind: 'help', matter: 'water-leak', title, content: `${title}，路面冒水，请马上来人。`, place: '幸福路口', phone: freshNumber(), secret: false, urgent: true, unit, unitReason: unit ? '供水职责' : null,
  })

test('an emergency is seen and heard until somebody takes it, reported on, and a wrong one is taken back', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const filed = await urgent(agent, '幸福路口水管爆裂', 'water')

  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto('/board')
  await expect(centre.getByRole('alert', { name: '紧急告警' })).toContainText('幸福路口水管爆裂')
  await sound(centre, 'emergency-board')

  const clerk = await personWith(browser, 'CLERK', (me) => me.unit === 'water')
  await clerk.goto('/inbox')
  const alarm = clerk.getByRole('alert', { name: '紧急告警' })
  await alarm.getByRole('button', { name: '静音' }).click()
  await expect(alarm.getByRole('button', { name: '恢复声音' })).toBeVisible()
  await alarm.locator('li', { hasText: filed.id }).getByRole('button', { name: '打开' }).click()
  await expect(clerk.getByRole('heading', { name: '预案：供水突发事件应急处置' })).toBeVisible()
  await sound(clerk, 'emergency-inbox')
  await clerk.getByRole('button', { name: '接收处置' }).click()
  await expect(clerk.getByText(`${filed.id} 已接收`)).toBeVisible()
  await clerk.getByRole('button', { name: '报告进展' }).click()
  await clerk.getByRole('dialog', { name: `报告处置进展 ${filed.id}` }).getByLabel('处置情况').fill('已关阀，抢修人员到场')
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText(`${filed.id} 已报告`)).toBeVisible()
  await expect(clerk.getByText('首报（按时）：已关阀，抢修人员到场')).toBeVisible()

  const wrong = await urgent(agent, '家中水龙头滴水', null)
  await centre.goto('/supervision')
  // what no unit has rings at the centre at once
  const ringing = centre.getByRole('alert', { name: '紧急告警' }).locator('li', { hasText: wrong.id })
  await centre.getByRole('button', { name: /紧急/ }).first().click()
  await expect(centre.getByRole('row', { name: new RegExp(filed.id) })).toContainText('续报')
  await sound(centre, 'emergency-supervision')
  await ringing.getByRole('button', { name: '接收处置' }).click()
  await centre.getByRole('dialog', { name: `接管紧急工单 ${wrong.id}` }).getByLabel('处置情况').fill('已回电诉求人核实')
  await centre.keyboard.press('Control+Enter')
  await expect(centre.getByText(`${wrong.id} 已接收`)).toBeVisible()
  await centre.goto(`/tickets/${wrong.id}`)
  await centre.getByRole('button', { name: '撤回紧急' }).click()
  await centre.getByRole('dialog', { name: `撤回紧急 ${wrong.id}` }).getByLabel('理由').fill('只是滴水，没有危险')
  await centre.keyboard.press('Control+Enter')
  await expect(centre.getByText(`${wrong.id} 已撤回紧急`)).toBeVisible()
  await expect(centre.getByRole('heading', { name: '紧急处置' })).toHaveCount(0)

  await clerk.setViewportSize({ width: 420, height: 800 })
  await clerk.goto(`/tickets/${filed.id}`)
  await expect(clerk.getByRole('heading', { name: '紧急处置' })).toBeVisible()
  await sound(clerk, 'emergency-narrow')
  await clerk.getByRole('button', { name: '险情解除' }).click()
  await clerk.getByRole('dialog').getByLabel('处置情况').fill('管道修复，恢复供水')
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText('险情已解除', { exact: true })).toBeVisible()
  for (const page of [agent, clerk, centre]) await page.context().close()
})
