import { expect, test } from '@playwright/test'
import { asks, file, freshNumber, personWith, shot, sound } from './kit'

const inUnit = (code: string) => (me: { unit: string | null }) => me.unit === code

test('a street asks a grid worker, who leaves a finding from the telephone; nothing else is open to the worker', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const street = await personWith(browser, 'CLERK', inUnit('street-xinghe'))
  const worker = await personWith(browser, 'GRID_WORKER', inUnit('village-xingfu'))
  await worker.setViewportSize({ width: 420, height: 900 })
  const phone = freshNumber()
  const ticket = await file(agent, { title: `楼道堆物影响通行${phone.slice(-4)}`, phone, unit: 'street-xinghe' })
  await asks(street, `/api/tickets/${ticket.id}/sign`, { version: ticket.version })
  const words = `三栋楼道还有杂物吗 ${phone.slice(-4)}`

  await test.step('the worker sees no ticket and no page but the own one', async () => {
    await expect(worker).toHaveURL(/\/visits$/)
    await expect(worker.getByRole('link', { name: '搜索' })).toHaveCount(0)
    await sound(worker, 'visits-before')
    await worker.goto(`/tickets/${ticket.id}`)
    await expect(worker.getByText('此页面不对您的岗位开放')).toBeVisible()
    for (const path of [`/api/tickets/${ticket.id}`, '/api/tickets', '/api/knowledge', '/api/search/units']) expect((await worker.request.get(path)).status(), path).toBe(403)
    await worker.goto('/visits')
    await expect(worker.getByText(words)).toHaveCount(0)
  })

  await test.step('the street asks two of its workers from the ticket', async () => {
    await street.goto('/inbox')
    await street.getByRole('button', { name: new RegExp(ticket.id) }).click()
    const panel = street.getByRole('region', { name: '网格员走访' })
    await panel.getByRole('button', { name: '请网格员走访' }).press('Enter')
    const dialog = street.getByRole('dialog', { name: `请网格员走访 ${ticket.id}` })
    await expect(dialog.getByLabel('要看什么')).toBeFocused()
    await street.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert')).toContainText('请选择网格员')
    await dialog.getByLabel(/梁小禾/).check()
    await dialog.getByLabel(/骆青山/).check()
    await expect(dialog.getByLabel(/柏远帆/)).toHaveCount(0)
    await dialog.getByLabel('要看什么').fill(words)
    await sound(street, 'visits-ask')
    await street.keyboard.press('Control+Enter')
    await expect(street.getByText(`${ticket.id} 已请网格员走访`)).toBeVisible()
    await expect(panel.getByRole('listitem')).toHaveCount(2)
    await sound(street, 'visits-asked')
  })

  await test.step('one is taken back', async () => {
    const panel = street.getByRole('region', { name: '网格员走访' })
    await panel.getByRole('button', { name: /撤回.*骆青山/ }).click()
    await panel.getByLabel('撤回理由').fill('一人去即可')
    await panel.getByRole('button', { name: '撤回走访' }).click()
    await expect(panel.getByRole('listitem').filter({ hasText: '骆青山' })).toContainText('已撤回')
  })

  await test.step('the reply need not wait, and says that a finding is awaited', async () => {
    await street.keyboard.press('r')
    await expect(street.getByText(/网格员尚未反馈：梁小禾/)).toBeVisible()
    await street.keyboard.press('Escape')
  })

  await test.step('the worker reads what is needed and leaves the finding', async () => {
    await worker.reload()
    const card = worker.getByRole('article', { name: words })
    await expect(card).toContainText('幸福小区3栋')
    await expect(card.getByRole('link', { name: phone })).toBeVisible()
    await card.getByRole('button', { name: '填写反馈' }).click()
    await card.getByRole('button', { name: '提交反馈' }).click()
    await expect(card.getByRole('alert')).toContainText('请选择走访结果')
    await card.getByLabel('部分属实').check()
    await card.getByLabel('看到的情况').fill('还有一辆旧自行车，已通知物主当天搬走。')
    await sound(worker, 'visits-finding')
    await card.getByRole('button', { name: '提交反馈' }).click()
    await expect(worker.getByText('反馈已提交')).toBeVisible()
    const past = worker.getByRole('region', { name: '近 30 天的反馈' })
    await expect(past.getByText(words)).toBeVisible()
    await expect(worker.getByText(phone)).toHaveCount(0)
    await sound(worker, 'visits-after')
    await worker.setViewportSize({ width: 1366, height: 768 })
    await sound(worker, 'visits-wide')
  })

  await test.step('the street reads it in the story', async () => {
    await street.goto(`/tickets/${ticket.id}`)
    await expect(street.getByRole('region', { name: '网格员走访' })).toContainText('还有一辆旧自行车')
    await expect(street.getByText('部分属实（').first()).toBeVisible()
    await shot(street, 'visits-ticket')
    await street.setViewportSize({ width: 420, height: 900 })
    await sound(street, 'visits-ticket-narrow')
  })
})

test('who asked for secrecy is hidden from the grid worker', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  const street = await personWith(browser, 'CLERK', inUnit('street-xinghe'))
  const worker = await personWith(browser, 'GRID_WORKER', inUnit('village-xingfu'))
  const phone = freshNumber()
  const ticket = await asks<{ id: string; version: number }>(agent, '/api/tickets', {
    kind: 'complaint', title: '有人占用消防通道', content: `我是许望舒，电话${phone}，三栋消防通道被占用。`, place: '幸福小区3栋', phone, name: '许望舒', secret: true, urgent: false, unit: 'street-xinghe', unitReason: '职责所在',
  })
  await street.goto('/')
  const question = `请看通道 ${phone.slice(-4)}`
  await asks(street, `/api/tickets/${ticket.id}/visits`, { version: ticket.version, workers: ['wangge01'], question, until: new Date(Date.now() + 3_600_000).toISOString() })
  await worker.goto('/visits')
  const card = worker.getByRole('article', { name: question })
  await expect(card).toContainText('诉求人要求保密')
  const said = await (await worker.request.get('/api/visits')).text()
  expect(said).toContain(ticket.id)
  expect(said).not.toContain(phone)
  expect(said).not.toContain('许望舒')
})
