import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('an evaluator has the language counted anew, looks at its figures, lets it take force and goes back', async ({ browser }) => {
  const me = await personWith(browser, 'EVALUATOR')
  await me.goto('/models')
  // a new city's first version, by the machine
  await expect(me.locator('.page-head').getByText(/第 \d+ 版生效中/)).toBeVisible({ timeout: 60_000 })
  await sound(me, 'models')

  await me.getByRole('button', { name: '重新统计' }).click()
  await expect(me.getByText('已开始统计')).toBeVisible()
  const count = me.getByRole('button', { name: '重新统计' })
  await expect(count).toBeDisabled()
  await expect(count).toBeEnabled({ timeout: 60_000 })
  const waiting = me.getByRole('region', { name: '待启用的新版' })
  await expect(waiting).toBeVisible()
  await sound(me, 'models-waiting')
  const name = String(await waiting.getByRole('button').textContent()).trim()
  const number = Number(/第 (\d+) 版/.exec(name)?.[1])
  await waiting.getByRole('button').click()
  const dialog = me.getByRole('dialog', { name })
  await expect(dialog.getByRole('button', { name: '确认' })).toBeDisabled()
  await dialog.getByLabel('理由').fill('测评合格')
  await sound(me, 'models-force')
  await me.keyboard.press('Enter')
  await expect(me.locator('.page-head').getByText(`第 ${number} 版生效中`)).toBeVisible()
  await expect(waiting).toHaveCount(0)

  await me.getByRole('button', { name: /^退回第/ }).click()
  await me.getByRole('dialog').getByLabel('理由').fill('先用上一版')
  await me.keyboard.press('Enter')
  await expect(me.getByText('已启用').first()).toBeVisible()
  await expect(me.locator('.page-head').getByText(`第 ${number} 版生效中`)).toHaveCount(0)
  await me.getByText('启用记录').click()
  await expect(me.getByText(/测评合格/).first()).toBeVisible()

  await me.setViewportSize({ width: 420, height: 900 })
  await sound(me, 'models-narrow')
  await me.setViewportSize({ width: 1366, height: 768 })
  await me.getByRole('button', { name: 'EN' }).click()
  await expect(me.getByRole('heading', { name: 'Language model' })).toBeVisible()
  await sound(me, 'models-english')
  await me.context().close()
})

test('who evaluates no models finds no such page', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  await agent.goto('/models')
  await expect(agent.getByText('此页面不对您的岗位开放')).toBeVisible()
  await agent.context().close()
})
