// A stand-in for the application while pages are drawn: `npm run mock`, then `npm run dev` with BACKEND set, or open
// the built console on its port. Nothing of it is shipped.
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accounts, callbacks, cards, newTicket, night, profile, tickets } from './data.mjs'
import { answer, callBack, end, live, ring, seatChanged, toDesks, upgrade, words } from './live.mjs'

const port = Number(process.env.PORT ?? 8090)
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const sessions = new Map()
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

const cookies = (request) => Object.fromEntries((request.headers.cookie ?? '').split('; ').map((one) => one.split('=')))
const who = (request) => sessions.get(cookies(request).SESSION)
const view = (account) => ({ name: account.name, displayName: account.displayName, roles: account.roles, unit: account.unit, unitName: account.unitName, city: '云汀市', line: '12345', demo: true })

class Refused extends Error {
  constructor(status, detail) {
    super(detail)
    this.status = status
  }
}

function search(query) {
  const text = query.get('text')
  const all = [...tickets.values()].filter((one) => (!text || JSON.stringify(one).includes(text)) && (!query.get('state') || one.state === query.get('state')) && (!query.get('unit') || one.unit === query.get('unit')) && (query.get('overdue') !== 'true' || one.overdue))
  all.sort((a, b) => b.filedAt.localeCompare(a.filedAt))
  const size = Number(query.get('size') ?? 20)
  const from = Number(query.get('page') ?? 0) * size
  return { rows: all.slice(from, from + size), total: all.length }
}

function step(ticket, type, body, me, change) {
  if (!ticket) throw new Refused(404, '没有这张工单')
  if (body.version !== ticket.version) throw new Refused(409, `工单已是第 ${ticket.version} 版，您看到的是第 ${body.version} 版`)
  Object.assign(ticket, change, { version: ticket.version + 1 })
  ticket.story.push({ type, state: ticket.state, at: new Date().toISOString(), actor: me.displayName, actorName: me.displayName, actorUnit: me.unitName, note: body.note ?? body.text ?? body.reason ?? '' })
  return ticket
}

const taken = (id) => night.find((one) => one.id === id) ?? step()
const settled = (id) => {
  if (taken(id).settled) throw new Refused(409, '这件夜间工单已经核对过了')
  taken(id).settled = true
}

const routes = {
  'GET /api/session': (_, me) => view(me),
  'DELETE /api/session': (_, me, { request }) => void (me && sessions.delete(cookies(request).SESSION)),
  'GET /api/profile': () => profile,
  'GET /api/tickets': (_, me, { query }) => search(query),
  'POST /api/tickets': (body, me) => {
    const ticket = newTicket(body, me.displayName)
    if (live.call?.id === body.call) ticket.call = { id: body.call, lines: live.call.lines, recordingUrl: null }
    tickets.set(ticket.id, ticket)
    return ticket
  },
  'GET /api/tickets/*': (_, me, { id }) => tickets.get(id) ?? step(),
  'POST /api/tickets/*/sign': (body, me, { id }) => step(tickets.get(id), 'signed', body, me, { state: 'SIGNED' }),
  'POST /api/tickets/*/contact': (body, me, { id }) => step(tickets.get(id), 'contacted', body, me, { contactedAt: new Date().toISOString() }),
  'POST /api/tickets/*/reply': (body, me, { id }) => {
    const ticket = step(tickets.get(id), 'replied', body, me, { state: 'AWAITING_CALLBACK', reply: body.text })
    callBack(ticket)
    return ticket
  },
  'POST /api/tickets/*/dispatch': (body, me, { id }) => step(tickets.get(id), 'dispatched', body, me, { state: 'DISPATCHED', unit: body.unit, unitName: profile.units.find((one) => one.code === body.unit)?.name, signBy: new Date(Date.now() + 8 * 3.6e6).toISOString(), replyBy: new Date(Date.now() + 72 * 3.6e6).toISOString() }),
  'GET /api/callbacks': () => ({ rows: callbacks, total: callbacks.length, figures: Object.fromEntries(['due', 'ringing', 'talking', 'done'].map((state) => [state, callbacks.filter((one) => one.state === state).length])) }),
  'PUT /api/callbacks/*/answers/*': (body, me, { parts }) => {
    const row = callbacks.find((one) => one.id === parts[3])
    row.answers = row.answers.map((one) => (one.question === parts[5] ? { ...one, corrected: body.value } : one))
    return row
  },
  'POST /api/tickets/*/settle': (body, me, { id }) => step(tickets.get(id), body.content ? 'closed' : 'rework', body, me, { state: body.content ? 'CLOSED' : 'IN_REWORK', satisfaction: body.satisfaction }),
  'GET /api/night': () => ({ rows: night.filter((one) => !one.settled).map((one) => ({ ...tickets.get(one.id), ringBack: one.ringBack })), waiting: night.filter((one) => !one.settled).length }),
  'POST /api/night/*/confirm': (_, me, { id }) => settled(id),
  'POST /api/night/*/correct': (body, me, { id }) => {
    Object.assign(tickets.get(id), { place: body.place || null, happened: body.time || null, phone: body.phone })
    settled(id)
  },
  'POST /api/night/*/ring-back': (body, me, { id }) => void (taken(id).ringBack = body.reason),
  'POST /api/night/*/take-back': (_, me, { id }) => void (taken(id).settled = false),
  'PUT /api/night/*/lines/*': (body, me, { id, parts }) => {
    const line = tickets.get(id).call.lines.find((one) => one.speaker === 'CITIZEN' && one.utterance === Number(parts[5]))
    Object.assign(line, { text: body.text, raw: line.raw ?? line.text, byPerson: true })
  },
  'GET /api/knowledge': (_, me, { query }) => cards.filter((card) => [...query.get('q')].some((letter, index, all) => card.text.includes(letter + (all[index + 1] ?? '')))),
  'GET /api/knowledge/templates': () => [{ id: 'water', title: '停水已恢复', matter: 'water-outage', text: '您好{称呼}，{地点}停水系{原因}，{日期}已恢复供水。' }, { id: 'any', title: '受理告知', matter: null, text: '您好{称呼}，您反映的{事项}已登记。' }],
  'GET /api/board': () => ({ waiting: 3, talking: 12, readySeats: 5, ticketsToday: 286, overdue: 4, callbacksDue: 17, satisfiedShare: 0.957 }),
  'POST /api/desk/state': (body) => {
    live.seat = body.state
    if (body.state === 'ready' && live.call?.state === 'ended') live.call = null
    seatChanged()
  },
  'GET /api/calls/*': (_, me, { id }) => ({ id, lines: live.call?.id === id ? live.call.lines : [], recordingUrl: null }),
  'POST /api/calls/*/answer': () => answer(),
  'POST /api/calls/*/hangup': () => end('AGENT_HUNG_UP'),
  'POST /api/calls/*/transfer': () => end('AGENT_HUNG_UP'),
  'POST /api/calls/*/say': (body) => words('AGENT', body.text),
  'PUT /api/calls/*/lines/*/*': (body, me, { parts }) => {
    live.call.lines = live.call.lines.map((one) => (one.speaker === parts[5] && one.utterance === Number(parts[6]) ? { ...one, text: body.text } : one))
  },
  // for looking at states that a script brings about
  'POST /api/dev/*': (body, me, { id }) => ({ ring: () => ring(body.number), words: () => words(body.speaker, body.text, body.final), gap: () => toDesks({ type: 'waiting', waiting: (live.waiting = body.waiting) }) })[id]?.(),
}

