import { nextTick, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ask } from '../api/client'
import type { Finding } from '../api/types'
import { useNotices } from '../notices/notices'
import { keyOf, type Verdict } from './consistency'
import { useDesk } from './desk'
import type { Form } from './form'

/** Filing; before it the agent sees where the ticket and the call differ, and decides. A failing look never holds a ticket up. */
export function useFiling() {
  const desk = useDesk()
  const notices = useNotices()
  const { t } = useI18n()
  const differing = shallowRef<Finding[]>([])
  const answered = ref(false)
  /** what was left as written, not to be asked again */
  const left = new Set<string>()
  let found: Finding[] = []

  async function file(close: boolean): Promise<void> {
    const form = desk.form
    if (!form) return
    answered.value = close
    found = await look(form)
    const open = found.filter((one) => !left.has(keyOf(form, one)))
    if (open.length) differing.value = open
    else await go(form, [])
  }

  async function look(form: Form): Promise<Finding[]> {
    if (!desk.call || desk.call.lines.length === 0) return []
    try {
      const params = { path: { call: form.call, part: form.part } }
      return (await ask(api.POST('/api/drafts/{call}/{part}/check', { params, body: form.fields }))) as Finding[]
    } catch {
      notices.say(t('consistency.unchecked'), 'plain')
      return []
    }
  }

  /** The agent has looked at everything that was shown. */
  async function decided(verdicts: Verdict[]): Promise<void> {
    const form = desk.form
    if (!form) return
    const shown = differing.value
    const such = (verdict: Verdict) => shown.filter((_, index) => verdicts[index] === verdict)
    such('stays').forEach((one) => left.add(keyOf(form, one)))
    await go(form, such('split'))
    differing.value = []
  }

  async function go(form: Form, ownTicket: Finding[]): Promise<void> {
    const close = answered.value
    const stays = found.filter((one) => left.has(keyOf(form, one))).map((one) => one.what)
    const ticket = await desk.file(close, null, stays)
    const to = ticket.unitName ?? t('desk.toCentre')
    notices.say(close ? t('desk.answered', { id: ticket.id }) : t('desk.filed', { id: ticket.id, unit: to }))
    const other = ownTicket[0]
    if (!other) return
    desk.another()
    desk.edit('content', other.said)
    notices.say(t('consistency.splitNow'), 'plain')
    await nextTick()
    document.getElementById('f-title')?.focus()
  }

  return { differing, file, decided }
}
