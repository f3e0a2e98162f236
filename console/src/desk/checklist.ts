import type { Line } from '../api/types'

/** Whether what was said answers what a matter's questions ask. Simple on purpose: whoever talks sees it, and ticks by hand what it misses. */

const DIGIT = '[0-9零一二三四五六七八九十百千两几半]'
const TIME = new RegExp(`今天|昨天|前天|今早|昨晚|今晚|上午|中午|下午|晚上|早上|早晨|凌晨|夜里|半夜|每天|全天|整天|最近|刚才|刚刚|上个?(周|月|星期)|去年|${DIGIT}+(点|天|周|个月|年|个?小时|月|号|日)`)
const WHEN = /什么时候|什么时间|什么时段|什么时间段|哪个时段|几点|多久|哪几个月|何时|日期/
const WHERE = /哪个?位置|什么位置|什么地址|具体位置|具体地址|具体在哪|在哪里?？?$|哪条|哪一?段|哪个?路口|哪一?座|哪个小区|哪个村|哪个镇|哪个社区|地点|门牌|几栋|哪栋/
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][A-Za-z0-9]{5,6}/
const NUMBER = /车牌|编号|户号|单号|识别码|工单号|决定书/
const HOW_MANY = /(?:几|多少)(个人|个月|人|户|盏|层|楼|天|钱|年|课时|度|岁|栋|单元|路)/
/** What is counted may be said in other words. */
const UNITS: Record<string, string> = { 钱: '元|块|万|千', 楼: '楼|层', 层: '楼|层', 个人: '人|个人|名', 人: '人|个|名', 栋: '栋|幢|号楼', 度: '度', 个月: '个月|月' }
/** Words that ask and say nothing of what is asked. */
const ASKING = /是否|有没有|是不是|有无|能不能|能否|会不会|什么|怎样|怎么样?|哪[一个家条座段些所种]?|多少|几|请问|请说明|具体|大约|一般|现在|已经|家里|还是|以及|或者|[、，。；：？?！（）()\s和或在的了吗呢被把要想过]/

const grams = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
const share = (of: string, words: string) => {
  const all = grams(of)
  return all.length ? all.filter((one) => words.includes(one)).length / all.length : 0
}

/** The things that a question is about: 家里有没有老人、病人 → 老人, 病人. */
const topics = (question: string) => question.split(ASKING).filter((part) => part.length >= 2)

/** Somebody at the desk asked it in about these words, and the citizen spoke after. */
function asked(question: string, lines: Line[]): boolean {
  const plain = question.replace(/[？?。，、；]/g, '')
  const at = lines.findIndex((line) => line.speaker !== 'CITIZEN' && share(plain, line.text) >= 0.6)
  return at >= 0 && lines.slice(at + 1).some((line) => line.speaker === 'CITIZEN' && line.text.trim() !== '')
}

function told(question: string, said: string, place: string): boolean {
  const counted = HOW_MANY.exec(question)?.[1]
  if (NUMBER.test(question)) return PLATE.test(said) || /[0-9零一二三四五六七八九幺]{5,}/.test(said.replace(/1[3-9]\d{9}/g, ''))
  if (counted) return new RegExp(`${DIGIT}+(${UNITS[counted] ?? counted})`).test(said)
  if (WHEN.test(question)) return TIME.test(said)
  if (WHERE.test(question)) return place.trim() !== ''
  const choices = question.includes('还是') ? question.split(/还是/).flatMap((one) => grams(one.replace(/[？?]/g, '')).filter((two) => !ASKING.test(two) && !/^只有$/.test(two))) : []
  return choices.some((one) => said.includes(one)) || topics(question).some((one) => share(one, said) >= (one.length > 3 ? 0.6 : 1))
}

/** Of each question, whether the conversation has answered it. */
export function answered(questions: string[], lines: Line[], place: string): boolean[] {
  const final = lines.filter((line) => line.final)
  const said = final.filter((line) => line.speaker === 'CITIZEN').map((line) => line.text).join('。')
  return questions.map((question) => asked(question, final) || (said !== '' && told(question, said, place)))
}

/** What the agent has ticked or taken back, by question; kept as long as the page is. */
export type Ticks = Record<string, boolean>
const key = (call: string, part: number) => `huiyin.asked.${call}.${part}`

export function ticks(call: string, part: number, storage: Storage = sessionStorage): Ticks {
  try {
    return JSON.parse(storage.getItem(key(call, part)) ?? '{}') as Ticks
  } catch {
    return {}
  }
}

export function keepTicks(call: string, part: number, now: Ticks, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key(call, part), JSON.stringify(now))
  } catch {
    // a full storage costs a tick over a reload
  }
}
