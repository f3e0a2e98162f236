// Made-up data of a made-up city, for looking at the pages without the application.
export const accounts = [
  ['agent1', '陈晓岚', ['AGENT']],
  ['clerk-water', '周启明', ['CLERK'], 'water', '云汀水务集团'],
  ['leader-urban', '何立峰', ['UNIT_LEADER'], 'urban', '市城市管理局'],
  ['supervision', '林若云', ['SUPERVISION']],
  ['manager', '许知远', ['MANAGER']],
  ['floor', '沈佳', ['FLOOR_SUPERVISOR']],
  ['editor', '方明月', ['KNOWLEDGE_EDITOR']],
].map(([name, displayName, roles, unit = null, unitName = null]) => ({ name, displayName, roles, unit, unitName, password: `${name}-demo` }))

export const units = [
  ['water', '云汀水务集团', 'CITY'], ['urban', '市城市管理局', 'CITY'], ['traffic-police', '市公安局交通警察支队', 'CITY'], ['housing', '市住房和城乡建设局', 'CITY'],
  ['power', '云汀供电公司', 'CITY'], ['dist-hubin', '湖滨区人民政府', 'DISTRICT'], ['street-xinghe', '星河街道办事处', 'STREET'],
].map(([code, name, level]) => ({ code, name, level }))

export const profile = {
  city: '云汀市',
  line: '12345',
  kinds: [['consultation', '咨询'], ['help', '求助'], ['complaint', '投诉'], ['suggestion', '建议'], ['report', '举报'], ['repair', '报修'], ['praise', '表扬']].map(([code, name]) => ({ code, name })),
  areas: [['hubin', '湖滨区'], ['xinghe', '星河街道'], ['nanyuan', '南苑区'], ['dongpu', '东浦区']].map(([code, name]) => ({ code, name })),
  matters: [
    ['water-outage', '停水', '供水'], ['water-quality', '水质', '供水'], ['noise', '施工噪声', '城市管理'], ['parking', '违法停车', '交通'], ['street-light', '路灯', '市政'], ['property', '物业服务', '住房'],
  ].map(([code, name, group]) => ({ code, name, group })),
  units,
}

export const cards = [
  { entry: 'k-water-01', title: '小区停水怎么办', text: '接到停水反映后，请先确认是否为计划停水；非计划停水由水务集团抢修人员 1 小时内到场，一般 8 小时内恢复供水，其间可到就近取水点取水。', basis: '云汀市供水服务承诺第六条', owner: 'water', ownerName: '云汀水务集团', from: '2026-01-01', until: '2026-12-31', score: 0.86, why: '说到“停水”“小区”' },
  { entry: 'k-water-02', title: '计划停水通知', text: '11 月 22 日 9 时至 21 时，星河街道幸福里一带管道改造，计划停水 12 小时，已在小区张贴通知。', basis: '水务集团停水公告 2026-118 号', owner: 'water', ownerName: '云汀水务集团', from: '2026-11-20', until: '2026-11-23', score: 0.74, why: '地点“幸福里”相同' },
  { entry: 'k-house-07', title: '二次供水设施归谁管', text: '水泵房等二次供水设施，已移交的由水务集团管理，未移交的由物业服务企业管理，维修费用按合同约定。', basis: '云汀市二次供水管理办法第十二条', owner: 'housing', ownerName: '市住房和城乡建设局', from: '2025-07-01', until: null, score: 0.51, why: '意思相近：水压、泵房' },
]

const hour = 3_600_000
let running = 0
export const ticketId = () => `YT20261122${String(++running).padStart(4, '0')}`
const iso = (ago) => new Date(Date.now() - ago).toISOString()

/** Counted day and night: the real one knows the city's working days. */
export function clockOf(ticket) {
  const kind = ticket.state === 'DISPATCHED' ? 'SIGN' : 'REPLY'
  const due = kind === 'SIGN' ? ticket.signBy : ticket.replyBy
  if (!due || !['DISPATCHED', 'SIGNED', 'IN_REWORK'].includes(ticket.state)) return null
  const left = Math.abs(Date.parse(due) - Date.now())
  return { kind, due, working: kind === 'REPLY', late: Date.parse(due) < Date.now(), days: Math.floor(left / (24 * hour)), hours: Math.floor(left / hour) % 24, minutes: Math.floor(left / 60_000) % 60, share: 0.5 }
}

/** What a unit can do; the stand-in takes no other steps. */
const ACTIONS = { DISPATCHED: ['SIGN', 'CONTACT'], SIGNED: ['CONTACT', 'REPLY'], IN_REWORK: ['CONTACT', 'REPLY'] }

