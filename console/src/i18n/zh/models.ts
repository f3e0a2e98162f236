export default {
  models: {
    title: '语言模型', inForce: '第 {n} 版生效中', file: '按设置中的文件校正', nothing: '未启用校正', byPerson: '新版由人决定启用', byItself: '新版测评不低于现行版即自动启用', count: '重新统计', asked: '已开始统计', working: '第 {n} 版：{step}',
    none: '还没有语言模型', noneHint: '用“重新统计”从本市工单、知识库、单位和街道名称统计第一版。', versions: '各版本', version: '版本', nth: '第 {n} 版', stateLabel: '状态', from: '统计依据', madeOf: '工单 {tickets} 件，知识 {knowledge} 条，本市用语 {words} 条，坐席改正 {corrections} 句，夜间核对 {nights} 处', corrections: '坐席改正', xlsx: '导出改正（Excel）', csv: '导出改正（CSV）', caution: '改动从严 +{n}', perplexity: '困惑度', changed: '改动正确文字', asked_by: '发起', content: '校验和', gone: '已不保存', act: '操作',
    state: { WAITING: '等待开始', READING: '读取文字', COUNTING: '统计', MEASURING: '测评', READY: '可启用', REFUSED: '不予启用', FAILED: '未完成' }, now: '生效中',
    waiting: '待启用的新版', figure: '指标', beforeNth: '测评时的现行版', noBefore: '现行（无）', worse: '变差', measuredBy: '困惑度按 {n} 件留出、从不参与统计的工单计算，越低越好。', correctedBy: '坐席改正一栏：{n} 句留出的坐席改正中，不用人改也会改对的比例，越高越好。', measuredByNone: '工单太少，还没有可用于比较的留出工单。',
    force: '启用', forceNth: '启用第 {n} 版', back: '退回第 {n} 版', off: '停用校正', reason: '理由', confirm: '确认', forced: '第 {n} 版已启用', offDone: '校正已停用', forceHint: '几秒内各节点换用，正在进行的通话不受影响。', offHint: '停用后，识别出的文字按原样记录。', decisions: '启用记录', noDecisions: '还没有启用记录',
    about: '语言模型把听错的字改成本市常说的同音字词。统计前去掉姓名、电话等身份信息，保密工单不参与；改动正确文字超过 {most} 的版本不予启用。',
  },
}
