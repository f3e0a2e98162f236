import { expect, test, type Page } from '@playwright/test'
import { chooseRow, freshNumber, personWith, readyAgent, says, shot, sound, telephone } from './kit'

test('one call goes from ring to a callback that closes its ticket', async ({ browser }) => {
  const number = freshNumber()
  const phone = await telephone(browser, number)
  await expect(phone.getByRole('alert')).toHaveCount(0)
  await sound(phone, 'phone')

  const agent = await readyAgent(browser)
  await sound(agent, 'desk-idle')

  await test.step('the desk pops at the first ring, Enter answers', async () => {
    await phone.getByRole('button', { name: /拨打/ }).click()
    await expect(agent.getByRole('button', { name: /接听/ })).toBeVisible()
    await shot(agent, 'desk-ringing')
    await agent.keyboard.press('Enter')
    await expect(agent.getByRole('button', { name: /静音/ })).toBeVisible()
    await expect(phone.getByText('通话中').first()).toBeVisible()
  })

  await test.step('both sides’ words appear on both sides', async () => {
    await agent.keyboard.press('i')
    await agent.keyboard.type('您好，我是坐席，请讲。')
    await agent.keyboard.press('Enter')
    await expect(phone.getByText('我是坐席，请讲')).toBeVisible()
    await says(phone, '你好，我姓王，我们湖滨区星河街道幸福小区三栋从今天早上开始停水，到现在都没有水。')
    await expect(agent.getByRole('log').getByText('幸福小区三栋')).toBeVisible()
    await says(phone, '整栋楼都停水了，家里有老人，麻烦尽快派人来修。')
    await expect(agent.getByRole('log').getByText('整栋楼都停水了')).toBeVisible()
  })

  await test.step('the form fills itself and never overwrites the agent’s own words', async () => {
    await expect(agent.locator('#f-title')).not.toHaveValue('')
    await agent.locator('#f-title').fill('幸福小区三栋停水')
    await agent.locator('#f-place').fill('幸福小区3栋')
    await says(phone, '从早上七点就停水了。')
    await expect(agent.getByRole('log').getByText('早上七点')).toBeVisible()
    await expect(agent.locator('#f-title')).toHaveValue('幸福小区三栋停水')
    await agent.reload()
    await expect(agent.locator('#f-title')).toHaveValue('幸福小区三栋停水')
    await expect(agent.locator('#f-place')).toHaveValue('幸福小区3栋')
    await expect(agent.getByRole('log').getByText('早上七点')).toBeVisible()
  })

  await test.step('answers and units are offered, a key quotes', async () => {
    await expect(agent.getByRole('button', { name: /引用 1/ })).toBeVisible()
    await agent.keyboard.press('1')
    await expect(agent.locator('#f-answer')).not.toHaveValue('')
    await expect(agent.getByRole('button', { name: /Alt\+1/ })).toBeVisible()
    await sound(agent, 'desk-talking')
  })

  await test.step('a template takes what the form knows and shows what is left to fill in', async () => {
    await agent.locator('#f-answer').fill('')
    await fromTemplate(agent, '.f-answer', '停水已恢复')
    await expect(agent.locator('#f-answer')).toHaveValue(/幸福小区3栋停水系\{原因\}/)
    await agent.keyboard.press('F8')
    await expect(agent.getByText('答复模板还有未填写处')).toBeVisible()
    await sound(agent, 'desk-template')
  })

  const ticket = await test.step('one key files it', async () => {
    await chooseFrom(agent, 'f-unit', '水务集团')
    if ((await agent.locator('.f-kind .el-select__placeholder:not(.is-transparent)').count()) === 0) await chooseFrom(agent, 'f-kind', '报修')
    await agent.keyboard.press('F10')
    const link = agent.locator('.done a')
    await expect(link).toBeVisible()
    await shot(agent, 'desk-filed')
    return String(await link.textContent()).trim()
  })

  await test.step('Escape twice hangs up, F2 makes ready', async () => {
    await agent.locator('h1').first().focus()
    await agent.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await agent.keyboard.press('Escape')
    await agent.keyboard.press('Escape')
    await expect(phone.getByText('对方已挂断')).toBeVisible()
    await expect(agent.getByText('话后整理')).toBeVisible()
    await agent.keyboard.press('F2')
    await expect(agent.getByText('等待来电')).toBeVisible()
  })

  await test.step('the clerk signs, contacts and replies by keys', async () => {
    const { unit } = (await (await agent.request.get(`/api/tickets/${ticket}`)).json()) as { unit: string }
    const clerk = await personWith(browser, 'CLERK', (me) => me.unit === unit)
    await clerk.goto('/inbox')
    await chooseRow(clerk, ticket)
    await expect(clerk.getByRole('button', { name: '签收', exact: true })).toBeVisible()
    await sound(clerk, 'inbox')
    await clerk.keyboard.press('s')
    await expect(clerk.getByText(`已签收 ${ticket}`)).toBeVisible()
    await clerk.keyboard.press('c')
    await clerk.keyboard.type('已电话联系，约定今晚上门。')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByText('联系记录已保存')).toBeVisible()
    await clerk.keyboard.press('r')
    await fromTemplate(clerk, '.write', '停水已恢复')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByText('还没有填写')).toBeVisible()
    await clerk.locator('#clerk-text').fill('爆裂的水管已更换，当晚恢复供水。')
    // what the catalogue's supporting units owe is not waited for
    const without = clerk.getByLabel(/不等协办回复的理由/)
    if (await without.count()) await without.fill('协办单位电话告知无意见')
    await sound(clerk, 'inbox-reply')
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByText('已答复，等待回访')).toBeVisible()
  })

  await test.step('the robot calls back, the citizen answers by words and a key', async () => {
    const answer = phone.getByRole('button', { name: '接听' })
    await expect(answer).toBeVisible({ timeout: 90_000 })
    await shot(phone, 'phone-ringing')
    await answer.click()
    await survey(phone)
    await sound(phone, 'phone-callback')
  })

  await test.step('the manager sees the result, the ticket is closed', async () => {
    const manager = await personWith(browser, 'MANAGER')
    await manager.goto('/callbacks')
    await expect(manager.getByText(ticket).first()).toBeVisible({ timeout: 30_000 })
    await manager.getByRole('button', { name: new RegExp(ticket) }).click()
    await sound(manager, 'callbacks')
    await manager.goto(`/tickets/${ticket}`)
    await expect(manager.locator('.ticket').getByText('已办结')).toBeVisible({ timeout: 30_000 })
    await sound(manager, 'ticket-closed')
  })
})

