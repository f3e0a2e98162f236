export default {
  verdict: {
    HELPED: '有帮助', WRONG: '有错', OUTDATED: '过时', of: '评价条目：{title}', why: '哪里不对？可不填', send: '补充', thanks: '已记下', handed: '已转{unit}和中心处理', key: '评价建议答复：有帮助 / 有错 / 过时',
  },
  uses: { title: '近 30 天使用情况', none: '近 30 天没有在通话中出现过，也没有人评价。', shown: '出现（通）', inserted: '引用（通）', readOut: '读出（通）', helped: '有帮助', complained: '报错', upheld: '报错属实' },
  feedback: {
    title: '条目反馈', results: '共 {n} 条', any: '全部', stateLabel: '处理', kindLabel: '反馈', state: { OPEN: '待处理', UPHELD: '已改正', REFUSED: '不改', NOTED: '无需处理' },
    entry: '条目', words: '说明', from: '反馈人', settled: '处理', settle: '办结', settleTitle: '处理反馈', settleWords: '改了什么，或者为什么不改', needed: '请选择处理结果并写明说明', done: '已办结：{title}',
    none: '没有反馈', noneHint: '坐席在建议答复或检索结果上点“有错”“过时”，反馈会列在这里，由责任单位和中心处理。', xlsx: '导出 Excel', csv: '导出 CSV',
  },
  questions: {
    title: '未能答复的问题', results: '共 {n} 组', stateLabel: '状态', asking: '只看咨询', state: { OPEN: '待处理', DRAFTED: '正在编写', ANSWERED: '已能检索到', POINTED: '已有条目', DISMISSED: '不处理' },
    said: '问题', count: '次数', trend: '近 7 天', steady: '{recent} 次，持平', more: '{recent} 次，之前 {before} 次 ↑', less: '{recent} 次，之前 {before} 次 ↓', last: '最近 {at}', searches: '坐席检索 {n} 次',
    sum: '共 {count} 次，其中咨询 {asking} 次、坐席检索 {searches} 次。文字已隐去个人信息。', one: '一组问题', examples: '问法', source: { CALL: '来电', NIGHT: '夜间来电', SEARCH: '坐席检索' },
    gather: '立即归集', gatherHint: '平时每 10 分钟自动归集一次', gathered: '看了 {calls} 通来电，归集 {questions} 个问题，新增 {newGroups} 组，{closed} 组已能检索到',
    write: '编写条目', point: '已有条目', dismiss: '不处理', why: '为什么不处理', thisOne: '就是这条', noneNear: '知识库里没有相近的条目', reopen: '重新打开', dismissed: '已标为不处理', pointed: '已指向该条目', reopened: '已重新打开', byItself: '系统复查',
    none: '没有未能答复的问题', noneHint: '来电中没有合适条目的问题、坐席检索不到的内容，会按相近程度归成组列在这里。', key: { next: '下一组', previous: '上一组' },
  },
}
