export default {
  routing: {
    title: '派单模型', byCatalogue: '按职责目录派单', learn: '学习新版', asked: '已开始学习', import: '导入历史工单', sheet: '下载空表', imported: '已导入 {n} 件新的历史工单',
    known: '可学习的工单 {n} 件：已办结、单位无争议的工单，以及导入的历史工单 {past} 件。', tooFew: '至少需要 {least} 件。导入以往系统中的工单（受理日期、诉求内容、承办单位），第一天就能学习。',
    working: '第 {n} 版：{step} {percent}%', cancel: '取消', cancelled: '已取消', state: { WAITING: '等待开始', READING: '读取工单', COUNTING: '学习和测评', MEASURING: '测评', READY: '可启用', REFUSED: '不予启用', FAILED: '未完成' },
    none: '还没有派单模型', noneHint: '没有模型时按职责目录和单位职责推荐。学习新版后先看测评报告，再决定启用。', madeOf: '工单 {tickets} 件，历史 {past} 件，{units} 个单位，人工标注 {labelled} 件', gone: '另有 {n} 件的单位已不再承办，未学习',
    top1: '首选正确', top3: '前三含正确', plain: '普通分类器', ece: '把握误差', beside: '与现行比', besideOf: '{before} → {now}', besideP: '（偶然的可能 {p}）', report: '看报告', reportNth: '看第 {n} 版的报告',
    off: '停用派单模型', offDone: '已停用，按职责目录派单', offHint: '停用后，只按职责目录和单位职责推荐。', forceHint: '几秒内各节点换用。目录和单位的限制照旧：已撤并或不管该地的单位不会被推荐，选定事项时以目录为先。',
    about: '新版先在最新的两成工单上测评（学习时没有见过，也没有开头相同的），再用其余工单学成。姓名、电话等在学习前去掉，保密工单不参与；模型里没有工单原文。学习在单独的低优先级进程中进行，不影响通话；每周夜里学一版备比较，是否启用由人决定。',
    shadow: '第 {n} 版试跑中', shadowBegin: '试跑', shadowNth: '试跑第 {n} 版', shadowEnd: '停止试跑', shadowBegun: '已开始试跑', shadowEnded: '已停止试跑', shadowAsked: '自 {since} 起受理的 {n} 件工单，它和现行的都判断过，判断结果不给坐席看；其中 {settled} 件已确定承办单位。', shadowRight: '它首选正确 {right}，现行 {before}；差别出于偶然的可能为 {p}。', shadowWaits: '还没有工单确定承办单位，等单位答复后即可比较。',
    reportTitle: '第 {n} 版测评报告', tried: '用 {learnt} 件学习，在此后的 {tried} 件上测评；与普通分类器相比，差别出于偶然的可能为 {p}。',
    sure: '自动派出的比例与正确率', sureAt: '把握不低于', sureSaid: '把握不低于 {from} 时，{coverage} 的工单可以直接派出，其中 {right} 正确；这一版的门槛：{now}', noGate: '还达不到自动派出的要求', coverage: '可直接派出', right: '其中正确', from: '把握',
    calibration: '把握与实际', said: '模型的把握', truth: '实际正确', orders: '件数', even: '恰好',
    confusion: '容易派错的单位', unit: '实际承办', got: '模型首选', noConfusion: '没有派错的。', fewer: '少', more: '多',
    units: '各单位', recall: '找回', precision: '准确', own: '承办', given: '派给',
    review: '待核对的标注', reviewHint: '模型很有把握、却与实际承办单位不同的工单：可能是模型错，也可能当时派错。核对后，下一版按核对结果学习。', noReview: '没有需要核对的。', read: '看内容', hide: '收起', rightly: '应为{unit}', asWas: '原单位正确', leaveOut: '不用于学习', undo: '撤销核对', labelled: '已核对：{unit}', leftOut: '已核对：不用于学习', saved: '已记下，下一版生效',
  },
}
