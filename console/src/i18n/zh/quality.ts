export default {
  quality: {
    title: '检索测试', about: '一个问题能找到什么、为什么；评测问题在知识库每次变动后自动重问', type: '输入问题', hint: '像市民那样问一句，例如：家里停水了找谁', hintMore: '坐席会看到的在前，不会看到的也列出，并说明原因', found: '找到的条目',
    mix: '本题权重：语义 {meaning}、用字 {words}、读音 {sounds}', goodEnough: '显示门槛 {n}', areas: '提到的地区：{areas}', already: '已由{who}登记', none: '不应有答案', nothing: '没有任何条目与此相近',
    isRight: '这条是答案', notRight: '取消答案', right: '登记的答案', keyRight: '把第 1–9 条登记为答案（再按取消）', keyNone: '登记为不应有答案', judged: '已登记为评测问题', dropped: '评测问题已删除',
    looked: '由“{words}”找到', valid: '有效期', id: '编号',
    verdict: { SHOWN: '坐席可见', BEYOND_THREE: '不显示：超出前三条', SAME_ANSWER: '不显示：与上面的答复相同', ELSEWHERE: '不显示：只适用于其他地区', UNSURE: '不显示：把握低于门槛', EXPIRED: '不显示：已过有效期', NOT_YET: '不显示：尚未生效' },
    score: { confidence: '把握', rank: '排序分', score: '综合', meaning: '语义', distinct: '去共性语义', words: '用字', sounds: '读音' },
    means: { confidence: '能回答的把握，达到门槛才显示', rank: '把握 ×（1 + 综合）× 地区', score: '三路加权后在本次结果内的位置，0 至 1', meaning: '句意夹角余弦', distinct: '去掉全库共有成分之后的夹角余弦，排序用它', words: '相邻两字的 BM25 占满分之比', sounds: '相邻两音节的 BM25 占满分之比' },
    runs: '评测记录', run: '立即评测', ran: '评测完成', export: '导出 Excel', alarm: '{at} 知识库变动后，有 {n} 个评测问题变差，请查看', seen: '已查看', look: '查看', more: '再看 {n} 条', noRuns: '还没有评测记录', noRunsHint: '登记评测问题后，知识库每次变动都会自动评测，也可以立即评测',
    history: '历次评测', at: '时间', entries: '条目数', questions: '问题数', worse: '变差', worseN: '变差 {n}', ofRun: '这次评测中需要看的问题', allWell: '{n} 个问题都答对了', question: '问题', wanted: '应答条目', cameFirst: '实际首条', before: '上次', now: '这次',
    figure: { ndcg10: "nDCG{'@'}10", first: '首条正确', amongThree: '前三有答案', noAnswerPrecision: '无答案·精确率', noAnswerRecall: '无答案·召回率' },
    place: { FIRST: '首条', AMONG_THREE: '前三', LATER: '三条以后', MISSED: '未找到', SILENT: '未显示', SPOKE: '误显示' },
    noGood: '没有可靠答案：最高把握 {best}，低于门槛 {n}，坐席看不到任何条目',
    threshold: '“没有可靠答案”的门槛', level: '门槛', shownRight: '有答案的问题中有显示', silentRight: '无答案的问题中不显示（召回率）', silentIs: '不显示的问题中确实无答案（精确率）', current: '现行 {n}',
    atNow: '现行门槛 {n}：{all} 个无答案的问题中 {caught} 个没有显示，{shown} 个有答案的问题中 {lost} 个被挡下。', best: '在这批问题上，门槛 {n} 的错误最少（同一批问题算出，仅供参考；在设置 huiyin.knowledge.good-enough 中修改）。', needsBoth: '登记至少一个有答案和一个“不应有答案”的问题，才能检验门槛。',
    judgedList: '评测问题', count: '共 {n} 个', find: '按问题或条目筛选', noJudged: '没有评测问题', noJudgedHint: '在上面输入问题，按 Alt+1 把第一条登记为答案，按 Alt+0 登记为不应有答案', who: '登记人', drop: '删除', dropOne: '删除评测问题“{question}”', gone: '{id}（已不在用）',
  },
}
