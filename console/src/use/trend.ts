/** How often now and before, in a few words. */
export function trend(recent: number, before: number, t: (key: string, named: Record<string, number>) => string): string {
  if (recent === before) return t('questions.steady', { recent })
  return t(recent > before ? 'questions.more' : 'questions.less', { recent, before })
}
