import type { Finding } from '../api/types'
import type { Fields, FieldName, Form } from './form'

/** What the agent says to one finding; `split`: the other demand becomes a ticket of its own. */
export type Verdict = 'said' | 'stays' | 'split'

/** The same finding, asked again. */
export const keyOf = (form: Form, finding: Finding) => [form.call, form.part, finding.what, finding.written, finding.said].join('|')

/** The fields as the citizen's words would have them. */
export function taken(finding: Finding, fields: Fields): Partial<Fields> {
  switch (finding.what) {
    case 'URGENT':
      return { urgent: true }
    case 'SECRET':
      return { secret: true }
    case 'KIND':
      return { kind: finding.said }
    case 'PHONE':
      return { phone: finding.said }
    case 'PLACE':
      return finding.area ? { place: finding.said, area: finding.area } : { place: finding.said }
    default:
      return { content: added(fields.content, finding.said) }
  }
}

/** Whether the fields say by now what was said. */
export function agrees(finding: Finding, fields: Fields): boolean {
  return Object.entries(taken(finding, fields)).every(([name, value]) => fields[name as FieldName] === value)
}

function added(content: string, said: string): string {
  const before = content.trim()
  return `${before}${before && !/[。！？；.!?;]$/.test(before) ? '。' : ''}${said}。`
}

/** The fields that taking over has changed, as they were before. */
export function before(finding: Finding, fields: Fields): Partial<Fields> {
  const changed = Object.keys(taken(finding, fields)) as FieldName[]
  return Object.fromEntries(changed.map((name) => [name, fields[name]]))
}
