import { api, ask } from '../api/client'
import type { TicketView } from '../api/types'

/** A step that needs words: the server says who may take it now, this says what it asks for. */
export type Step = 'RETURN' | 'JUDGE_RETURN' | 'EXTENSION' | 'JUDGE_EXTENSION' | 'FOLLOW_UP' | 'MERGE' | 'UNMERGE' | 'DECLINE' | 'WITHDRAW' | 'URGE' | 'RECALL_URGE' | 'MARK_LEADERS' | 'MARK_SECRET' | 'PAUSE' | 'JUDGE_PAUSE' | 'RESUME' | 'ASSIST' | 'ANSWER_LEAD' | 'RELEASE' | 'TAKE_EMERGENCY' | 'REPORT_EMERGENCY' | 'END_EMERGENCY' | 'MARK_URGENT' | 'TAKE_BACK_URGENT' | 'EXEMPT' | 'WITHDRAW_EXEMPTION' | 'REVIEW_EXEMPTION' | 'DECIDE_EXEMPTION' | 'ESCALATE' | 'DECIDE' | 'DROP_ESCALATION' | 'SPLIT'

export interface Field {
  name: string
  kind: 'words' | 'line' | 'date' | 'matter' | 'unit' | 'choice' | 'urge' | 'cause' | 'number' | 'helping' | 'exemptionClass'
  /** for a choice: values, first one chosen */
  values?: string[]
  optional?: boolean
  /** a name that comes from the city and not from the pages */
  label?: string
}

const words = (...names: string[]): Field[] => names.map((name) => ({ name, kind: 'words' }))

export const FIELDS: Record<Step, Field[]> = {
  RETURN: words('reason', 'basis'),
  JUDGE_RETURN: [{ name: 'verdict', kind: 'choice', values: ['refuse', 'sendOn'] }, { name: 'unit', kind: 'unit', optional: true }, ...words('reason')],
  EXTENSION: [{ name: 'promised', kind: 'date' }, ...words('reason', 'basis', 'told')],
  JUDGE_EXTENSION: [{ name: 'verdict', kind: 'choice', values: ['grant', 'refuse'] }, ...words('reason')],
  FOLLOW_UP: [{ name: 'kind', kind: 'choice', values: ['URGE', 'ADDITION', 'QUESTION'] }, ...words('words')],
  MERGE: [{ name: 'into', kind: 'line' }, ...words('reason')],
  UNMERGE: words('reason'),
  SPLIT: [{ name: 'partMatter', kind: 'matter', optional: true }, { name: 'partTitle', kind: 'line' }, ...words('partContent'), { name: 'partUnit', kind: 'unit', optional: true }, ...words('reason')],
  DECLINE: words('reason', 'basis', 'route'),
  WITHDRAW: words('reason'),
  URGE: [{ name: 'urge', kind: 'choice', values: ['REMINDER', 'NOTICE', 'CRITICISM'] }, ...words('reason')],
  PAUSE: [{ name: 'cause', kind: 'cause' }, { name: 'days', kind: 'number' }, ...words('evidence')],
  JUDGE_PAUSE: [{ name: 'verdict', kind: 'choice', values: ['grantPause', 'refuse'] }, ...words('reason')],
  RESUME: words('reason'),
  RECALL_URGE: [{ name: 'which', kind: 'urge' }, ...words('reason')],
  MARK_LEADERS: words('instruction'),
  MARK_SECRET: words('reason'),
  ASSIST: [{ name: 'how', kind: 'choice', values: ['SUPPORT', 'WHISTLE', 'SUB_UNIT'] }, { name: 'helper', kind: 'unit' }, ...words('task'), { name: 'until', kind: 'date', optional: true }],
  ANSWER_LEAD: words('answer'),
  EXEMPT: [{ name: 'exemptionClass', kind: 'exemptionClass' }, ...words('reason')],
  WITHDRAW_EXEMPTION: words('reason'),
  REVIEW_EXEMPTION: [{ name: 'verdict', kind: 'choice', values: ['pass', 'refuse'] }, ...words('reason')],
  DECIDE_EXEMPTION: [{ name: 'verdict', kind: 'choice', values: ['exempt', 'refuse'] }, ...words('reason')],
  ESCALATE: [{ name: 'level', kind: 'choice', values: ['LEADER', 'MEETING'] }, { name: 'addressee', kind: 'line' }, ...words('reason')],
  DECIDE: [{ name: 'on', kind: 'date' }, { name: 'by', kind: 'line' }, ...words('decision'), { name: 'minutes', kind: 'words', optional: true }, { name: 'newLead', kind: 'unit', optional: true }],
  DROP_ESCALATION: words('reason'),
  RELEASE: [{ name: 'helping', kind: 'helping' }, ...words('reason')],
  TAKE_EMERGENCY: words('handled'),
  REPORT_EMERGENCY: words('handled'),
  END_EMERGENCY: words('handled'),
  MARK_URGENT: words('reason'),
  TAKE_BACK_URGENT: words('reason'),
}

