import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('an administrator subscribes a system, tests it and sees what became of it', async ({ browser }) => {
  const admin = await personWith(browser, 'ADMINISTRATOR')
  await admin.goto('/deliveries')
  await expect(admin.getByText('没有推送记录')).toBeVisible()
  await sound(admin, 'deliveries-none')

  await admin.getByRole('button', { name: '订阅', exact: true }).click()
  await admin.getByRole('button', { name: '新增订阅' }).click()
  const form = admin.getByRole('dialog', { name: '新增订阅' })
  const name = `大数据平台 ${Date.now()}`
  await form.getByLabel('名称').fill(name)
  await form.getByLabel('地址').fill('https://10.0.0.1/hook')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('内部网络')
  // a network for documents: nobody answers there
  await form.getByLabel('地址').fill('https://203.0.113.10/hook')
  await form.getByLabel('办结', { exact: true }).check()
  await sound(admin, 'subscription')
  await form.getByRole('button', { name: '保存' }).click()
  const secret = admin.getByRole('dialog', { name: new RegExp(name) })
  await expect(secret.getByText(/^whsec_/)).toBeVisible()
  await admin.keyboard.press('Escape')

  const row = admin.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('1 种事件')
  await row.getByRole('button', { name: '测试' }).click()
  const ping = admin.getByRole('row').filter({ hasText: name }).filter({ hasText: '测试' })
  await expect(ping).toContainText('等待送达')
  await sound(admin, 'deliveries')
  await admin.setViewportSize({ width: 420, height: 900 })
  await sound(admin, 'deliveries-narrow')

  await admin.getByRole('button', { name: '订阅', exact: true }).click()
  await expect(row).toBeVisible()
  await sound(admin, 'subscriptions-narrow')
  await row.getByRole('button', { name: '暂停' }).click()
  await expect(row).toContainText('已暂停')
  admin.once('dialog', (asked) => void asked.accept())
  await row.getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await admin.context().close()
})
