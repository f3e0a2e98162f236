import type { components } from './schema'

type Schemas = components['schemas']

/**
 * What the server sends has every field, null when unknown; its description calls most fields optional. `N` names those
 * that may be null.
 */
type Sent<T, N extends keyof T = never> = {
  [K in keyof T]-?: K extends N ? Exclude<T[K], undefined> | null : Exclude<T[K], undefined>
}

export type Me = Sent<Schemas['Me'], 'unit' | 'unitName'>
export type DemoAccount = Sent<Schemas['DemoAccountView']>
export type Profile = Sent<Omit<Schemas['ProfileView'], 'kinds' | 'areas' | 'matters' | 'units'>> & {
  kinds: Sent<Schemas['Named']>[]
  areas: Sent<Schemas['Named']>[]
  matters: Sent<Schemas['MatterView']>[]
  units: Sent<Schemas['UnitView'], 'parent'>[]
}
export type Line = Sent<Schemas['Line'], 'raw' | 'missing' | 'fromMillis'>
export type Card = Sent<Schemas['Card'], 'until'>
export type KeptCall = Omit<Sent<Schemas['KeptCall'], 'answeredAt' | 'endedAt' | 'endReason' | 'agent' | 'ticket' | 'recordingUrl'>, 'lines'> & {
  lines: Line[]
}

type Unknown = 'place' | 'unit' | 'unitName' | 'signBy' | 'replyBy' | 'satisfaction'
export type TicketRow = Sent<Schemas['TicketRow'], Unknown>
export type TicketState = TicketRow['state']
export type StoryEvent = Sent<Omit<Schemas['TicketEvent'], 'ticket' | 'version'>>
/** `call` is the kept call's id; the citizen's number and name are null for those who may not see them. */
export type TicketView = Omit<
  Sent<Schemas['TicketView'], Unknown | 'matter' | 'matterName' | 'area' | 'happened' | 'phone' | 'name' | 'reply' | 'contactedAt' | 'closedAt' | 'call'>,
  'story'
> & { story: StoryEvent[]; callbacks?: CallbackView[] }
export type NewTicket = Schemas['Filing']

export type CallbackView = Omit<Sent<Schemas['CallbackView'], 'unitName' | 'outcome' | 'contacted' | 'resolved' | 'satisfaction' | 'recordingUrl' | 'at'>, 'lines'> & {
  lines: Line[]
}
export type Board = Sent<Schemas['Board'], 'satisfiedShare'>

export type { CallView, Draft, Prediction, Screening, Candidate } from './desk-messages'