export function newTicket(fields, actor) {
  const kind = profile.kinds.find((one) => one.code === fields.kind)
  const unit = units.find((one) => one.code === fields.unit)
  const answered = Boolean(fields.answer)
  const state = answered ? 'ANSWERED' : unit ? 'DISPATCHED' : 'ACCEPTED'
  const story = [{ type: 'filed', state: 'ACCEPTED', at: iso(0), actor, actorName: null, actorUnit: null, note: '电话受理' }]
  if (answered) story.push({ type: 'answered', state, at: iso(0), actor, actorName: null, actorUnit: null, note: fields.answer })
  else if (unit) story.push({ type: 'dispatched', state, at: iso(0), actor, actorName: null, actorUnit: null, note: fields.unitReason ?? '' })
  return {
    id: ticketId(), version: story.length, state, kind: fields.kind, kindName: kind?.name ?? fields.kind, title: fields.title, place: fields.place ?? null,
    unit: answered ? null : (unit?.code ?? null), unitName: answered ? null : (unit?.name ?? null), phoneMasked: fields.phone.replace(/^(\d{3})\d{4}/, '$1****'), urgent: fields.urgent, secret: fields.secret,
    filedAt: iso(0), signBy: unit && !answered ? iso(-8 * hour) : null, replyBy: unit && !answered ? iso(-72 * hour) : null, overdue: false, helping: false, grade: null, internal: null, contactWhy: null, siblings: [], assistance: [], escalations: [], exemptions: [], exchanges: [], urged: null, urging: { reached: null, next: null, byRule: false, why: '演示数据不催办。', urges: [] }, satisfaction: null,
    content: fields.content, matter: fields.matter ?? null, matterName: profile.matters.find((one) => one.code === fields.matter)?.name ?? null, area: fields.area ?? null, happened: fields.happened ?? null,
    phone: fields.phone, name: fields.name ?? null, reply: answered ? fields.answer : null, contactedAt: null, filedBy: actor, filedByName: actor, closedAt: answered ? iso(0) : null, story, callbacks: [], call: null, citizenWorkingDays: 0,
    get life() {
      return { returnBy: null, returns: 0, assigned: false, extensions: 0, promised: null, pauses: 0, pausedUntil: null, followUps: 0, carriedBy: null, carries: [], actions: ACTIONS[this.state] ?? [] }
    },
    get clock() {
      return clockOf(this)
    },
  }
}

const base = { kind: 'complaint', content: '', matter: null, place: null, area: null, happened: null, phone: '13900002222', name: null, secret: false, urgent: false, unit: null }
export const tickets = new Map()
const seed = [
  [{ kind: 'repair', title: '幸福里小区三栋停水一整天', content: '市民反映幸福里小区三栋今早起停水，家有老人，请尽快抢修。', place: '星河街道幸福里小区三栋', matter: 'water-outage', unit: 'water', urgent: true, phone: '13800001234', name: '王女士' }, {}, 0.4],
  [{ title: '望湖路夜间施工噪声扰民', content: '望湖路与学府街口工地连续三晚施工至凌晨两点，影响休息。', place: '湖滨区望湖路', matter: 'noise', unit: 'urban', phone: '13800001234', name: '王女士' }, { state: 'SIGNED', replyBy: iso(-20 * hour) }, 50],
  [{ kind: 'repair', title: '青禾苑水压不足', content: '青禾苑五楼以上早晚水压不足，洗澡出不了热水。', place: '南苑区青禾苑', matter: 'water-outage', unit: 'water' }, { state: 'SIGNED', replyBy: iso(-5 * hour) }, 66],
  [{ title: '自来水发黄有异味', content: '东浦新村连续两天自来水发黄，有铁锈味。', place: '东浦区东浦新村', matter: 'water-quality', unit: 'water', secret: true }, { state: 'SIGNED', replyBy: iso(3 * hour), overdue: true }, 90],
  [{ kind: 'help', title: '水表更换后收费翻倍', content: '换表后水费由 60 元变为 130 元，希望核查。', place: '星河街道梧桐里', unit: 'water' }, { state: 'IN_REWORK', replyBy: iso(-30 * hour), satisfaction: 2 }, 120],
  [{ kind: 'help', title: '路灯连续多盏不亮', content: '滨河步道约十盏路灯不亮，夜间散步不便。', place: '湖滨区滨河步道' }, {}, 2],
  [{ title: '小区门口长期违法停车', content: '学府街 18 号门口每天有货车占道。', place: '湖滨区学府街18号' }, {}, 5],
  [{ title: '物业拒绝公示公共收益', content: '多次要求公示电梯广告收益，物业推诿。', place: '南苑区云顶花园', unit: 'housing' }, { state: 'AWAITING_HUMAN_CALLBACK', replyBy: iso(9 * hour) }, 100],
  [{ kind: 'consultation', title: '公积金提取条件', content: '咨询租房提取公积金需要的材料。', answer: '可凭租赁备案或无房证明办理。' }, {}, 7],
  [{ kind: 'praise', title: '表扬 6 路公交司机', content: '司机耐心帮助老人上车。', unit: 'traffic-police' }, { state: 'CLOSED', satisfaction: 5, closedAt: iso(20 * hour) }, 60],
]
for (const [fields, change, ago] of seed) {
  const ticket = newTicket({ ...base, ...fields }, 'agent1')
  Object.assign(ticket, { filedAt: iso(ago * hour) }, change)
  ticket.story.forEach((event, index) => (event.at = iso(ago * hour - index * 60_000)))
  tickets.set(ticket.id, ticket)
}

