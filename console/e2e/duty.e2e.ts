import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('the roster is edited by the page and by a sheet, and what is wrong with one is said', async ({ browser }) => {
  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto('/duty')
  await expect(centre.getByRole('heading', { name: '值班与通知' })).toBeVisible()
  await sound(centre, 'duty-notices')
  await centre.getByRole('button', { name: '值班表', exact: true }).press('Enter')
  const name = `李值${String(Date.now()).slice(-5)}`
  await centre.getByLabel('姓名').fill(name)
  await centre.getByLabel('电话').fill('0599-6120009')
  await centre.getByRole('button', { name: '添加值班' }).press('Enter')
  const turn = centre.getByRole('row').filter({ hasText: name })
  await expect(turn).toBeVisible()
  await centre.getByLabel('导入值班表').setInputFiles({ name: '值班.csv', mimeType: 'text/csv', buffer: Buffer.from('单位代码,日期,开始,结束,姓名,电话,带班领导\nmoon,2026-11-22,08:30,17:30,甲,1234,\n') })
  await expect(centre.getByText('没有代码为“moon”的单位')).toBeVisible()
  await sound(centre, 'duty-roster')
  await centre.setViewportSize({ width: 420, height: 900 })
  await sound(centre, 'duty-roster-narrow')
  await turn.getByRole('button').press('Enter')
  await expect(turn).toHaveCount(0)
  await centre.getByRole('button', { name: '短信', exact: true }).press('Enter')
  await sound(centre, 'duty-sms')
  await centre.context().close()
})