export const isStep = (action: string): action is Step => action in FIELDS

/** Which fields the form shows, given what has been chosen so far. */
export function shownFields(step: Step, values: Record<string, string>): Field[] {
  return FIELDS[step].filter((field) => (field.name !== 'unit' || values.verdict === 'sendOn') && (field.name !== 'until' || values.how !== 'WHISTLE')).map((field) => (field.name === 'unit' ? { ...field, optional: false } : field))
}

/** What the class of exemption needs is quoted proof by proof. */
const PROOF = 'proof:'
export const proofFields = (evidence: string[]): Field[] => evidence.map((label) => ({ name: PROOF + label, kind: 'words', label }))

export function begin(step: Step): Record<string, string> {
  return Object.fromEntries(FIELDS[step].map((field) => [field.name, field.values?.[0] ?? '']))
}

/** What the ticket itself suggests, once it is known: the next step of the ladder, the last urge in force. */
export function suggested(step: Step, ticket: TicketView): Record<string, string> {
  if (step === 'URGE') return { urge: ticket.urging.next ?? 'NOTICE' }
  if (step === 'RECALL_URGE') return { which: String(inForce(ticket).at(-1)?.id ?? '') }
  if (step === 'DECIDE') return { on: new Date().toLocaleDateString('sv-SE'), by: raised(ticket)?.addressee ?? '' }
  if (step === 'RELEASE') return { helping: awaited(ticket)[0]?.unit ?? '' }
  return {}
}

/** What a leader or a meeting is to decide. */
export const raised = (ticket: TicketView) => ticket.escalations.find((one) => one.open) ?? null

/** Helpers that still owe the lead an answer. */
export const awaited = (ticket: TicketView) => ticket.assistance.filter((one) => one.open)

export const inForce = (ticket: TicketView) => ticket.urging.urges.filter((one) => one.recalledAt === null)

/** Names of the fields that are still empty. */
/** The fields that are still empty. */
export function missing(fields: Field[], values: Record<string, string>): Field[] {
  return fields.filter((field) => !field.optional && !String(values[field.name] ?? '').trim())
}

