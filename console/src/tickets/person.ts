import { i18n } from '../i18n'

const { t, te } = i18n.global

/** Who did something, as people read it: the machine by its part, a clerk with the unit, an account that is gone by its own name. */
export function person(account: string, name: string | null, unit: string | null = null): string {
  if (te(`ticket.actor.${account}`)) return t(`ticket.actor.${account}`)
  // Many a city writes the unit behind the name, in brackets and in short.
  const said = name?.match(/（(.+)）$/)?.[1]
  return [name ?? account, said && unit?.includes(said) ? null : unit].filter(Boolean).join(' · ')
}
