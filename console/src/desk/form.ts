import type { CallView, Draft, DraftForm, NewTicket, Prediction } from '../api/types'

/** The ticket form; empty text means not known. */
export interface Fields {
  kind: string
  matter: string
  title: string
  content: string
  place: string
  area: string
  happened: string
  phone: string
  name: string
  secret: boolean
  urgent: boolean
  unit: string
  answer: string
}
export type FieldName = keyof Fields

/**
 * A call's form.
 *
 * @property part which of the caller's matters, from 1
 * @property version of the draft that the server keeps; 0 when it keeps none yet
 * @property unsaved it holds words that the server does not have
 * @property touched fields that the agent has changed: a draft never overwrites them
 * @property offered what the last draft would put into a touched field, shown as an offer
 * @property ticket number of the ticket that was filed from it
 */
export interface Form {
  call: string
  part: number
  version: number
  unsaved: boolean
  fields: Fields
  touched: FieldName[]
  offered: Partial<Fields>
  ticket: string | null
}

export const EMPTY_FIELDS: Fields = {
  kind: '',
  matter: '',
  title: '',
  content: '',
  place: '',
  area: '',
  happened: '',
  phone: '',
  name: '',
  secret: false,
  urgent: false,
  unit: '',
  answer: '',
}

export function newForm(call: CallView): Form {
  const fields = { ...EMPTY_FIELDS, phone: call.number, name: call.name ?? '' }
  return { call: call.id, part: 1, version: 0, unsaved: false, fields, touched: [], offered: {}, ticket: null }
}

/** As the server keeps it; empty text for what is not known. */
export function kept(call: string, draft: DraftForm): Form {
  const fields = Object.fromEntries(Object.entries(EMPTY_FIELDS).map(([name, empty]) => [name, draft.fields[name as FieldName] ?? empty]))
  return { call, part: draft.part, version: draft.version, unsaved: false, fields: fields as unknown as Fields, touched: draft.touched as FieldName[], offered: {}, ticket: draft.ticket }
}

/** The server's form where another page was quicker; what was typed here meanwhile is offered beside it. */
export function overtaken(mine: Form, theirs: Form): Form {
  const offered = Object.fromEntries(mine.touched.filter((field) => mine.fields[field] !== theirs.fields[field]).map((field) => [field, mine.fields[field]]))
  return { ...theirs, offered }
}

export function touch<K extends FieldName>(form: Form, field: K, value: Fields[K]): Form {
  if (form.fields[field] === value) return form
  const touched = form.touched.includes(field) ? form.touched : [...form.touched, field]
  const offered = { ...form.offered }
  if (offered[field] === value) delete offered[field]
  return { ...form, fields: { ...form.fields, [field]: value }, touched, offered }
}

/** The agent takes the machine's word for a field again. */
export function adopt(form: Form, field: FieldName): Form {
  const value = form.offered[field]
  if (value === undefined) return form
  const offered = { ...form.offered }
  delete offered[field]
  return { ...form, fields: { ...form.fields, [field]: value }, touched: form.touched.filter((f) => f !== field), offered }
}

function merge(form: Form, proposed: Partial<Fields>): Form {
  const fields: Record<string, unknown> = { ...form.fields }
  const offered: Record<string, unknown> = { ...form.offered }
  for (const [field, value] of Object.entries(proposed)) {
    if (!form.touched.includes(field as FieldName)) {
      fields[field] = value
    } else if (value !== '' && value !== false && value !== fields[field]) {
      offered[field] = value
    } else {
      delete offered[field]
    }
  }
  return { ...form, fields: fields as unknown as Fields, offered: offered as Partial<Fields> }
}

/** Takes a draft in; a filed ticket's form stays as it was filed. */
export function withDraft(form: Form, draft: Draft, call: CallView): Form {
  if (form.ticket !== null) return form
  return merge(form, {
    kind: draft.kind ?? '',
    matter: draft.matter ?? '',
    title: draft.title ?? '',
    content: draft.content ?? '',
    place: draft.place ?? '',
    area: draft.area ?? '',
    happened: draft.happened ?? '',
    phone: draft.phone ?? call.number,
    name: draft.name ?? call.name ?? '',
    secret: draft.secret,
    urgent: draft.urgent,
  })
}

/** The first candidate fills the field only when the router is certain; otherwise the agent or the centre decides. */
export function withPrediction(form: Form, prediction: Prediction): Form {
  if (form.ticket !== null) return form
  const first = prediction.candidates[0]
  return merge(form, { unit: prediction.certain && first ? first.unit : '' })
}

/** Quiet lines beside fields, never dialogs. `must` ones are refused by the server, so the form says so first. */
export type Check = { field: FieldName; key: string; must: boolean }

export function checks(fields: Fields, call: CallView | null): Check[] {
  const found: Check[] = []
  const miss = (field: FieldName, key: string, must: boolean) => found.push({ field, key, must })
  if (!fields.kind) miss('kind', 'kindMissing', true)
  if (!fields.title.trim()) miss('title', 'titleMissing', true)
  if (!fields.content.trim()) miss('content', 'contentMissing', true)
  if (!fields.phone.trim()) miss('phone', 'phoneMissing', true)
  else if (!/^\d{3,15}$/.test(fields.phone.trim())) miss('phone', 'phoneOdd', true)
  if (!fields.place.trim() && fields.kind !== 'consultation') miss('place', 'placeMissing', false)
  else if (fields.place && !fields.area) miss('area', 'areaMissing', false)
  if (!fields.matter) miss('matter', 'matterMissing', false)
  const said = call?.lines.map((line) => line.text).join('') ?? ''
  const other = /1[3-9]\d{9}/.exec(said)?.[0]
  if (other && fields.phone && other !== fields.phone) miss('phone', 'phoneDiffers', false)
  if (call?.screening?.danger && !fields.urgent) miss('urgent', 'urgentUnmarked', false)
  return found
}

/** The form as the server takes it. */
export function toTicket(form: Form, unitReason: string | null, answered: boolean): NewTicket {
  const given = (text: string) => text.trim() || null
  const { fields } = form
  return {
    kind: fields.kind,
    matter: given(fields.matter),
    title: fields.title.trim(),
    content: fields.content.trim(),
    place: given(fields.place),
    area: given(fields.area),
    happened: given(fields.happened),
    phone: fields.phone.trim(),
    name: given(fields.name),
    secret: fields.secret,
    urgent: fields.urgent,
    call: form.call,
    part: form.part,
    unit: answered ? null : given(fields.unit),
    unitReason: answered || !fields.unit ? null : unitReason,
    answer: answered ? fields.answer.trim() : null,
    declined: null,
    stays: null,
  }
}

const key = (call: string) => `huiyin.forms.${call}`

/** A call's forms as this page last knew them; null when it knows none. */
export function stored(call: string, storage: Storage = sessionStorage): Form[] | null {
  try {
    const text = storage.getItem(key(call))
    if (text === null) return null
    // A form kept by an older page may lack newer fields.
    return (JSON.parse(text) as Form[]).map((form) => ({ ...form, fields: { ...EMPTY_FIELDS, ...form.fields } }))
  } catch {
    return null
  }
}

export function store(call: string, forms: Form[], storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key(call), JSON.stringify(forms))
  } catch {
    // The server keeps what was typed; a full or forbidden storage costs the last second of it.
  }
}