const line = (speaker, utterance, at, text) => ({ speaker, utterance, text, raw: null, final: true, missing: null, fromMillis: at, at: iso(0) })
const spoken = (happy) => [
  line('ROBOT', 1, 0, '您好，这里是云汀市 12345 热线回访，请问是王女士吗？'), line('CITIZEN', 1, 5200, '是我。'),
  line('ROBOT', 2, 7000, '承办单位和您联系过吗？'), line('CITIZEN', 2, 10000, '联系过，昨天来了两个人。'),
  line('ROBOT', 3, 13500, '您反映的问题解决了吗？'), line('CITIZEN', 3, 17000, happy ? '解决了，水压正常了。' : '没有，还是老样子。'),
  line('ROBOT', 4, 20500, '您对办理结果满意吗？非常满意、满意、基本满意、不满意、很不满意，或按 5 到 1。'), line('CITIZEN', 4, 28000, happy ? '挺满意的。' : '不满意。'),
]
export const callbacks = [
  { id: 'b1', ticket: [...tickets.keys()][9], title: '表扬 6 路公交司机', unitName: '市公安局交通警察支队', outcome: 'completed', state: 'done', tries: 1, dueAt: iso(22 * hour), contacted: 'yes', resolved: 'yes', satisfaction: 5, doubtful: false, note: '', answers: [], lines: spoken(true), recordingUrl: '/api/calls/demo/recording', at: iso(20 * hour) },
  { id: 'b2', ticket: [...tickets.keys()][4], title: '水表更换后收费翻倍', unitName: '云汀水务集团', outcome: 'completed', state: 'done', tries: 2, dueAt: iso(30 * hour), contacted: 'yes', resolved: 'no', satisfaction: 2, doubtful: false, note: '', answers: [], lines: spoken(false), recordingUrl: '/api/calls/demo/recording', at: iso(28 * hour) },
  { id: 'b3', ticket: [...tickets.keys()][7], title: '物业拒绝公示公共收益', unitName: '市住房和城乡建设局', outcome: 'handedOver', state: 'done', tries: 1, dueAt: iso(10 * hour), contacted: null, resolved: null, satisfaction: null, doubtful: true, note: '', answers: [], lines: spoken(false).slice(0, 3), recordingUrl: null, at: iso(9 * hour) },
  { id: 'b4', ticket: [...tickets.keys()][2], title: '青禾苑水压不足', unitName: '云汀水务集团', outcome: null, state: 'due', tries: 0, dueAt: iso(-hour), contacted: null, resolved: null, satisfaction: null, doubtful: false, note: '', answers: [], lines: [], recordingUrl: null, at: iso(-hour) },
]

/** Calls after hours: one with doubts to listen to, one that is plain. */
const decided = (number, state, heard, outcome, next, reason) => ({ number, at: iso(8 * hour - number * 8000), dialogue: '夜间受理 4', state, heard, outcome, next, reason })
export const night = [
  [{ kind: 'repair', title: '楼道堆满杂物', content: '楼道里堆满了杂物，走都走不过去。', place: '安居家园', happened: '很久了', unit: 'urban' }, [
    { ...line('CITIZEN', 1, 5200, '楼道里堆满了杂物，走都走不过去。'), raw: '楼道里对买的杂物，走都走不过去。' },
    line('ROBOT', 2, 9000, '请问事情发生在哪里？'), line('CITIZEN', 2, 13000, '安居家园似动。'),
  ], [decided(1, '直接说', '楼道里堆满了杂物，走都走不过去。', 'told', '分辨', '直接说了诉求'), decided(2, '问地点', '安居家园似动。', 'unheard', '问地点', '再问一次'), decided(3, '登记待核对', '', 'filed', '报工单号', '登记待核对')]],
  [{ kind: 'repair', title: '路灯不亮', content: '桥南路的路灯不亮了。', place: '桥南路', happened: '昨晚', unit: 'urban' }, [line('CITIZEN', 1, 5200, '桥南路的路灯不亮了。')], [decided(1, '直接说', '桥南路的路灯不亮了。', 'told', '分辨', '直接说了诉求'), decided(2, '登记', '', 'filed', '报工单号', '登记')]],
].map(([fields, lines, decisions]) => {
  const ticket = newTicket({ ...base, ...fields }, 'robot')
  Object.assign(ticket, { filedAt: iso(8 * hour), call: { id: `night-${ticket.id}`, lines, decisions, recordingUrl: null } })
  tickets.set(ticket.id, ticket)
  return { id: ticket.id, ringBack: null, settled: false }
})

export const answered = (row) =>
  [['CONTACTED', row.contacted], ['RESOLVED', row.resolved], ['SATISFACTION', row.satisfaction && String(row.satisfaction)]]
    .filter(([, value]) => value)
    .map(([question, value], index) => ({ question, value, confidence: 0.93 - index * 0.2, doubtful: index === 2, heard: row.lines.filter((one) => one.speaker === 'CITIZEN').at(index - 3)?.text ?? '', corrected: null }))
for (const row of callbacks) row.answers = answered(row)
