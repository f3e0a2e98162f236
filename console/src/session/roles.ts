/** Which page which role may see. The server decides; this only keeps people from doors that are shut. */
export const AREAS = {
  desk: ['AGENT', 'OPERATOR_STAFF'],
  inbox: ['CLERK', 'UNIT_LEADER'],
  tickets: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'QUALITY_INSPECTOR', 'CLERK', 'UNIT_LEADER', 'SUPERVISION', 'MANAGER', 'ADMINISTRATOR'],
  supervision: ['SUPERVISION', 'ADMINISTRATOR'],
  callbacks: ['MANAGER', 'SUPERVISION', 'QUALITY_INSPECTOR', 'FLOOR_SUPERVISOR', 'ADMINISTRATOR'],
  knowledge: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'SUPERVISION', 'MANAGER', 'KNOWLEDGE_EDITOR', 'EVALUATOR', 'ADMINISTRATOR'],
  board: ['AGENT', 'OPERATOR_STAFF', 'FLOOR_SUPERVISOR', 'QUALITY_INSPECTOR', 'SUPERVISION', 'MANAGER', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly string[]>

export type Area = keyof typeof AREAS

export function maySee(area: Area, roles: readonly string[]): boolean {
  return AREAS[area].some((role) => roles.includes(role))
}

/** Where a person starts: the first page in the order of the list above. */
export function home(roles: readonly string[]): string {
  const area = (Object.keys(AREAS) as Area[]).find((candidate) => maySee(candidate, roles))
  return area ? `/${area}` : '/denied'
}
