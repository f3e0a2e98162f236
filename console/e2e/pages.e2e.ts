import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

test('the sign-in page names the demo accounts and refuses a wrong password', async ({ page }) => {
  await page.goto('/login')
  await expect(page.getByText('演示账号')).toBeVisible()
  await sound(page, 'login')
  await page.getByLabel('账号').fill('nobody')
  await page.getByLabel('密码').fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('账号或密码不对')
})

test('one click signs in', async ({ page }) => {
  await page.goto('/login')
  await page.locator('.demo button').first().click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
})

test('a page that a role may not see is refused and not in the navigation', async ({ browser }) => {
  const clerk = await personWith(browser, 'CLERK')
  await clerk.goto('/desk')
  await expect(clerk.getByText('此页面不对您的岗位开放')).toBeVisible()
  await expect(clerk.getByRole('navigation', { name: '主导航' }).getByText('坐席')).toHaveCount(0)
  await sound(clerk, 'denied')
})

for (const [role, path, text] of [
  ['SUPERVISION', '/supervision', '督查中心'],
  ['MANAGER', '/callbacks', '回访'],
  ['MANAGER', '/board', '满意率'],
  ['MANAGER', '/trends', '诉求分析'],
  ['SUPERVISION', '/screenings', '甄别复核'],
  ['MANAGER', '/audit', '查阅审计'],
  ['SUPERVISION', '/catalogue', '派单目录'],
  ['AGENT', '/tickets', '工单'],
  ['AGENT', '/knowledge', '知识库'],
  ['CLERK', '/knowledge/feedback', '条目反馈'],
  ['MANAGER', '/knowledge/questions', '未能答复的问题'],
] as const) {
  test(`${path} is sound, wide and narrow`, async ({ browser }) => {
    const page = await personWith(browser, role)
    await page.goto(path)
    await expect(page.locator('main').getByText(text).first()).toBeVisible()
    if (path === '/knowledge') {
      await page.getByLabel('查知识库').fill('小区停水怎么办')
      await expect(page.getByRole('list', { name: '查到的条目' }).getByRole('listitem').first()).toBeVisible()
    }
    await sound(page, path.slice(1))
    await page.setViewportSize({ width: 420, height: 900 })
    await sound(page, `${path.slice(1)}-narrow`)
  })
}

test('the question mark shows the keys', async ({ browser }) => {
  const page = await personWith(browser, 'AGENT')
  await page.goto('/desk')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await sound(page, 'keys')
})

test('the desk fits 1366 × 768 without scrolling, and a narrow window without losing anything to the side', async ({ browser }) => {
  const page = await personWith(browser, 'AGENT')
  await page.goto('/desk')
  await expect(page.getByRole('button', { name: /F2/ }).first()).toBeEnabled()
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true)
  await page.setViewportSize({ width: 420, height: 900 })
  await sound(page, 'desk-narrow')
})

test('English is spoken too', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await sound(page, 'login-english')
})
