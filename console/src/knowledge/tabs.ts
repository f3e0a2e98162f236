import { AREAS, KEEPS_ENTRIES, SEES_QUESTIONS, TRIES_SEARCH } from '../session/roles'

/** The pages about knowledge: a new one needs a line here, one in the router and a name in `entries.tabs`. */
export const KNOWLEDGE_TABS: readonly { name: string; path: string; roles: readonly string[] }[] = [
  { name: 'search', path: '/knowledge', roles: AREAS.knowledge },
  { name: 'entries', path: '/knowledge/entries', roles: KEEPS_ENTRIES },
  { name: 'test', path: '/knowledge/test', roles: TRIES_SEARCH },
  { name: 'feedback', path: '/knowledge/feedback', roles: KEEPS_ENTRIES },
  { name: 'questions', path: '/knowledge/questions', roles: SEES_QUESTIONS },
]
