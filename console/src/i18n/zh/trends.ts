export default {
  trends: {
    title: '诉求分析', city: '近七日 {n} 件，平时 {usual} 件（{change}）', none: '近九周没有工单', noneHint: '有了工单，这里按事项、区域、地点看变化。', young: '开线以来可比的只有 {n} 周，满 {least} 周后才判断哪些比平时多，此前只列件数。',
    warnings: '预警（轻重缓急为序）', open: '待处理 {n}', settled: '已处理 {n}', noneOpen: '没有待处理的预警', noneOpenHint: '每半小时对照前八周同样的星期几查一遍。', noneSettled: '近 90 天没有已处理的预警', count: '{n} 件，平时 {usual}',
    urgency: { URGENT: '急', HEAVY: '重', CAN_WAIT: '缓' }, state: { OPEN: '待处理', ANSWERED: '已备统一答复', DISMISSED: '不必处理' },
    by: { matter: '事项', area: '区域', place: '地点' }, ranking: { matter: '按事项', area: '按区域', place: '按地点' }, week: '近七日', usual: '平时', change: '变化', urgentOf: '紧急 {n}', more: '全部 {n} 项', less: '只看前十项', noneRanked: '近七日没有',
    heat: '事项 × 区域（近七日件数）', heatHint: '颜色越红，比平时多得越多（灰：没有；红：平时的三倍及以上）。', low: '平时以下', high: '三倍', day: '日期', tickets: '件数', urgentTickets: '其中紧急', span: '预警时段',
    prepare: '准备统一答复', prepared: '已为承办最多的单位起草统一答复', drafting: '统一答复起草中，发布后在此对照前后两周。', published: '统一答复 {day} 起生效。', entry: '查看条目', effect: '成效', perDay: '每天件数', atOnce: '当场答复', satisfied: '满意（评价数）', before: '生效前 {n} 天', after: '生效后 {n} 天',
    dismiss: '不必处理', reason: '原因（同事会看到）', reopen: '撤销“不必处理”', behind: '背后的工单（{n} 件）',
  },
}
