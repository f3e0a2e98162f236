import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '../i18n'
import Chart from './Chart.vue'

describe('a chart', () => {
  it('gives the same numbers as a table when it is asked to', async () => {
    const chart = mount(Chart, {
      props: { label: '每日件数', option: {}, columns: ['日期', '件数'], rows: [['11-22', 7], ['11-23', 9]] },
      global: { plugins: [i18n], stubs: { Drawing: true } },
    })
    expect(chart.find('[role=img]').attributes('aria-label')).toContain('每日件数')
    await chart.get('button').trigger('click')
    expect(chart.findAll('tbody tr').map((row) => row.text())).toEqual(['11-227', '11-239'])
    expect(chart.find('[role=img]').exists()).toBe(false)
  })
})
