import { expect, test } from '@playwright/test'
import { freshNumber, personWith, sound } from './kit'

/** A picture of a few dots, as a browser can really draw it. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4IQcEJxggFAAcfgQRs56ClAAAAABJRU5ErkJggg==', 'base64')
const PAPER = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')

test('a citizen sends photographs with a demand and later; the office sees them, adds a paper for the citizen and takes a wrong one away', async ({ page, browser }) => {
  await page.setViewportSize({ width: 420, height: 860 })
  await page.goto('/report')
  await page.getByLabel('求助').check()
  await page.getByLabel('诉求内容').fill('小区南门的井盖不见了，天黑了很危险，请尽快补上。')
  await page.getByLabel('联系电话').fill(freshNumber())
  await page.getByLabel('选择照片或文件').setInputFiles([
    { name: '井口.png', mimeType: 'image/png', buffer: PICTURE },
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('井盖') },
  ])
  await expect(page.getByText('井口.png')).toBeVisible()
  await sound(page, 'citizen-files')
  await page.getByRole('button', { name: '提交' }).click()
  const receipt = page.getByRole('region', { name: '已受理' })
  await expect(receipt).toContainText('已上传 1 个文件')
  // what is not kept is named, and the demand is filed all the same
  await expect(receipt).toContainText('说明.txt')
  await expect(receipt).toContainText('只保存')
  const [number, code] = await receipt.locator('dd').allTextContents()

  const centre = await personWith(browser, 'SUPERVISION')
  await centre.goto(`/tickets/${number}`)
  const files = centre.getByRole('region', { name: '附件' })
  await expect(files.getByRole('link', { name: '井口.jpg' })).toBeVisible()
  await expect.poll(() => files.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2)
  await files.getByLabel('添加附件…').setInputFiles({ name: '错件.pdf', mimeType: 'application/pdf', buffer: PAPER })
  await expect(files).toContainText('错件.pdf')
  await files.getByLabel('诉求人可以看到').check()
  await files.getByLabel('添加附件…').setInputFiles({ name: '告知书.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PAPER, Buffer.from(' ')]) })
  await expect(files).toContainText('诉求人可见')
  await files.getByRole('button', { name: '删除 错件.pdf' }).click()
  await files.getByLabel('删除的理由').fill('传错了')
  await centre.keyboard.press('Enter')
  await expect(files.getByRole('link', { name: '错件.pdf' })).toHaveCount(0)
  await expect(centre.getByText('错件.pdf：传错了')).toBeVisible()
  await sound(centre, 'attachments')
  await centre.setViewportSize({ width: 420, height: 860 })
  await sound(centre, 'attachments-narrow')

  await page.goto(`/progress?number=${number}`)
  await page.getByLabel('查询码或登记的电话').fill(code!)
  await page.keyboard.press('Enter')
  const ticket = page.getByRole('region', { name: number })
  await expect(ticket).toContainText('井口.jpg')
  const saved = page.waitForEvent('download')
  await ticket.getByRole('button', { name: '告知书.pdf' }).click()
  expect((await saved).suggestedFilename()).toBe('告知书.pdf')
  const more = page.getByRole('form', { name: '补充照片或文件' })
  await more.getByLabel('选择照片或文件').setInputFiles({ name: '补充.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PAPER, Buffer.from('\n')]) })
  await more.getByRole('button', { name: '上传' }).click()
  await expect(ticket).toContainText('补充.pdf')
  await sound(page, 'citizen-files-progress')
})