async function chooseFrom(page: Page, field: string, name: string): Promise<void> {
  await page.locator(`.${field} .el-select__wrapper`).click()
  await page.locator(`#${field}`).fill(name).catch(() => undefined)
  await page.getByRole('option', { name }).first().click()
}

async function fromTemplate(page: Page, within: string, title: string): Promise<void> {
  await page.locator(`${within} .templates .el-select__wrapper`).click()
  await page.getByRole('option', { name: title }).click()
}

/** Answers whatever the robot asks until it hangs up; the wording of the script is the callback's own business. */
async function survey(phone: Page): Promise<void> {
  let heard = 0
  for (let turn = 0; turn < 12; turn++) {
    const lines = phone.locator('.line.ROBOT')
    await expect.poll(async () => (await lines.count()) > heard || (await phone.getByText('对方已挂断').count()) > 0, { timeout: 60_000 }).toBe(true)
    if ((await phone.getByText('对方已挂断').count()) > 0) return
    heard = await lines.count()
    const asked = (await lines.last().textContent()) ?? ''
    if (/满意/.test(asked)) await phone.locator('.pad').getByRole('button', { name: '5' }).click()
    else if (/解决/.test(asked)) await says(phone, '解决了')
    else if (/联系/.test(asked)) await says(phone, '联系过了')
    else if (/方便|本人|是.*吗|吗？/.test(asked)) await says(phone, '是的，方便')
  }
}
