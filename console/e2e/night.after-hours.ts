import { expect, test, type Page } from '@playwright/test'
import { freshNumber, personWith, says, sound, telephone } from './kit'

/** Waits until the robot has asked this and answers. */
async function answers(phone: Page, question: RegExp, words: string): Promise<void> {
  await expect(phone.locator('.line.ROBOT').filter({ hasText: question }).last()).toBeVisible({ timeout: 60_000 })
  await says(phone, words)
}

/** One call that nobody but the robot takes; the number of its ticket. */
async function told(phone: Page, demand: string, unclear?: string): Promise<string> {
  await phone.getByRole('button', { name: /拨打/ }).click()
  await answers(phone, /请讲/, demand)
  await answers(phone, /什么时候/, '前天开始的')
  if (unclear) {
    await answers(phone, /对吗/, unclear)
    await expect(phone.locator('.line.ROBOT').filter({ hasText: /没有听清/ }).last()).toBeVisible({ timeout: 60_000 })
  }
  // a mere 对 while it speaks does not stop a robot
  await answers(phone, /对吗/, '没错，就是这样')
  const said = await phone.locator('.line.ROBOT').filter({ hasText: /工单号是/ }).last().textContent({ timeout: 60_000 })
  return /工单号是(YT\d+)/.exec(said ?? '')?.[1] ?? ''
}

test('what the night took is looked at in the morning', async ({ browser }) => {
  const agent = await personWith(browser, 'AGENT')
  await agent.goto('/night')
  await expect(agent.getByRole('heading', { level: 1 })).toBeVisible()

  const id = await told(await telephone(browser, freshNumber()), '文澜路的垃圾桶满了', '哎呀这个嘛我看看')
  const other = await told(await telephone(browser, freshNumber()), '星河路的路灯坏了')
  const row = agent.getByRole('button', { name: new RegExp(id) })
  const place = agent.getByRole('textbox', { name: '地点' })
  await agent.reload()
  await row.click()
  await expect(place).toHaveValue(/文澜路/)
  await expect(agent.getByText('没有听懂')).toContainText('哎呀这个嘛')
  // typed words make no sound: without voices there is nothing to hear of this call
  if (await agent.locator('audio').count()) {
    await agent.keyboard.press('p')
    await expect.poll(() => agent.locator('audio').evaluate((sound: HTMLAudioElement) => sound.currentTime)).toBeGreaterThan(0)
  }
  await agent.getByText(/机器人的 \d+ 次判断/).click()
  await expect(agent.getByText('还不知道时间')).toBeVisible()
  await sound(agent, 'night')
  await agent.setViewportSize({ width: 420, height: 900 })
  await sound(agent, 'night-narrow')
  await agent.setViewportSize({ width: 1366, height: 768 })

  // a line as it was said, then the whole by one key, and that taken back; all without the mouse
  await agent.getByRole('button', { name: /改正.*垃圾桶/ }).focus()
  await agent.keyboard.press('Enter')
  await agent.keyboard.type('，好几天')
  await agent.keyboard.press('Enter')
  await expect(agent.getByText('这一句已改正')).toBeVisible()
  await agent.keyboard.press('y')
  await expect(row).toHaveCount(0)
  await agent.keyboard.press('u')
  await expect(row).toHaveAttribute('aria-current', 'true')

  // the citizen must be asked: it waits on, marked, and the next one is shown
  await expect(place).toHaveValue(/文澜路/)
  await agent.keyboard.press('b')
  await expect(row).toContainText('须回电')
  await row.click()
  await expect(agent.getByText('录音听不清，请回电核实')).toBeVisible()
  await agent.keyboard.press('e')
  await agent.keyboard.press('Control+a')
  await agent.keyboard.type('文澜路12号')
  await expect(agent.getByText(/原记：文澜路/)).toBeVisible()
  await sound(agent, 'night-corrected')
  await agent.keyboard.press('F8')
  await expect(row).toHaveCount(0)
  await agent.goto(`/tickets/${id}`)
  await expect(agent.getByText('文澜路12号').first()).toBeVisible()
  await agent.getByText(/机器人的 \d+ 次判断/).click()
  await sound(agent, 'night-ticket')
  expect(other).not.toBe(id)
})
