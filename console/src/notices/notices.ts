import { defineStore } from 'pinia'
import { ref } from 'vue'
import { Refusal } from '../api/client'
import { i18n } from '../i18n'

export interface Notice {
  id: number
  tone: 'good' | 'bad' | 'plain'
  text: string
  detail: string
}

/** A refusal in words for the person who was refused; `kept` says that nothing typed was lost. */
export function explain(refused: unknown): { text: string; detail: string } {
  const { t } = i18n.global
  if (!(refused instanceof Refusal)) return { text: t('error.unexpected'), detail: String(refused) }
  const known: Record<number, string> = {
    0: 'error.unreachable',
    401: 'error.signedOut',
    403: 'error.forbidden',
    404: 'error.missing',
    409: 'error.conflict',
  }
  const key = known[refused.status] ?? (refused.status >= 500 ? 'error.server' : 'error.refused')
  return { text: t(key), detail: refused.detail || refused.title }
}

/** Short words at the edge of the screen, read out to those who do not see them. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  let last = 0

  function say(text: string, tone: Notice['tone'] = 'good', detail = ''): void {
    const notice = { id: ++last, tone, text, detail }
    notices.value = [...notices.value.slice(-3), notice]
    // What went wrong stays until it is put away; what went well leaves by itself.
    if (tone !== 'bad') window.setTimeout(() => drop(notice.id), 5000)
  }

  function refuse(refused: unknown): void {
    const { text, detail } = explain(refused)
    say(text, 'bad', detail)
  }

  function drop(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, say, refuse, drop }
})
