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
}
