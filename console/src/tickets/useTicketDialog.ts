import { ref } from 'vue'
import { api, ask, Refusal } from '../api/client'
import type { TicketView } from '../api/types'
import { explain } from '../notices/notices'

/**
 * What dialogs on one ticket share: they show it as it is now, send once, and keep what was written when somebody was
 * quicker.
 *
 * @param id number of the ticket; null while the dialog is closed
 * @param opened told when it opens or turns to another ticket, before that is fetched
 */
export function useTicketDialog(id: () => string | null, opened: () => void) {
  const ticket = ref<TicketView | null>(null)
  const refused = ref('')
  const busy = ref(false)
  let fetching = Promise.resolve()

  async function show(): Promise<void> {
    ticket.value = null
    refused.value = ''
    const now = id()
    if (now === null) return
    opened()
    fetching = fetchTicket(now)
    await fetching
  }

  async function fetchTicket(number: string): Promise<void> {
    try {
      const found = (await ask(api.GET('/api/tickets/{id}', { params: { path: { id: number } } }))) as TicketView
      if (id() === number) ticket.value = found
    } catch (problem) {
      refused.value = explain(problem).text
    }
  }

  /** @param stale told when somebody was quicker and the ticket has been fetched anew */
  async function send(work: (now: TicketView) => Promise<void>, stale: () => void = () => undefined): Promise<void> {
    if (busy.value) return
    busy.value = true
    // who is faster than the network is not ignored
    await fetching
    const now = ticket.value
    // without a ticket, why it could not be had stays to be read
    if (now) refused.value = ''
    try {
      if (now) await work(now)
    } catch (problem) {
      const said = explain(problem)
      refused.value = [said.text, said.detail].filter(Boolean).join(' ')
      if (now && problem instanceof Refusal && problem.status === 409) {
        await fetchTicket(now.id)
        stale()
      }
    } finally {
      busy.value = false
    }
  }

  return { ticket, refused, busy, show, send }
}
