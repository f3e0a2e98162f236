import type { RoutingReport } from '../api/types'
import type { ChartOption } from '../charts/drawing'
import { percent } from '../format/format'

const SHARE = { type: 'value' as const, min: 0, max: 1, axisLabel: { formatter: (share: number) => percent(share) } }
const MOST = 12

/** Share that could go by itself, and how much of it rightly, over the probability from which it would. */
export function coverageDrawing(report: RoutingReport, from: number, words: { coverage: string; right: string; from: string }): ChartOption {
  const line = (name: string, of: 'coverage' | 'right') => ({ type: 'line' as const, name, showSymbol: false, data: report.coverage.map((one) => [one.from, one[of]]) })
  return {
    grid: { left: 52, right: 16, top: 34, bottom: 44 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis', valueFormatter: (share) => percent(Number(share)) },
    xAxis: { ...SHARE, name: words.from, nameLocation: 'middle', nameGap: 28 },
    yAxis: SHARE,
    series: [{ ...line(words.coverage, 'coverage'), markLine: { symbol: 'none', silent: true, data: [{ xAxis: from }] } }, line(words.right, 'right')],
  }
}

/** What it said beside what came true. */
export function calibrationDrawing(report: RoutingReport, words: { said: string; truth: string; even: string }): ChartOption {
  return {
    grid: { left: 52, right: 16, top: 34, bottom: 44 },
    legend: { top: 0 },
    tooltip: { trigger: 'axis', valueFormatter: (share) => percent(Number(share)) },
    xAxis: { ...SHARE, name: words.said, nameLocation: 'middle', nameGap: 28 },
    yAxis: SHARE,
    series: [
      { type: 'line', name: words.truth, data: report.bins.map((one) => [one.said, one.right]) },
      { type: 'line', name: words.even, showSymbol: false, lineStyle: { type: 'dashed' }, data: [[0, 0], [1, 1]] },
    ],
  }
}

/** Who is taken for whom: the pairs that occur most. */
export function confusionDrawing(report: RoutingReport, names: Record<string, string>, words: { fewer: string; more: string }): ChartOption {
  const own = [...new Set(report.confusions.map((one) => one.unit))].slice(0, MOST)
  const said = [...new Set(report.confusions.map((one) => one.said))].slice(0, MOST)
  const cells = report.confusions.filter((one) => own.includes(one.unit) && said.includes(one.said)).map((one) => [said.indexOf(one.said), own.indexOf(one.unit), one.orders] as [number, number, number])
  const label = { width: 110, overflow: 'truncate' as const }
  return {
    grid: { left: 126, right: 16, top: 8, bottom: 120 },
    tooltip: {},
    xAxis: { type: 'category', data: said.map((code) => names[code] ?? code), axisLabel: { ...label, rotate: 40 } },
    yAxis: { type: 'category', inverse: true, data: own.map((code) => names[code] ?? code), axisLabel: label },
    visualMap: { min: 0, max: Math.max(1, ...cells.map((one) => one[2])), orient: 'horizontal', left: 'center', bottom: 0, text: [words.more, words.fewer], itemHeight: 90, inRange: { color: ['#eef0ec', '#7ba5a6', '#a8231c'] } },
    series: [{ type: 'heatmap', data: cells, label: { show: true } }],
  }
}
