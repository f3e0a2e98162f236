// Writes openapi.json from a running demo set-up: `BASE_URL=http://127.0.0.1:8080 npm run export`, then `npm run gen`.
import { writeFileSync } from 'node:fs'

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080'
const jar = new Map()

async function call(path, options = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(base + path, { ...options, headers: { ...options.headers, cookie } })
  for (const set of answer.headers.getSetCookie()) {
    const [name, value] = set.split(';')[0].split('=')
    jar.set(name, value)
  }
  return answer
}

const accounts = await (await call('/api/demo/accounts')).json()
const admin = accounts.find((one) => one.roles.includes('ADMINISTRATOR'))
await call('/api/session')
const headers = { 'content-type': 'application/json', 'x-xsrf-token': jar.get('XSRF-TOKEN') }
const entered = await call('/api/session', { method: 'POST', headers, body: JSON.stringify({ name: admin.name, password: admin.password }) })
if (!entered.ok) throw new Error(`the administrator was refused: ${entered.status}`)
const description = await (await call('/v3/api-docs')).json()

// Where it was running is no part of the description; an order of its own would make every export differ.
delete description.servers
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
      : value
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(sorted(description), null, 1)}\n`)
