/** One file in the part `file`, beside it plain fields: what `openapi-fetch` needs to send a form as it is. */
export function formWith(file: File, fields: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', file)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return { body: form as never, bodySerializer: () => form }
}
