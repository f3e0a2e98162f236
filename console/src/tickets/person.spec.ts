import { describe, expect, it } from 'vitest'
import { person } from './person'

describe('who did something', () => {
  it('is named as people call them', () => expect(person('huawu01', '林晓雨')).toBe('林晓雨'))
  it('is named with the unit when there is one', () => expect(person('shuiwu01', '周师傅', '水务集团')).toBe('周师傅 · 水务集团'))
  it('is not named with the unit twice', () => expect(person('shuiwu01', '杜若川（水务集团）', '云汀市水务集团')).toBe('杜若川（水务集团）'))
  it('may be the machine', () => expect(person('robot', null)).toBe('机器人'))
  it('keeps the account when nobody has it any more', () => expect(person('gone7', null)).toBe('gone7'))
})
