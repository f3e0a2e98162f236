import type { components } from './schema'

type Schemas = components['schemas']

/**
 * The server always sends every field (null when unknown), while a description exported from Java may call fields
 * optional; pages read values as they really arrive.
 */
type Solid<T> = T extends readonly (infer U)[]
  ? Solid<U>[]
  : T extends object
    ? { [K in keyof T]-?: Solid<Exclude<T[K], undefined>> }
    : T

export type Me = Solid<Schemas['Me']>
export type DemoAccount = Solid<Schemas['DemoAccount']>
export type Profile = Solid<Schemas['Profile']>
export type CallView = Solid<Schemas['CallView']>
export type Line = Solid<Schemas['Line']>
export type Card = Solid<Schemas['Card']>
export type Screening = Solid<Schemas['Screening']>
export type Draft = Solid<Schemas['Draft']>
export type Prediction = Solid<Schemas['Prediction']>
export type Candidate = Prediction['candidates'][number]
export type TicketRow = Solid<Schemas['TicketRow']>
export type TicketView = Solid<Schemas['TicketView']>
export type TicketState = TicketRow['state']
export type NewTicket = Solid<Schemas['NewTicket']>
export type CallbackView = Solid<Schemas['CallbackView']>
export type Board = Solid<Schemas['Board']>
export type StoryEvent = TicketView['story'][number]
