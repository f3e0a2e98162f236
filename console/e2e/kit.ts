import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type Page } from '@playwright/test'

export interface Account {
  name: string
  password: string
  displayName: string
  roles: string[]
}

/** The demo accounts with a role; fails when the set-up has none. */
export async function accounts(page: Page, role: string): Promise<Account[]> {
  const all = (await (await page.request.get('/api/demo/accounts')).json()) as Account[]
  const found = all.filter((account) => account.roles.includes(role))
  expect(found, `demo accounts with the role ${role}`).not.toHaveLength(0)
  return found
}

export async function signIn(page: Page, account: Account, fresh = true): Promise<void> {
  if (fresh) await page.goto('/login')
  await page.getByLabel('账号').fill(account.name)
  await page.getByLabel('密码').fill(account.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** A fresh browser with its own cookies, signed in as somebody with the role (the first, or the one that fits). */
export async function personWith(browser: Browser, role: string, fits: (me: { unit: string | null }) => boolean = () => true): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  for (const account of await accounts(page, role)) {
    await signIn(page, account)
    const me = (await (await page.request.get('/api/session')).json()) as { unit: string | null }
    if (fits(me)) return page
    await page.context().clearCookies()
  }
  throw new Error(`no demo account with the role ${role} fits`)
}

export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/${name}.png` })
}

/** axe without violations, and nothing wider than the window. */
export async function sound(page: Page, name: string): Promise<void> {
  // a dialog or a list of choices on its way out is no page to look at
  await expect(page.locator('.dialog-fade-leave-active, .el-select__popper:visible')).toHaveCount(0)
  await shot(page, name)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`), `axe on ${name}`).toEqual([])
  // a list that is still coming may move things for a moment
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, { message: `${name} is wider than its window` }).toBeLessThanOrEqual(0)
}

/** A number that no other run has used, so that history and limits on calls do not interfere. */
export const freshNumber = () => `139${String(Date.now()).slice(-8)}`

/** A request with the person's own session, for what a test needs but does not try. */
export async function asks<T>(page: Page, path: string, body: object): Promise<T> {
  if (page.url() === 'about:blank') await page.goto('/')
  const cookies = await page.context().cookies()
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(path, { data: body, headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } })
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

export interface Filed {
  id: string
  version: number
  state: string
}

/** A ticket filed by an agent; without a unit it goes to the supervision centre. */
export function file(agent: Page, fields: { title: string; phone: string; unit?: string }): Promise<Filed> {
  return asks(agent, '/api/tickets', {
    kind: 'repair', content: `${fields.title}，请尽快处理。`, place: '幸福小区3栋', secret: false, urgent: false, unitReason: fields.unit ? '职责所在' : null, ...fields,
  })
}

/** A telephone in the street, with its number. */
export async function telephone(browser: Browser, number: string): Promise<Page> {
  const phone = await (await browser.newContext()).newPage()
  await phone.goto('/phone')
  await phone.getByLabel('我的号码').fill(number)
  await phone.getByLabel('我的号码').press('Tab')
  return phone
}

export async function says(phone: Page, words: string): Promise<void> {
  await phone.getByLabel('没有麦克风时，在这里打字说话').fill(words)
  await phone.keyboard.press('Enter')
}

/** An agent at a desk that calls come to. */
export async function readyAgent(browser: Browser): Promise<Page> {
  const agent = await personWith(browser, 'AGENT')
  await agent.goto('/desk')
  await expect(agent.getByRole('button', { name: /F2/ }).first()).toBeEnabled()
  if ((await agent.getByText('等待来电').count()) === 0) await agent.keyboard.press('F2')
  await expect(agent.getByText('等待来电')).toBeVisible()
  return agent
}

/** The citizen dials, the agent takes the call by Enter. */
export async function talking(agent: Page, phone: Page): Promise<void> {
  await phone.getByRole('button', { name: /拨打/ }).click()
  await expect(agent.getByRole('button', { name: /接听/ })).toBeVisible()
  await agent.keyboard.press('Enter')
  await expect(phone.getByText('通话中').first()).toBeVisible()
  // the telephone may know of it before the desk does, and the keys of a call wait for the desk
  await expect(agent.getByRole('button', { name: /转接/ })).toBeEnabled()
}

/** Chooses a ticket in a unit's inbox: an alarm that comes above the list moves the rows, and a click into the empty. */
export async function chooseRow(clerk: Page, ticket: string): Promise<void> {
  const row = clerk.locator(`[data-row="${ticket}"]`)
  await expect(async () => {
    await row.click()
    await expect(row).toHaveAttribute('aria-current', 'true', { timeout: 1000 })
  }).toPass()
}
