import type { ChartOption } from '../charts/drawing'
import type { Standing, Trends, TrendTopic, TrendWarning } from '../api/types'

/** What is looked at: a warning's span, or a topic's last seven days. */
export interface Looked {
  matter: string | null
  area: string | null
  place: string | null
  since: string
  until: string
}

export type By = 'matter' | 'area' | 'place'

/** Topics that name this and nothing else: the rows of a ranking. */
export function ranking(trends: Trends, by: By): Standing[] {
  const others = (['matter', 'area', 'place'] as By[]).filter((one) => one !== by)
  return trends.topics.filter((one) => one[by] !== null && others.every((other) => one[other] === null))
}

/** The whole city. */
export function whole(trends: Trends): Standing | undefined {
  return trends.topics.find((one) => one.matter === null && one.area === null && one.place === null)
}

export function day(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

export function daysBefore(date: string, days: number): string {
  const [year, month, of] = date.split('-').map(Number) as [number, number, number]
  return day(new Date(year, month - 1, of - days))
}

/** Every day from the first to the last: one without tickets is a zero, not a gap. */
export function everyDay(topic: TrendTopic): { day: string; tickets: number; urgent: number }[] {
  const counted = new Map(topic.days.map((one) => [one.day, one]))
  const days = []
  for (let at = topic.from; at <= topic.until; at = daysBefore(at, -1)) days.push(counted.get(at) ?? { day: at, tickets: 0, urgent: 0 })
  return days
}

/** The most that a matter grew in an area counts; the usual of nothing is one. */
export function growth(one: Pick<Standing, 'tickets' | 'usual'>): number {
  return one.tickets / Math.max(1, one.usual)
}

export function changed(one: Pick<Standing, 'tickets' | 'usual'>): string {
  if (one.usual < 0.05) return one.tickets ? '新' : '—'
  const percent = Math.round((one.tickets / one.usual - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent}%`
}

const axis = { type: 'category' as const, axisTick: { show: false } }

export function daysDrawing(topic: TrendTopic, looked: Looked, words: { tickets: string; urgent: string; span: string }): ChartOption {
  const days = everyDay(topic)
  return {
    grid: { left: 36, right: 30, top: 28, bottom: 24 },
    legend: { top: 0, data: [words.tickets, words.urgent] },
    tooltip: { trigger: 'axis' },
    xAxis: { ...axis, data: days.map((one) => one.day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        name: words.tickets,
        type: 'bar',
        data: days.map((one) => one.tickets),
        markArea: { silent: true, itemStyle: { color: '#a8231c', opacity: 0.12 }, label: { show: true, position: 'top', color: '#16282a', textBorderWidth: 0 }, data: [[{ name: words.span, xAxis: looked.since.slice(5) }, { xAxis: looked.until.slice(5) }]] },
      },
      { name: words.urgent, type: 'line', data: days.map((one) => one.urgent), showSymbol: false, lineStyle: { type: 'dashed' } },
    ],
  }
}

/** The busiest matters by area; what is marked darker has grown more. */
export function heat(trends: Trends, most = 12): { matters: Standing[]; areas: Standing[]; cells: (Standing | undefined)[][] } {
  const matters = ranking(trends, 'matter').slice(0, most)
  const areas = ranking(trends, 'area').slice(0, most)
  const found = new Map(trends.topics.map((one) => [`${one.matter}/${one.area}`, one]))
  return { matters, areas, cells: matters.map((matter) => areas.map((area) => found.get(`${matter.matter}/${area.area}`))) }
}

export function heatDrawing(trends: Trends, words: { low: string; high: string }): ChartOption {
  const { matters, areas, cells } = heat(trends)
  return {
    grid: { left: 110, right: 12, top: 8, bottom: 64 },
    tooltip: {},
    xAxis: { ...axis, data: areas.map((one) => one.areaName ?? ''), axisLabel: { interval: 0, rotate: areas.length > 8 ? 30 : 0 } },
    yAxis: { ...axis, inverse: true, data: matters.map((one) => one.matterName ?? '') },
    visualMap: { min: 0, max: 3, dimension: 3, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 80, text: [words.high, words.low], inRange: { color: ['#eef0ec', '#7ba5a6', '#a8231c'] } },
    series: [
      {
        type: 'heatmap',
        label: { show: true, formatter: ({ value }) => String((value as number[])[2] || '') },
        data: cells.flatMap((row, y) => row.map((one, x) => [x, y, one?.tickets ?? 0, one ? growth(one) : 0])),
      },
    ],
  }
}

export function lookAtWarning(one: TrendWarning): Looked {
  return { matter: one.matter, area: one.area, place: one.place, since: one.since, until: one.until }
}

export function lookAtStanding(one: Standing, today: string): Looked {
  return { matter: one.matter, area: one.area, place: one.place, since: daysBefore(today, 6), until: today }
}

/** Fields of an address: what is not named is left out. */
export function named(looked: Looked): { matter?: string; area?: string; place?: string } {
  return { ...(looked.matter ? { matter: looked.matter } : {}), ...(looked.area ? { area: looked.area } : {}), ...(looked.place ? { place: looked.place } : {}) }
}
