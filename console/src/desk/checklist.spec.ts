import { beforeEach, describe, expect, it } from 'vitest'
import { answered, keepTicks, ticks } from './checklist'
import { line } from './samples'

const one = (question: string, said: string, place = '') => answered([question], said ? [line('CITIZEN', 1, said)] : [], place)[0]

describe('a question of a matter', () => {
  it.each([
    ['停水从什么时候开始？', '从昨天晚上开始停水'],
    ['几点到几点？', '夜里十一点还在打桩'],
    ['只有一户还是整栋楼？', '我们整栋楼都没水'],
    ['家里有没有老人、病人等急需用水？', '家里有老人，没水做饭'],
    ['几楼？', '我住六楼'],
    ['欠了几个月、多少钱？', '三个月没发工资了'],
    ['车牌号是多少？', '车牌是云A12345'],
    ['户号是多少？', '户号是3300128876'],
    ['有没有流进居民家？', '污水都流进居民家里了'],
    ['是否向物业反映过？', '我向物业反映过好几次'],
  ])('%s is answered by: %s', (question, said) => {
    expect(one(question, said)).toBe(true)
    expect(one(question, '')).toBe(false)
  })

  it.each([
    ['停水从什么时候开始？', '我们这里停水了'],
    ['只有一户还是整栋楼？', '停水了，快点来修'],
    ['家里有没有老人、病人等急需用水？', '家里没水'],
    ['户号是多少？', '我的电话是13912345678'],
    ['坏了几盏？', '路灯不亮'],
    ['是否报过警？', '楼上太吵了'],
  ])('%s stays open after: %s', (question, said) => {
    expect(one(question, said)).toBe(false)
  })

  it('that asks for a place is answered by the form’s place', () => {
    expect(one('哪个路口？', '红绿灯坏了')).toBe(false)
    expect(one('哪个路口？', '红绿灯坏了', '建设路人民路交叉口')).toBe(true)
  })

  it('is answered by what the citizen says after the agent asked it', () => {
    const lines = [line('CITIZEN', 1, '邻居很吵'), line('AGENT', 1, '请问您是否报过警呢'), line('CITIZEN', 2, '没有')]
    expect(answered(['是否报过警？'], lines, '')).toEqual([true])
    expect(answered(['是否报过警？'], lines.slice(0, 2), '')).toEqual([false])
  })

  it('waits for words that are settled', () => {
    expect(answered(['几楼？'], [line('CITIZEN', 1, '我住六楼', false)], '')).toEqual([false])
  })
})

describe('what was ticked by hand', () => {
  beforeEach(() => sessionStorage.clear())

  it('outlives a reload, for this matter of this call only', () => {
    keepTicks('c1', 1, { '几楼？': true })
    expect(ticks('c1', 1)).toEqual({ '几楼？': true })
    expect(ticks('c1', 2)).toEqual({})
    sessionStorage.setItem('huiyin.asked.c1.3', 'no json')
    expect(ticks('c1', 3)).toEqual({})
  })
})
