import { expect, test } from '@playwright/test'
import { asks, personWith, sound } from './kit'

test('an editor sees why a question finds what it finds, judges it by keys, and is told how the set does', async ({ browser }) => {
  const question = `停水了怎么办${'。'.repeat(1 + (Date.now() % 50))}`
  const editor = await personWith(browser, 'KNOWLEDGE_EDITOR')
  await editor.goto('/knowledge')
  await editor.getByRole('link', { name: '检索测试' }).click()
  await expect(editor.getByLabel('输入问题')).toBeFocused()
  await sound(editor, 'judged-empty')
  await editor.keyboard.type(question)
  const found = editor.getByRole('list', { name: '找到的条目' }).getByRole('listitem')
  await expect(found.first()).toContainText('坐席可见')
  await expect(found.first()).toContainText('把握')
  await expect(editor.getByText(/本题权重：语义/)).toBeVisible()
  const title = await found.first().getByRole('link').innerText()

  await editor.keyboard.press('Alt+1')
  await expect(found.first()).toContainText('登记的答案')
  const kept = editor.getByRole('region', { name: '评测问题', exact: true }).getByRole('row').filter({ has: editor.getByRole('button', { name: question, exact: true }) })
  await expect(kept).toContainText(title)

  // that nothing answers is a judgement, too, and the page says where the threshold is
  await editor.getByLabel('输入问题').fill('讲个笑话给我听')
  await expect(editor.getByText(/没有可靠答案：最高把握 0\.\d\d，低于门槛 0\.50/)).toBeVisible()
  await editor.keyboard.press('Alt+0')
  await expect(editor.getByRole('button', { name: '不应有答案 Alt+0' })).toHaveAttribute('aria-pressed', 'true')

  await editor.getByRole('button', { name: '立即评测' }).click()
  await expect(editor.getByText('评测完成')).toBeVisible()
  await expect(editor.getByRole('img', { name: /历次评测/ })).toBeVisible()
  await expect(editor.getByText(/现行门槛 0\.50：\d+ 个无答案的问题中 \d+ 个没有显示/)).toBeVisible()
  await sound(editor, 'judged')
  await editor.setViewportSize({ width: 420, height: 900 })
  await sound(editor, 'judged-narrow')
  await editor.setViewportSize({ width: 1366, height: 768 })

  await kept.getByRole('button', { name: /^删除/ }).click()
  await expect(kept).toHaveCount(0)
})

test('a manager looks at the set and changes nothing; a clerk does not find the page', async ({ browser }) => {
  const manager = await personWith(browser, 'MANAGER')
  await manager.goto(`/knowledge/test?q=${encodeURIComponent('停水了怎么办')}`)
  await expect(manager.getByRole('list', { name: '找到的条目' }).getByRole('listitem').first()).toBeVisible()
  await expect(manager.getByRole('button', { name: /这条是答案/ })).toHaveCount(0)
  await expect(manager.getByRole('button', { name: '立即评测' })).toHaveCount(0)
  const clerk = await personWith(browser, 'CLERK')
  await clerk.goto('/knowledge')
  await expect(clerk.getByRole('link', { name: '条目维护' })).toBeVisible()
  await expect(clerk.getByRole('link', { name: '检索测试' })).toHaveCount(0)
})

test('when a change makes an answer worse the page says so until an editor has seen it', async ({ browser }) => {
  const editor = await personWith(browser, 'KNOWLEDGE_EDITOR')
  const title = `荷花池增氧机${Date.now() % 1_000_000}`
  const draft = await asks<{ id: string; version: number }>(editor, '/api/knowledge/entries', {
    kind: 'ANSWER',
    fields: {
      title, questions: [`${title}不转`, `${title}停了`], answer: `${title}由水务集团检修。`, basis: '《云汀市城市供水管理办法》', owner: 'water', matter: 'water-outage', areas: [], from: '2026-01-01', until: null,
      steps: [], papers: [], offices: [], fees: '', begins: null, ends: null, places: [],
    },
  })
  const entry = await asks<{ version: number }>(editor, `/api/knowledge/entries/${draft.id}/publish`, { version: draft.version, words: '' })
  await editor.goto(`/knowledge/test?q=${encodeURIComponent(`${title}不转`)}`)
  await expect(async () => {
    await editor.reload()
    // by its link: what was asked stands on every entry that is found
    await expect(editor.getByRole('list', { name: '找到的条目' }).getByRole('listitem').first().getByRole('link')).toHaveText(title, { timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await editor.keyboard.press('Alt+1')
  await expect(editor.getByText('登记的答案', { exact: true })).toBeVisible()
  await editor.getByRole('button', { name: '立即评测' }).click()
  await expect(editor.getByText('评测完成')).toBeVisible()
  await asks(editor, `/api/knowledge/entries/${draft.id}/withdraw`, { version: entry.version, words: '试一试' })
  // what the server has found first: if nothing comes, the runs tell why
  await expect(async () => {
    const runs = await (await editor.request.get('/api/knowledge/judged/runs')).json()
    expect(runs[0]?.worse || runs[1]?.worse, JSON.stringify(runs.slice(0, 3))).toBeGreaterThan(0)
  }).toPass({ timeout: 90_000 })
  await expect(editor.getByRole('alert').filter({ hasText: '个评测问题变差' })).toBeVisible()
  await expect(editor.getByRole('row').filter({ hasText: `${title}不转` }).filter({ hasText: '未找到' })).toBeVisible()
  await sound(editor, 'judged-alarm')
  await editor.getByRole('button', { name: '已查看' }).click()
  await expect(editor.getByRole('alert').filter({ hasText: '个评测问题变差' })).toHaveCount(0)
  await editor.getByRole('button', { name: `删除评测问题“${title}不转”` }).click()
})
