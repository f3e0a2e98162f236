import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { asks, freshNumber, personWith, sound } from './kit'

test('everything is searched, narrowed down, kept as a filter and taken away, by keyboard alone', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const phone = freshNumber()
  const word = `蓝鲸路${phone.slice(-6)}`
  const ticket = await asks<{ id: string }>(agent, '/api/tickets', {
    kind: 'help', matter: null, title: `${word}停水`, content: `${word}三栋从早上起停水，联系人电话${phone}`, place: null, area: null, happened: null, phone, name: null, secret: false, urgent: false, call: null, unit: 'water', unitReason: null, answer: null,
  })
  await agent.context().close()

  const centre = await personWith(browser, 'SUPERVISION')
  await centre.keyboard.press('Control+k')
  const words = centre.getByRole('searchbox')
  await expect(words).toBeFocused()
  await centre.keyboard.type(word)
  const found = centre.getByRole('region', { name: '工单' }).getByRole('link', { name: new RegExp(ticket.id) })
  await expect(found).toBeVisible()
  await sound(centre, 'search')
  await centre.keyboard.press('ArrowDown')
  await expect(found).toBeFocused()
  await centre.keyboard.press('Enter')
  await centre.waitForURL(`**/tickets/${ticket.id}`)
  // what was looked for stays for the next time
  await centre.keyboard.press('Control+k')
  await centre.getByRole('searchbox').fill('')
  await expect(centre.getByRole('button', { name: word })).toBeVisible()
  await centre.getByRole('searchbox').fill('水务')
  await expect(centre.getByRole('region', { name: '单位' })).toContainText('水务')
  await expect(centre.getByRole('link', { name: /承办单位.*水务/ }).first()).toBeVisible()

  await centre.goto(`/tickets?text=${encodeURIComponent(word)}&state=DISPATCHED&from=2026-01-01&clock=RUNNING`)
  await expect(centre.getByRole('link', { name: ticket.id })).toBeVisible()
  await sound(centre, 'tickets-filtered')
  await centre.getByRole('button', { name: '保存筛选' }).press('Enter')
  const name = `蓝鲸 ${phone.slice(-4)}`
  await centre.getByLabel('名称').fill(name)
  await centre.keyboard.press('Enter')
  const saved = centre.getByRole('button', { name: `${name} 1` })
  await expect(saved).toBeVisible()
  await centre.goto('/tickets')
  await saved.press('Enter')
  await expect(centre.getByRole('cell', { name: ticket.id })).toBeVisible()
  await expect(centre.getByRole('status')).toHaveText('共 1 件')

  const download = centre.waitForEvent('download')
  await centre.getByRole('button', { name: '导出 CSV' }).press('Enter')
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain(ticket.id)
  expect(file).not.toContain(phone)

  await centre.setViewportSize({ width: 420, height: 900 })
  await sound(centre, 'tickets-filtered-narrow')
  await centre.getByRole('button', { name: `修改筛选“${name}”` }).press('Enter')
  await centre.getByRole('button', { name: '删除', exact: true }).press('Enter')
  await expect(saved).toHaveCount(0)
  await centre.goto(`/search?q=${encodeURIComponent(word)}`)
  await expect(centre.getByRole('link', { name: new RegExp(ticket.id) })).toBeVisible()
  await sound(centre, 'search-narrow')
  await centre.context().close()
})
