/** Which page which role may see. The server decides; this only keeps people from doors that are shut. */
export const AREAS = {
  desk: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR'],
  inbox: ['CLERK', 'UNIT_LEADER'],
  visits: ['GRID_WORKER'],
  tickets: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'QUALITY_INSPECTOR', 'CLERK', 'UNIT_LEADER', 'SUPERVISION', 'MANAGER'],
  supervision: ['SUPERVISION'],
  screenings: ['SUPERVISION', 'FLOOR_SUPERVISOR', 'MANAGER'],
  night: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'SUPERVISION'],
  callbacks: ['MANAGER', 'SUPERVISION', 'QUALITY_INSPECTOR'],
  knowledge: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'CLERK', 'UNIT_LEADER', 'SUPERVISION', 'MANAGER', 'KNOWLEDGE_EDITOR', 'EVALUATOR', 'ADMINISTRATOR'],
  catalogue: ['SUPERVISION', 'MANAGER', 'ADMINISTRATOR'],
  units: ['SUPERVISION', 'MANAGER', 'ADMINISTRATOR', 'UNIT_LEADER'],
  deliveries: ['ADMINISTRATOR', 'SUPERVISION'],
  models: ['EVALUATOR', 'ADMINISTRATOR'],
  audit: ['MANAGER', 'ADMINISTRATOR'],
  duty: ['SUPERVISION', 'MANAGER', 'UNIT_LEADER'],
  scores: ['MANAGER', 'SUPERVISION', 'UNIT_LEADER'],
  trends: ['MANAGER', 'SUPERVISION', 'FLOOR_SUPERVISOR'],
  board: ['MANAGER', 'FLOOR_SUPERVISOR', 'SUPERVISION'],
} as const satisfies Record<string, readonly string[]>

export type Area = keyof typeof AREAS

export function maySee(area: Area, roles: readonly string[]): boolean {
  return AREAS[area].some((role) => roles.includes(role))
}

/** Whoever may let a new catalogue take force; others read it. */
export function mayChangeCatalogue(roles: readonly string[]): boolean {
  return ['SUPERVISION', 'ADMINISTRATOR'].some((role) => roles.includes(role))
}

/** Whoever may take away what agents put right in calls. */
export function mayTakeCorrections(roles: readonly string[]): boolean {
  return roles.includes('EVALUATOR')
}

/** Whoever may take found tickets away as a file. */
export function mayExport(roles: readonly string[]): boolean {
  return ['FLOOR_SUPERVISOR', 'QUALITY_INSPECTOR', 'CLERK', 'UNIT_LEADER', 'SUPERVISION', 'MANAGER'].some((role) => roles.includes(role))
}

/** Who looks after entries: units their own, the centre all. */
export const KEEPS_ENTRIES = ['CLERK', 'UNIT_LEADER', 'KNOWLEDGE_EDITOR', 'SUPERVISION', 'MANAGER'] as const

/** Who sees what a question finds and why, and how the judged questions do. */
export const TRIES_SEARCH = ['KNOWLEDGE_EDITOR', 'SUPERVISION', 'MANAGER', 'EVALUATOR'] as const

/** Who writes them; a manager reads. */
export function mayWriteEntries(roles: readonly string[]): boolean {
  return ['CLERK', 'UNIT_LEADER', 'KNOWLEDGE_EDITOR', 'SUPERVISION'].some((role) => roles.includes(role))
}

/** Whoever answers for a complaint about an entry; a manager only reads. */
export function maySettleFeedback(roles: readonly string[]): boolean {
  return ['KNOWLEDGE_EDITOR', 'SUPERVISION', 'CLERK', 'UNIT_LEADER'].some((role) => roles.includes(role))
}

/** Who sees what citizens asked in vain; the first two work it off. */
export const SEES_QUESTIONS = ['KNOWLEDGE_EDITOR', 'SUPERVISION', 'MANAGER'] as const
export function mayGatherQuestions(roles: readonly string[]): boolean {
  return SEES_QUESTIONS.slice(0, 2).some((role) => roles.includes(role))
}

/** A grid worker finds what was asked on the own page, and nothing else. */
export function searches(roles: readonly string[]): boolean {
  return roles.some((role) => role !== 'GRID_WORKER')
}

/** What a person finds beside tickets, knowledge and units. */
export function maySearch(what: 'calls' | 'people', roles: readonly string[]): boolean {
  const who = {
    calls: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'QUALITY_INSPECTOR', 'MANAGER', 'SUPERVISION'],
    people: ['ADMINISTRATOR', 'MANAGER', 'SUPERVISION', 'UNIT_LEADER'],
  }
  return who[what].some((role) => roles.includes(role))
}

/** Whoever founds units and names their people: a unit's leader below the own unit. */
export function mayEditUnits(roles: readonly string[]): boolean {
  return ['ADMINISTRATOR', 'UNIT_LEADER'].some((role) => roles.includes(role))
}

/** Where a person starts: the page of the own work before those that many may see. */
const FIRST: Area[] = ['desk', 'inbox', 'visits', 'supervision', 'night', 'callbacks', 'board', 'tickets', 'knowledge', 'scores', 'trends', 'screenings', 'catalogue', 'units', 'duty', 'deliveries', 'models', 'audit']

export function home(roles: readonly string[]): string {
  const area = FIRST.find((candidate) => maySee(candidate, roles))
  return area ? `/${area}` : '/denied'
}
