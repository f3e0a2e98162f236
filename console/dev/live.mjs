// Calls of the mock: one telephone page, one desk, typed words only; the survey after a reply.
import { randomUUID } from 'node:crypto'
import { WebSocketServer } from 'ws'
import { answered, callbacks, cards, tickets } from './data.mjs'

const wss = new WebSocketServer({ noServer: true })
const desks = new Set()
const citizens = new Map()
export const live = { call: null, waiting: 0, seat: 'ready', agent: null }
let survey = null

const send = (socket, message) => socket.readyState === 1 && socket.send(JSON.stringify(message))
export function toDesks(message) {
  for (const desk of desks) send(desk, { seq: ++desk.seq, ...message })
}
const agentView = () => ({ name: live.agent?.name ?? 'agent1', displayName: live.agent?.displayName ?? '', state: live.call?.state === 'talking' ? 'talking' : live.seat })
export const seatChanged = () => toDesks({ type: 'agent', agent: agentView() })

export function ring(number) {
  const history = [...tickets.values()].filter((one) => one.phone === number)
  live.call = {
    id: randomUUID(), state: 'ringing', direction: 'INBOUND', number, maskedNumber: number.replace(/^(\d{3})\d{4}/, '$1****'), name: history[0]?.name ?? null, line: '12345',
    rangAt: new Date().toISOString(), answeredAt: null, endedAt: null, history, lines: [], cards: [], screening: null, draft: null, prediction: null,
  }
  toDesks({ type: 'call', call: live.call })
}

export function answer() {
  live.call.state = 'talking'
  live.call.answeredAt = new Date().toISOString()
  toDesks({ type: 'call', call: live.call })
  send(citizens.get(live.call.number) ?? {}, { type: 'answered', call: live.call.id })
}

export function end(reason) {
  if (!live.call || live.call.state === 'ended') return
  live.call.state = 'ended'
  live.call.endedAt = new Date().toISOString()
  toDesks({ type: 'call', call: live.call })
  send(citizens.get(live.call.number) ?? {}, { type: 'ended', reason })
}

export function words(speaker, text, final = true) {
  const call = live.call
  if (!call) return
  const same = call.lines.filter((one) => one.speaker === speaker)
  const open = same.find((one) => !one.final)
  const at = Date.now() - Date.parse(call.rangAt)
  const line = { speaker, utterance: open?.utterance ?? same.length + 1, text, raw: null, final, missing: null, fromMillis: final ? at : null, at: new Date().toISOString() }
  call.lines = open ? call.lines.map((one) => (one === open ? line : one)) : [...call.lines, line]
  toDesks({ type: 'text', call: call.id, line })
  if (final && speaker === 'AGENT') send(citizens.get(call.number) ?? {}, { type: 'text', speaker, text })
  if (final) assist()
}

function assist() {
  const call = live.call
  const said = call.lines.filter((one) => one.speaker === 'CITIZEN').map((one) => one.text).join('')
  const water = said.includes('停水')
  call.draft = {
    kind: water ? 'repair' : 'help', matter: water ? 'water-outage' : null, title: said.slice(0, 24), content: `市民反映：${said}`, place: /[一-龥]{2,8}(小区|里|路)(\S{1,3}栋)?/.exec(said)?.[0] ?? null,
    area: said.includes('幸福里') ? 'xinghe' : null, happened: said.includes('今天') ? '今天' : null, phone: null, name: /姓(.)/.exec(said) ? `${/姓(.)/.exec(said)[1]}女士` : null, secret: false, urgent: false,
  }
  call.cards = water ? cards : []
  call.screening = said.includes('起火') ? { kind: 'none', title: '', confidence: 0, quote: '', basis: '', route: '', danger: '起火' }
    : said.includes('法院') ? { kind: 'in_litigation', title: '已进入诉讼', confidence: 0.83, quote: '法院已经受理了', basis: '《云汀市 12345 热线工作办法》第九条第二项', route: '请向受理案件的人民法院或 12368 诉讼服务热线咨询。', danger: null } : null
  call.prediction = water
    ? { candidates: [{ unit: 'water', name: '云汀水务集团', score: 0.81, matter: 'water-outage', clause: '权责清单 供水-03', why: '“停水”对应供水抢修' }, { unit: 'housing', name: '市住房和城乡建设局', score: 0.12, matter: 'property', clause: '权责清单 住建-11', why: '二次供水设施' }, { unit: 'street-xinghe', name: '星河街道办事处', score: 0.05, matter: null, clause: '', why: '地点在星河街道' }], certain: true, model: 'cold-start 1' }
    : { candidates: [], certain: false, model: 'cold-start 1' }
  for (const [type, rest] of [['draft', { draft: call.draft }], ['cards', { cards: call.cards }], ['screening', { advice: call.screening }], ['prediction', { prediction: call.prediction }]])
    toDesks({ type, call: call.id, ...rest })
}

