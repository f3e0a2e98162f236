export default {
  visits: {
    title: '网格员走访', mine: '我的走访', ask: '请网格员走访', nobody: '本镇（街道）没有登记网格员', askTitle: '请网格员走访 {id}', hint: '网格员只看到这张工单中走访所需的内容，把看到的情况反馈给街道；工单仍由街道办理，答复不必等待。',
    workers: '网格员', question: '要看什么', dueAt: '反馈时限', doAsk: '发出', asked: '{id} 已请网格员走访', need: '请选择网格员，写明要看什么和反馈时限',
    state: { OPEN: '等待反馈', FOUND: '已反馈', WITHDRAWN: '已撤回', OVER: '不再等待' }, late: '已超时', soon: '即将到期', reminded: '已提醒', until: '{at} 前反馈', withdraw: '撤回', reason: '撤回理由', doWithdraw: '撤回走访', withdrawn: '走访已撤回', visitedAt: '{at} 到访', awaited: '网格员尚未反馈：{names}。可以先答复。',
    result: { CONFIRMED: '情况属实', PARTLY: '部分属实', NOT_FOUND: '未发现', SETTLED: '已现场解决', UNCLEAR: '无法核实' },
    none: '没有需要走访的事项', noneHint: '街道请您走访时，会出现在这里，并发短信到您的手机。', noneOpen: '都反馈了，没有等待您走访的事项。', askedBy: '{unit} {at} 请您走访', about: '诉求', citizen: '诉求人', secret: '诉求人要求保密', ticket: '工单号',
    write: '填写反馈', resultOf: '走访结果', words: '看到的情况', visited: '到访时间', send: '提交反馈', left: '反馈已提交', needFinding: '请选择走访结果，写明看到的情况和到访时间', past: '近 30 天的反馈',
  },
}