export async function take(step: Step, ticket: TicketView, given: Record<string, string>): Promise<TicketView> {
  const params = { path: { id: ticket.id } }
  const version = ticket.version
  // a number field gives a number
  const value = (name: string) => String(given[name] ?? '').trim()
  const reason = value('reason')
  const sent = () => {
    switch (step) {
      case 'RETURN':
        return api.POST('/api/tickets/{id}/return', { params, body: { version, reason, basis: value('basis') } })
      case 'JUDGE_RETURN':
        return api.POST('/api/tickets/{id}/return/judge', { params, body: { version, reason, unit: given.verdict === 'sendOn' ? value('unit') : null } })
      case 'EXTENSION':
        return api.POST('/api/tickets/{id}/extension', { params, body: { version, reason, basis: value('basis'), promised: value('promised'), told: value('told') } })
      case 'JUDGE_EXTENSION':
        return api.POST('/api/tickets/{id}/extension/judge', { params, body: { version, reason, granted: given.verdict === 'grant' } })
      case 'FOLLOW_UP':
        return api.POST('/api/tickets/{id}/follow-ups', { params, body: { kind: value('kind') as 'URGE', words: value('words') } })
      case 'MERGE':
        return api.POST('/api/tickets/{id}/merge', { params, body: { version, reason, into: value('into') } })
      case 'UNMERGE':
        return api.POST('/api/tickets/{id}/unmerge', { params, body: { version, reason } })
      case 'SPLIT':
        return api.POST('/api/tickets/{id}/split', { params, body: { version, reason, kind: null, matter: value('partMatter') || null, title: value('partTitle'), content: value('partContent'), unit: value('partUnit') || null } })
      case 'DECLINE':
        return api.POST('/api/tickets/{id}/decline', { params, body: { version, reason, basis: value('basis'), route: value('route') } })
      case 'WITHDRAW':
        return api.POST('/api/tickets/{id}/withdraw', { params, body: { version, reason } })
      case 'PAUSE':
        return api.POST('/api/tickets/{id}/pause', { params, body: { version, cause: value('cause'), workingDays: Number(value('days')), evidence: value('evidence') } })
      case 'JUDGE_PAUSE':
        return api.POST('/api/tickets/{id}/pause/judge', { params, body: { version, reason, granted: given.verdict === 'grantPause' } })
      case 'RESUME':
        return api.POST('/api/tickets/{id}/pause/resume', { params, body: { version, reason } })
      case 'URGE':
        return api.POST('/api/tickets/{id}/urges', { params, body: { version, reason, step: value('urge') as 'NOTICE' } })
      case 'RECALL_URGE':
        return api.POST('/api/tickets/{id}/urges/{urge}/recall', { params: { path: { id: ticket.id, urge: Number(value('which')) } }, body: { reason } })
      case 'MARK_LEADERS':
        return api.POST('/api/tickets/{id}/leaders', { params, body: { version, instruction: value('instruction') } })
      case 'ASSIST':
        return api.POST('/api/tickets/{id}/assistance', { params, body: { version, kind: value('how') as 'SUPPORT', unit: value('helper'), words: value('task'), until: value('how') === 'WHISTLE' ? null : value('until') || null } })
      case 'ANSWER_LEAD':
        return api.POST('/api/tickets/{id}/assistance/answer', { params, body: { words: value('answer') } })
      case 'RELEASE':
        return api.POST('/api/tickets/{id}/assistance/release', { params, body: { version, unit: value('helping'), reason } })
      case 'TAKE_EMERGENCY':
        return api.POST('/api/tickets/{id}/emergency/take', { params, body: { words: value('handled') } })
      case 'REPORT_EMERGENCY':
      case 'END_EMERGENCY':
        return api.POST('/api/tickets/{id}/emergency/report', { params, body: { words: value('handled'), over: step === 'END_EMERGENCY' } })
      case 'MARK_URGENT':
        return api.POST('/api/tickets/{id}/urgent', { params, body: { version, reason } })
      case 'TAKE_BACK_URGENT':
        return api.POST('/api/tickets/{id}/urgent/take-back', { params, body: { version, reason } })
      case 'EXEMPT': {
        const evidence = Object.fromEntries(Object.keys(given).filter((name) => name.startsWith(PROOF)).map((name) => [name.slice(PROOF.length), value(name)]))
        return api.POST('/api/tickets/{id}/exemption', { params, body: { version, reason, kind: value('exemptionClass'), evidence } })
      }
      case 'WITHDRAW_EXEMPTION':
        return api.POST('/api/tickets/{id}/exemption/withdraw', { params, body: { version, reason } })
      case 'REVIEW_EXEMPTION':
        return api.POST('/api/tickets/{id}/exemption/review', { params, body: { version, reason, granted: given.verdict === 'pass' } })
      case 'DECIDE_EXEMPTION':
        return api.POST('/api/tickets/{id}/exemption/decision', { params, body: { version, reason, granted: given.verdict === 'exempt' } })
      case 'ESCALATE':
        return api.POST('/api/tickets/{id}/escalation', { params, body: { version, reason, kind: value('level') as 'LEADER', addressee: value('addressee') } })
      case 'DECIDE':
        return api.POST('/api/tickets/{id}/escalation/decision', { params, body: { version, on: value('on'), by: value('by'), words: value('decision'), minutes: value('minutes') || null, lead: value('newLead') || null } })
      case 'DROP_ESCALATION':
        return api.POST('/api/tickets/{id}/escalation/drop', { params, body: { version, reason } })
      case 'MARK_SECRET':
        return api.POST('/api/tickets/{id}/secret', { params, body: { version, reason } })
    }
  }
  return (await ask(sent() as never)) as TicketView
}
