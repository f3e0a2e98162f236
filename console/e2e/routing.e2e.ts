import { expect, test, type Browser } from '@playwright/test'
import { file, freshNumber, personWith, sound } from './kit'

interface Named {
  code: string
  name: string
}

/** A former system's orders of two units, in words that this run alone has. */
async function table(browser: Browser): Promise<string> {
  const supervisor = await personWith(browser, 'SUPERVISION')
  const list = (await (await supervisor.request.get('/api/units')).json()) as Named[]
  await supervisor.context().close()
  const water = list.find((one) => one.name.includes('水')) as Named
  const lamps = list.find((one) => one.name.includes('城') && one.code !== water.code) as Named
  const run = Date.now() % 100_000
  const rows = Array.from({ length: 260 }, (_, i) => {
    // one in twenty-six was sent wrongly then
    const wet = i % 2 === 0
    const unit = wet !== (i % 26 === 25) ? water : lamps
    const day = `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    return `${day},${run}号院${i}栋${wet ? '停水了家里没有水用，联系电话13912345678' : '门口的路灯不亮，晚上很黑'},${i % 4 ? unit.name : unit.code}`
  })
  return ['受理日期,诉求内容,承办单位', ...rows].join('\n')
}

test('an evaluator brings orders of the time before, has a router learnt, reads its report, corrects a label, lets it take force and stops it', async ({ browser }) => {
  const me = await personWith(browser, 'EVALUATOR')
  await me.goto('/models')
  await me.getByRole('link', { name: '派单模型' }).click()
  await expect(me.locator('.page-head').getByText(/按职责目录派单|版生效中/)).toBeVisible()
  await sound(me, 'routing-empty')

  await me.getByLabel('导入历史工单').setInputFiles({ name: '去年.csv', mimeType: 'text/csv', buffer: Buffer.from('受理日期,诉求内容,承办单位\n2025-01-02,停水,没有这个局\n') })
  await expect(me.getByText(/没有名为“没有这个局”的单位/).first()).toBeVisible()
  await me.getByLabel('导入历史工单').setInputFiles({ name: '去年.csv', mimeType: 'text/csv', buffer: Buffer.from(await table(browser)) })
  await expect(me.getByText('已导入 260 件新的历史工单')).toBeVisible()

  await me.getByRole('button', { name: '学习新版' }).click()
  await expect(me.getByText('已开始学习')).toBeVisible()
  const report = me.getByRole('region', { name: /第 \d+ 版测评报告/ })
  await expect(report).toBeVisible({ timeout: 120_000 })
  await expect(report.getByText(/的工单可以直接派出/)).toBeVisible()
  await report.getByRole('slider').focus()
  await me.keyboard.press('End')
  await expect(report.getByText(/把握不低于 [5-9]\d\.\d% 时/)).toBeVisible()
  await sound(me, 'routing-report')

  const review = report.getByRole('region', { name: '待核对的标注' })
  const surprise = review.getByRole('listitem').first()
  if ((await review.getByRole('listitem').count()) > 0) {
    await surprise.getByRole('button', { name: '看内容' }).click()
    await expect(surprise.getByRole('blockquote')).not.toContainText('13912345678')
    await surprise.getByRole('button', { name: /^应为/ }).click()
    await expect(surprise.getByText(/^已核对：/)).toBeVisible()
    await surprise.getByRole('button', { name: '撤销核对' }).click()
    await expect(surprise.getByText(/^已核对：/)).toHaveCount(0)
  }

  await me.getByRole('button', { name: /^试跑第 \d+ 版$/ }).first().click()
  const shadow = me.getByRole('region', { name: /第 \d+ 版试跑中/ })
  await expect(shadow).toBeVisible()
  const agent = await personWith(browser, 'AGENT')
  await file(agent, { title: '家里停水了没有水用', phone: freshNumber() })
  await expect(shadow.getByText(/受理的 [1-9]\d* 件工单/)).toBeVisible()
  await sound(me, 'routing-shadow')

  await me.getByRole('button', { name: /^启用第 \d+ 版$/ }).first().click()
  await me.getByRole('dialog').getByLabel('理由').fill('测评合格')
  await me.keyboard.press('Enter')
  await expect(me.locator('.page-head').getByText(/第 \d+ 版生效中/)).toBeVisible()

  // what it learnt is what agents are advised now, on every node within seconds
  const ticket = await file(agent, { title: '我们院里停水了，家里没有水用', phone: freshNumber() })
  const supervisor = await personWith(browser, 'SUPERVISION')
  await expect.poll(async () => (await supervisor.request.get(`/api/tickets/${ticket.id}/advice`)).text(), { timeout: 20_000 }).toContain('与该单位办过的工单相近')

  await me.getByRole('button', { name: '停用派单模型' }).click()
  await me.getByRole('dialog').getByLabel('理由').fill('先按目录')
  await me.keyboard.press('Enter')
  await expect(me.locator('.page-head').getByText('按职责目录派单')).toBeVisible()
  await me.setViewportSize({ width: 420, height: 900 })
  await sound(me, 'routing-narrow')
  await me.setViewportSize({ width: 1366, height: 768 })
  await me.getByRole('button', { name: 'EN' }).click()
  await expect(me.getByRole('heading', { name: 'Router', exact: true })).toBeVisible()
  for (const one of [me, agent, supervisor]) await one.context().close()
})
