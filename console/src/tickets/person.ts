import { i18n } from '../i18n'

const { t, te } = i18n.global

/** Who did something, as people read it: the machine by its part, a clerk with the unit, an account that is gone by its own name. */
export function person(account: string, name: string | null, unit: string | null = null): string {
  return te(`ticket.actor.${account}`) ? t(`ticket.actor.${account}`) : [name ?? account, unit].filter(Boolean).join(' · ')
}
