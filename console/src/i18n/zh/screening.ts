export default {
  screening: {
    title: '甄别', none: '未发现不予受理情形', onlyAdvice: '仅供参考，由您决定', like: '与示例相像', said: '有原话', basis: '依据', quote: '原话', route: '去向', script: '话术', read: '读出话术', quoteRoute: '引用依据与去向',
    dangerFirst: '危险优先：一律不得不予受理', decline: '不予受理', override: '照常受理', insist: '市民坚持', change: '改',
    way: { CONFIRMED: '不予受理', OVERRIDDEN: '照常受理', INSISTED: '市民坚持，照常受理' },
    ask: { CONFIRMED: '不予受理：向市民说明后确认', OVERRIDDEN: '照常受理：不采纳甄别建议', INSISTED: '市民坚持：工单继续办理并标注' },
    kind: '类型', kindPick: '请选择类型', reason: '理由', keys: '按数字选理由', note: '说明', noteHint: '选“其他”时必填', submit: '确认', need: '请选择理由；选“其他”时请写明说明', needKind: '请选择类型',
    declined: '已按不予受理立单 {id}，将由督查中心复核', recorded: '已记录：{way}', stopped: '出现危险信号，已停止不予受理', byAgent: '没有机器建议，由您判断',
    key: { decline: '不予受理（须选理由）', override: '不采纳甄别建议', insist: '市民坚持，照常受理', read: '读出甄别话术' },
  },
  screenings: {
    title: '甄别复核', what: '每件不予受理都复核，其余抽查', standing: '复核', all: '全部', outcome: '处理', agent: '话务员', filter: '筛选', list: '返回列表', counts: '分类统计', download: '下载表格', labels: '下载样例', labelsWhy: '复核结论整理成甄别样例（text、kind 两列），供训练前核对', waiting: '甄别复核 {n}',
    standings: { WAITING: '待复核', AGREED: '同意', DISAGREED: '不同意' },
    outcomes: { DECLINED: '不予受理', TOLD_AWAY: '未留记录', INSISTED: '市民坚持，已受理', OVERRIDDEN: '未采纳，已受理', TAKEN: '已受理' },
    label: { none: '无甄别意见', other: '其他', legitimate: '正常诉求' },
    empty: '没有待复核的甄别', none: '没有符合条件的记录', emptyHint: '话务员不予受理的诉求，和抽查到的其他决定，会出现在这里。', one: '甄别记录', words: '市民所说', decided: '决定', nobody: '没有人对甄别意见作出决定', reviewed: '复核',
    advised: '机器建议 {n} %（{how}）', byPerson: '机器没有建议，由人判断', unadvised: '机器没有建议，抽查是否漏判', wasA: '实际为{kind}',
    verdict: '复核结论', agree: '决定恰当', disagree: '决定不当', agreeAtOnce: '恰当，下一条', is: '实际属于', noteHint: '认为不当时必填', takeUp: '重新立单：以下诉求交督查中心派单', submit: '提交结论', own: '这是您自己的决定，由其他人复核。',
    needNote: '认为不当时请写明说明', needLabel: '请选择实际类型', needAgain: '重新立单须有类型、标题和内容', kept: '已复核', takenUp: '已复核，并重新立单 {id}',
    noCounts: '这段时间没有甄别记录', countsHint: '误拒：不予受理或未留记录，经复核认为不当；误判：机器的建议经复核不属于该类；漏判：经复核属于该类，而机器没有建议。正常受理的诉求只抽查，漏判是抽查到的件数。',
    count: { kind: '类型', advised: '机器建议', declined: '不予受理', overridden: '未采纳', insisted: '市民坚持', refusals: '已复核的拒绝', wrongRefusals: '其中误拒', judged: '已复核的建议', wrongAdvice: '其中误判', missed: '漏判' },
  },
}