async function api(request, response, url) {
  const body = await new Promise((done) => {
    let text = ''
    request.on('data', (part) => (text += part)).on('end', () => done(text ? JSON.parse(text) : {}))
  })
  const reply = (status, value, headers = {}) => response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers }).end(value === undefined ? '' : JSON.stringify(value))
  if (url.pathname === '/api/demo/telephone') return reply(200, { browser: true })
  if (url.pathname === '/api/demo/accounts') return reply(200, accounts.map(({ name, displayName, password, roles }) => ({ name, displayName, password, roles })))
  if (url.pathname === '/api/session' && request.method === 'POST') {
    const account = accounts.find((one) => one.name === body.name && one.password === body.password)
    if (!account) return reply(401, { title: 'Unauthorized', status: 401 })
    const id = randomUUID()
    sessions.set(id, account)
    return reply(200, view(account), { 'set-cookie': [`SESSION=${id}; Path=/; HttpOnly`, 'XSRF-TOKEN=mock; Path=/'] })
  }
  const me = who(request)
  if (!me && !url.pathname.startsWith('/api/dev/')) return reply(401, { title: 'Unauthorized', status: 401 }, { 'set-cookie': 'XSRF-TOKEN=mock; Path=/' })
  const parts = url.pathname.split('/')
  const name = Object.keys(routes).find((key) => {
    const [method, path] = key.split(' ')
    const wanted = path.split('/')
    return method === request.method && wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  })
  if (!name) return reply(404, { title: 'Not Found', status: 404, detail: url.pathname })
  try {
    const value = routes[name](body, me, { id: parts[3], parts, query: url.searchParams, request })
    reply(value === undefined ? 204 : 200, value)
  } catch (refused) {
    reply(refused.status ?? 404, { type: 'about:blank', title: 'Refused', status: refused.status ?? 404, detail: refused.status ? refused.message : '没有找到' })
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://x')
  if (url.pathname.startsWith('/api/')) return void api(request, response, url)
  let file = join(dist, normalize(url.pathname))
  if (!existsSync(file) || statSync(file).isDirectory()) file = join(dist, 'index.html')
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
})
server.on('upgrade', (request, socket, head) => upgrade(request, socket, head, who(request)))
server.listen(port, '127.0.0.1', () => process.stdout.write(`mock on http://127.0.0.1:${port}\n`))
