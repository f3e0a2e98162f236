import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('a unit is renamed by a decision and not closed while the catalogue names it', async ({ browser }) => {
  const admin = await personWith(browser, 'ADMINISTRATOR')
  await admin.goto('/units')
  await admin.getByRole('searchbox').fill('邮政')
  await sound(admin, 'units')
  const postal = admin.getByRole('button', { name: /邮政/ })
  const before = (await postal.textContent()) ?? ''
  await postal.click()
  const unit = admin.getByRole('dialog', { name: before })
  await unit.getByLabel('新名称').fill('云汀市邮政与快递管理局')
  // the dialog bears the unit's name, which changes
  const [decision, document] = [admin.getByLabel('决定（文号）').first(), admin.getByLabel('决定（文号）').last()]
  await decision.fill('云编办〔2026〕12 号')
  await unit.getByRole('button', { name: '登记更名' }).click()
  const renamed = admin.getByRole('dialog', { name: '云汀市邮政与快递管理局' })
  await expect(renamed.getByText('云编办〔2026〕12 号').first()).toBeVisible()
  await expect(renamed.getByRole('listitem').filter({ hasText: before }).first()).toBeVisible()

  await document.fill('云编办〔2026〕13 号')
  await renamed.getByRole('button', { name: '登记撤并' }).click()
  await expect(renamed.getByRole('alert')).toContainText('快递服务（全市）')
  await sound(admin, 'unit')
  await admin.setViewportSize({ width: 420, height: 900 })
  await sound(admin, 'unit-narrow')
  // its name of before, so that others find it
  await renamed.getByLabel('新名称').fill(before)
  await decision.fill('云编办〔2026〕14 号')
  await renamed.getByRole('button', { name: '登记更名' }).click()
  await expect(admin.getByText(`${before} 的更名已登记`)).toBeVisible()
  await admin.context().close()
})
