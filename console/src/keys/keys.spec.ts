import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { setSingleKeys, shownGroups, useKeys, type Shortcut } from './keys'

const page = (list: Shortcut[]) =>
  defineComponent({
    setup() {
      useKeys(() => 'page', () => list)
      return () => h('div', [h('input'), h('button', 'b')])
    },
  })

function press(key: string, more: KeyboardEventInit = {}, on: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  on.dispatchEvent(event)
  return event
}

describe('keys', () => {
  const run = vi.fn()
  let shown: ReturnType<typeof mount> | undefined
  afterEach(() => {
    shown?.unmount()
    run.mockClear()
    setSingleKeys(true)
  })
  const show = (...list: Shortcut[]) => (shown = mount(page(list), { attachTo: document.body }))

  it('act in either case, and stop when their page is gone', () => {
    show({ key: 'T', label: 't', run })
    press('t')
    press('T', { shiftKey: true })
    expect(run).toHaveBeenCalledTimes(2)
    shown?.unmount()
    press('t')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('leave a field being typed in alone, but for those that write nothing', () => {
    const field = show({ key: 'T', label: 't', run }, { key: 'F8', label: 'f', run, everywhere: true }).find('input').element
    expect(press('t', {}, field).defaultPrevented).toBe(false)
    expect(run).not.toHaveBeenCalled()
    expect(press('F8', {}, field).defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
  })

  it('know Alt with a digit whatever the keyboard writes for it', () => {
    show({ key: 'Alt+1', label: 'a', run })
    press('¡', { altKey: true, code: 'Digit1' })
    expect(run).toHaveBeenCalledOnce()
  })

  it('tell the exclamation mark from the digit under it', () => {
    const digit = vi.fn()
    show({ key: '1', label: '1', run: digit }, { key: '!', label: '!', run })
    press('!', { shiftKey: true, code: 'Digit1' })
    expect(run).toHaveBeenCalledOnce()
    expect(digit).not.toHaveBeenCalled()
  })

  it('can be switched off where they are single letters', () => {
    setSingleKeys(false)
    show({ key: 'T', label: 't', run }, { key: 'F8', label: 'f', run })
    press('t')
    expect(run).not.toHaveBeenCalled()
    press('F8')
    expect(run).toHaveBeenCalledOnce()
  })

  it('leave Enter to the button that has it', () => {
    const button = show({ key: 'Enter', label: 'e', run }).find('button').element
    press('Enter', {}, button)
    expect(run).not.toHaveBeenCalled()
  })

  it('stand in the help unless they have no words', () => {
    show({ key: 'T', label: 'words', run }, { key: 'U', label: '', run })
    expect(shownGroups().flatMap((group) => group.list.map((one) => one.key))).toEqual(['T'])
  })
})
