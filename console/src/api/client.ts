import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './schema'

/** A refusal as the server explained it (RFC 9457), or status 0 when the server could not be reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title)
  }
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

/** Called when the session has ended while a page is open; set by the session store. */
let signedOut: () => void = () => {}
export function whenSignedOut(action: () => void): void {
  signedOut = action
}

const csrf: Middleware = {
  async onRequest({ request }) {
    if (request.method === 'GET' || request.method === 'HEAD') return
    // Spring hands the token out with the first answer; a page that only ever posts would have none.
    if (cookie('XSRF-TOKEN') === null) await fetch('/api/session')
    const token = cookie('XSRF-TOKEN')
    if (token !== null) request.headers.set('X-XSRF-TOKEN', token)
  },
  onResponse({ request, response }) {
    if (response.status === 401 && !request.url.endsWith('/api/session')) signedOut()
  },
}

export const api = createClient<paths>({ baseUrl: '' })
api.use(csrf)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body, or a {@link Refusal}. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>
  try {
    answer = await call
  } catch {
    throw new Refusal(0, 'unreachable', '')
  }
  if (answer.response.ok) return answer.data as T
  const problem = (answer.error ?? {}) as { title?: string; detail?: string }
  throw new Refusal(answer.response.status, problem.title ?? '', problem.detail ?? '')
}

/** Address of a WebSocket of the same server. */
export function socketAddress(path: string): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${path}`
}
