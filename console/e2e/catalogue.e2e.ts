import { expect, test } from '@playwright/test'
import { personWith, sound } from './kit'

const day = (days: number) => {
  const at = new Date()
  at.setDate(at.getDate() + days)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

test('a new catalogue shows its difference and a gap, takes force from a day, and stays as a version', async ({ browser }) => {
  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto('/catalogue')
  await expect(centre.getByText('没有空档、重叠或已撤销的单位')).toBeVisible()
  const rows = (await (await centre.request.get('/api/catalogue/export?format=CSV')).text()).replace('\uFEFF', '').trim().split('\r\n')

  await centre.getByRole('button', { name: '导入', exact: true }).click()
  const file = centre.getByLabel('选择文件（CSV UTF-8 或 xlsx）')
  await file.setInputFiles({ name: '错误目录.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n').replace(/,water,/, ',watr,')) })
  await expect(centre.getByRole('alert')).toContainText('是否应为“water”？')

  // the dog's matter loses its lines, and another line gets a new basis with this run's own words
  const matter = 'dog'
  const words = `殡葬服务补充规定 ${Date.now()}`
  const changed = rows.filter((row) => !row.startsWith(`${matter},`)).map((row) => (row.startsWith('funeral,殡葬服务,,') ? row.replace(/,(《[^,]*),/, `,${words},`) : row))
  const ended = rows.length - changed.length
  await file.setInputFiles({ name: '新目录.csv', mimeType: 'text/csv', buffer: Buffer.from(changed.join('\r\n')) })
  await expect(centre.getByRole('heading', { name: /新目录\.csv 与第 \d+ 版的差异/ })).toBeVisible()
  await centre.getByLabel('生效日期').fill(day(3))
  await expect(centre.getByText(words)).toBeVisible()
  await expect(centre.getByText(`事项“养犬管理”自 ${day(3)} 起没有主办单位`)).toBeVisible()
  await sound(centre, 'catalogue-difference')
  await centre.setViewportSize({ width: 420, height: 900 })
  await sound(centre, 'catalogue-difference-narrow')
  await centre.setViewportSize({ width: 1366, height: 768 })
  const confirm = centre.getByRole('button', { name: `确认 ${ended + 1} 条自 ${day(3)} 起生效` })
  await confirm.click()
  await expect(centre.getByRole('alert')).toContainText('请写明理由')
  await centre.getByLabel('理由（文号或决定）').fill('云政办〔2026〕31 号')
  await confirm.click()
  await expect(centre.getByText(new RegExp(`目录第 \\d+ 版已确认，${ended + 1} 条自 ${day(3)} 起生效`))).toBeVisible()

  await centre.goto(`/catalogue?matter=${matter}&day=${day(3)}`)
  await expect(centre.getByText('没有符合条件的条目')).toBeVisible()
  await expect(centre.getByText(`事项“养犬管理”自 ${day(3)} 起没有主办单位`)).toBeVisible()
  await centre.goto(`/catalogue?matter=funeral&day=${day(3)}`)
  await centre.getByRole('button', { name: '查看 殡葬服务 全市' }).click()
  const line = centre.getByRole('dialog', { name: /殡葬服务/ })
  await expect(line.getByText(words).first()).toBeVisible()
  await expect(line.getByText('已被替换').first()).toBeVisible()
  await sound(centre, 'catalogue-line')
  await centre.keyboard.press('Escape')
  await centre.getByRole('button', { name: '版本', exact: true }).click()
  const version = centre.getByRole('listitem').filter({ hasText: '云政办〔2026〕31 号' }).first()
  await version.getByRole('button', { name: '查看改动' }).click()
  await expect(version.getByText(words)).toBeVisible()
  await sound(centre, 'catalogue-versions')

  // the city needs its rule back: the same file with every line, from the same day
  await centre.getByRole('button', { name: '导入', exact: true }).click()
  await file.setInputFiles({ name: '补回.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await centre.getByLabel('生效日期').fill(day(3))
  await expect(centre.getByText('没有空档、重叠或已撤销的单位')).toBeVisible()
  await centre.getByLabel('理由（文号或决定）').fill('补回遗漏')
  await centre.keyboard.press('Control+Enter')
  await expect(centre.getByText(/补回遗漏|已确认/).first()).toBeVisible()
  await centre.context().close()

  const manager = await personWith(browser, 'MANAGER')
  await manager.goto('/catalogue')
  await expect(manager.getByRole('button', { name: '版本', exact: true })).toBeVisible()
  await expect(manager.getByRole('button', { name: '导入', exact: true })).toHaveCount(0)
  await manager.context().close()
})
