import { expect, test } from 'vitest'
import { doubts } from './doubts'

const line = (utterance: number, text: string, change: { raw?: string; missing?: string; byPerson?: boolean } = {}) => ({
  speaker: 'CITIZEN' as const, utterance, text, raw: null, final: true, missing: null, fromMillis: 0, at: '2026-11-23T02:00:00Z', byPerson: false, ...change,
})
const decision = (number: number, state: string, outcome: string, heard = '') => ({ number, at: '2026-11-23T02:00:00Z', dialogue: '夜间受理 1', state, heard, outcome, next: '', reason: '' })

test('a call of which all was understood, read back and filed leaves no doubt', () => {
  const decisions = [decision(1, '直接说', 'told', '路灯坏了'), decision(2, '读回', 'yes', '对'), decision(3, '登记', 'filed')]
  expect(doubts({ id: 'x', recordingUrl: null, lines: [line(1, '路灯坏了'), line(2, '对')], decisions })).toEqual([])
})

test('words that the machine put right or did not write down, answers not understood and what nobody confirmed are doubtful', () => {
  const found = doubts({
    id: 'x',
    recordingUrl: null,
    lines: [line(1, '路灯坏了'), line(2, '星河路', { raw: '星和路' }), line(3, '', { missing: '识别中断' }), line(4, '呃那个什么'), line(5, '文澜路', { raw: '文兰路', byPerson: true })],
    decisions: [decision(1, '问地点', 'unheard', '呃那个什么'), decision(2, '问地点', 'given', '星河路'), decision(3, '没有人工', 'nobody'), decision(4, '读回', 'gone')],
  })
  expect(found.map((one) => [one.kind, one.words, one.utterance])).toEqual([
    ['corrected', '星河路', 2],
    ['missing', '', 3],
    ['unheard', '呃那个什么', 4],
    ['human', '没有人工', 0],
    ['unread', '', 0],
  ])
})
