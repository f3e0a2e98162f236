import { beforeEach, describe, expect, it } from 'vitest'
import { adopt, checks, EMPTY_FIELDS, newForm, overtaken, store, stored, toTicket, touch, withDraft, withPrediction } from './form'
import { call, draft, line } from './samples'

const prediction = (certain: boolean) => ({
  candidates: [{ unit: 'water', name: '水务集团', score: 0.71, matter: 'supply', clause: '', why: '停水' }],
  certain,
  model: 'm',
})

describe('a draft', () => {
  it('fills what nobody has touched', () => {
    const form = withDraft(newForm(call()), draft({ title: '停水', place: '幸福小区' }), call())
    expect(form.fields).toMatchObject({ title: '停水', place: '幸福小区', phone: '13800001234' })
    expect(form.touched).toEqual([])
  })

  it('never overwrites a field that the agent touched, and offers its own word beside it', () => {
    let form = touch(newForm(call()), 'place', '幸福小区3栋')
    form = withDraft(form, draft({ place: '幸福小区', title: '停水' }), call())
    expect(form.fields.place).toBe('幸福小区3栋')
    expect(form.fields.title).toBe('停水')
    expect(form.offered).toEqual({ place: '幸福小区' })
  })

  it('does not fill a field again that the agent emptied', () => {
    let form = withDraft(newForm(call()), draft({ name: '王女士' }), call())
    form = touch(form, 'name', '')
    form = withDraft(form, draft({ name: '王女士' }), call())
    expect(form.fields.name).toBe('')
  })

  it('does not untick a box that the agent ticked', () => {
    const form = withDraft(touch(newForm(call()), 'urgent', true), draft(), call())
    expect(form.fields.urgent).toBe(true)
    expect(form.offered).toEqual({})
  })

  it('is followed again once the agent takes its offer', () => {
    let form = withDraft(touch(newForm(call()), 'place', '甲'), draft({ place: '乙' }), call())
    form = adopt(form, 'place')
    expect(form.fields.place).toBe('乙')
    form = withDraft(form, draft({ place: '丙' }), call())
    expect(form.fields.place).toBe('丙')
  })

  it('leaves a filed form alone', () => {
    const filed = { ...newForm(call()), ticket: 'YT1' }
    expect(withDraft(filed, draft({ title: '新' }), call())).toBe(filed)
  })
})

describe('a prediction', () => {
  it('fills the unit when it is certain', () => {
    expect(withPrediction(newForm(call()), prediction(true)).fields.unit).toBe('water')
  })

  it('leaves the unit to a human when it is not', () => {
    expect(withPrediction(newForm(call()), prediction(false)).fields.unit).toBe('')
  })

  it('never overwrites the agent’s choice', () => {
    const form = withPrediction(touch(newForm(call()), 'unit', 'urban'), prediction(true))
    expect(form.fields.unit).toBe('urban')
  })
})

describe('a form', () => {
  beforeEach(() => sessionStorage.clear())

  it('survives a reload, call by call', () => {
    store('c1', [touch(newForm(call()), 'title', '写到一半')])
    expect(stored('c1')?.[0]?.fields.title).toBe('写到一半')
    expect(stored('c1')?.[0]?.touched).toEqual(['title'])
    expect(stored('c2')).toBeNull()
  })

  it('is begun anew when what was kept cannot be read', () => {
    sessionStorage.setItem('huiyin.forms.c1', '{')
    expect(stored('c1')).toBeNull()
  })

  it('takes the words of another page that was quicker, and offers its own beside them', () => {
    const mine = touch(touch(newForm(call()), 'title', '这一页的'), 'place', '幸福小区')
    const theirs = { ...touch(touch(newForm(call()), 'title', '另一页的'), 'place', '幸福小区'), version: 4 }
    expect(overtaken(mine, theirs)).toMatchObject({ version: 4, fields: { title: '另一页的' }, offered: { title: '这一页的' } })
    expect(overtaken(mine, theirs).offered).not.toHaveProperty('place')
  })

  it('says quietly what is missing', () => {
    const keys = (change: object) => checks({ ...EMPTY_FIELDS, ...change }, call()).map((check) => check.key)
    expect(keys({})).toContain('phoneMissing')
    expect(keys({})).toContain('placeMissing')
    expect(keys({ kind: 'consultation', phone: '12' })).toEqual(expect.arrayContaining(['phoneOdd']))
    expect(keys({ kind: 'consultation' })).not.toContain('placeMissing')
  })

  it('notices a number in the text that is not the one in the field', () => {
    const spoken = call({ lines: [line('CITIZEN', 1, '打我另一个号13911112222')] })
    const keys = checks({ ...EMPTY_FIELDS, phone: '13800001234' }, spoken).map((check) => check.key)
    expect(keys).toContain('phoneDiffers')
  })

  it('is sent without a unit when it was answered at once', () => {
    let form = touch(newForm(call()), 'unit', 'water')
    form = touch(form, 'answer', ' 请等到今晚八点。 ')
    expect(toTicket(form, '因为', true)).toMatchObject({ unit: null, unitReason: null, answer: '请等到今晚八点。', call: 'c1' })
    expect(toTicket(form, '因为', false)).toMatchObject({ unit: 'water', unitReason: '因为', answer: null, matter: null })
  })
})
