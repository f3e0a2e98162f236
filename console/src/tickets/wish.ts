import type { LocationQuery } from 'vue-router'
import type { SavedFilter } from '../api/types'

/** What is asked of a list of tickets; empty means any. */
export interface Wish {
  text: string
  state: string[]
  unit: string
  kind: string
  matter: string
  channel: string
  from: string
  until: string
  clock: string
  mark: string[]
}

export const CLOCKS = ['OVERDUE', 'TODAY', 'RUNNING', 'PAUSED'] as const
export const MARKS = ['URGENT', 'SECRET', 'LEADERS'] as const
export const ORDERS = ['CLOCK', 'NEWEST', 'OLDEST'] as const

const SINGLE = ['text', 'unit', 'kind', 'matter', 'channel', 'from', 'until', 'clock'] as const
const MANY = ['state', 'mark'] as const

/** A mobile or a fixed line with its area code: looked for as a citizen's number, which is written down. */
const PHONE = /^(1[3-9]\d{9}|0\d{9,11})$/
export const isPhone = (words: string) => PHONE.test(words.trim())

export const noWish = (): Wish => ({ text: '', state: [], unit: '', kind: '', matter: '', channel: '', from: '', until: '', clock: '', mark: [] })

/** Only what is asked for, as the page's address has it. */
export function stated(wish: Wish): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const name of SINGLE) if (wish[name].trim()) query[name] = wish[name].trim()
  for (const name of MANY) if (wish[name].length) query[name] = [...wish[name]]
  return query
}

/** The same as the server takes it: a number is looked for as the citizen's. */
export function asked(wish: Wish): Record<string, string | string[]> {
  const { text, ...rest } = stated(wish)
  if (typeof text !== 'string') return rest
  return isPhone(text) ? { ...rest, phone: text } : { ...rest, text }
}

export function fromAddress(query: LocationQuery): Wish {
  const wish = noWish()
  const all = (name: string) => [query[name] ?? []].flat().filter((one): one is string => typeof one === 'string')
  for (const name of SINGLE) wish[name] = all(name)[0] ?? ''
  for (const name of MANY) wish[name] = all(name)
  return wish
}

export function fromSaved(saved: SavedFilter['wish']): Wish {
  const wish = noWish()
  for (const name of SINGLE) wish[name] = saved[name] ?? ''
  for (const name of MANY) wish[name] = saved[name] ?? []
  return wish
}
