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

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/login')
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
  await shot(page, name)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`), `axe on ${name}`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0)
}

/** A number that no other run has used, so that history and limits on calls do not interfere. */
export const freshNumber = () => `139${String(Date.now()).slice(-8)}`