export function callBack(ticket) {
  const row = { id: `b${Date.now()}`, ticket: ticket.id, title: ticket.title, unitName: ticket.unitName, outcome: null, state: 'due', tries: 0, dueAt: new Date().toISOString(), contacted: null, resolved: null, satisfaction: null, doubtful: false, note: '', answers: [], lines: [], recordingUrl: null, at: new Date().toISOString() }
  callbacks.unshift(row)
  ticket.callbacks.push(row)
  setTimeout(() => {
    const socket = citizens.get(ticket.phone)
    if (!socket) return
    row.state = 'ringing'
    row.tries = 1
    survey = { row, ticket, step: -1, socket }
    send(socket, { type: 'ringing', line: '12345', call: row.id })
  }, 1500)
}

const QUESTIONS = ['您好，这里是云汀市 12345 回访。请问承办单位联系过您吗？', '您反映的问题解决了吗？', '您对办理结果满意吗？可以说，也可以按 5 到 1 键。']
function surveyStep(text) {
  const { row, ticket, socket } = survey
  const say = (speaker, words) => row.lines.push({ speaker, utterance: row.lines.length + 1, text: words, raw: null, final: true, missing: null, fromMillis: row.lines.length * 3000, at: new Date().toISOString() })
  if (survey.step < 0) row.state = 'talking'
  else {
    say('CITIZEN', text)
    const yes = !/没|不|否/.test(text)
    if (survey.step === 0) row.contacted = yes ? 'yes' : 'no'
    if (survey.step === 1) row.resolved = yes ? 'yes' : 'no'
    if (survey.step === 2) row.satisfaction = /^\d$/.test(text) ? Number(text) : yes ? 4 : 2
  }
  survey.step++
  const question = QUESTIONS[survey.step] ?? '谢谢您，再见。'
  say('ROBOT', question)
  send(socket, { type: 'text', speaker: 'ROBOT', text: question })
  if (survey.step < QUESTIONS.length) return
  Object.assign(row, { state: 'done', outcome: 'completed', answers: answered(row), at: new Date().toISOString() })
  Object.assign(ticket, row.satisfaction >= 3 ? { state: 'CLOSED', closedAt: row.at } : { state: 'IN_REWORK' }, { satisfaction: row.satisfaction })
  ticket.story.push({ type: ticket.state === 'CLOSED' ? 'closed' : 'rework', state: ticket.state, at: row.at, actor: 'robot', actorName: null, actorUnit: null, note: '回访完成' })
  send(socket, { type: 'ended', reason: 'ROBOT_HUNG_UP' })
  survey = null
}

function citizen(socket, number) {
  citizens.set(number, socket)
  socket.on('close', () => citizens.get(number) === socket && citizens.delete(number))
  socket.on('message', (data, binary) => {
    if (binary) return
    const message = JSON.parse(data)
    if (message.type === 'dial') ring(number)
    if (message.type === 'answer' && survey) {
      send(socket, { type: 'answered', call: survey.row.id })
      surveyStep('')
    }
    if (message.type === 'text' || message.type === 'digit') {
      if (survey) surveyStep(message.text ?? message.digit)
      else words('CITIZEN', message.text ?? `[${message.digit}]`)
    }
    if (message.type === 'hangup') {
      if (!survey) end('CITIZEN_HUNG_UP')
      survey = null
    }
  })
}

export function upgrade(request, socket, head, me) {
  const address = new URL(request.url, 'http://x')
  wss.handleUpgrade(request, socket, head, (ws) => {
    if (address.pathname === '/ws/desk') {
      live.agent = me
      ws.seq = Math.floor(Math.random() * 100)
      desks.add(ws)
      ws.on('close', () => desks.delete(ws))
      send(ws, { seq: ws.seq, type: 'snapshot', agent: agentView(), waiting: live.waiting, call: live.call })
    } else if (address.pathname === '/ws/softphone/citizen') citizen(ws, address.searchParams.get('number'))
  })
}
