export default {
  ticket: {
    overdue: '逾期', number: '工单号', filedAt: '受理', signBy: '签收期限', replyBy: '答复期限', contactedAt: '已联系', closedAt: '办结', filedBy: '受理人', story: '办理过程', content: '诉求内容', reply: '办理结果', callbacks: '回访', siblings: '同一来源的其他工单', call: '来电录音与文字', noCall: '此单没有通话记录', noRecording: '没有录音',
    satisfaction: '评价', leaders: '领导批办', secret: '保密', urgent: '紧急', state: '状态', unit: '承办单位', title: '标题', missing: '没有找到工单 {id}', rejoin: '刷新', refreshed: '已载入最新内容，您写的内容还在',
    actor: { platform: '其他平台', robot: '机器人', system: '系统', citizen: '诉求人' },
    event: { leftAsWritten: '核对后保留所写', screeningOverridden: '不采纳甄别，照常受理', screeningInsisted: '市民坚持，照常受理', refusalOverturned: '复核：不予受理有误', takenUpAgain: '复核后重新受理', knowledgeExpiring: '知识条目即将到期', attached: '添加附件', attachmentRemoved: '删除附件', visitAsked: '请网格员走访', visitReminded: '提醒走访反馈', visitFound: '网格员反馈', visitWithdrawn: '撤回走访', graded: '定级', limitReminded: '内部时限提醒', draftHandedOver: '草稿移交', splitOff: '拆分另立', splitFrom: '拆分立单', peerSent: '平台转来', peerUnreached: '未能送达平台', peerReplied: '平台另有答复', peerReturned: '平台退回', peerUrged: '平台催办', peerWithdrew: '平台撤回', exemptionAsked: '申请免考核', exemptionPassed: '免考核初审同意', exempted: '免考核', exemptionRefused: '免考核未获批准', exemptionWithdrawn: '撤回免考核申请', markedUrgent: '标为紧急', urgentTakenBack: '撤回紧急', emergencyAlerted: '紧急告警', emergencyTaken: '接收处置', emergencyReported: '处置报告', emergencyReportMissed: '报告逾期', emergencyOver: '险情解除', filed: '受理', answered: '当场答复', dispatched: '派单', moved: '机构撤并迁移', signed: '签收', contacted: '联系诉求人', replied: '答复', callbackDue: '待回访', closed: '办结', rework: '退回重办', toHuman: '转人工回访', returned: '退单', returnRefused: '驳回退单', assigned: '裁定承办', extensionAsked: '申请延期', extended: '同意延期', extensionRefused: '驳回延期', followUp: '诉求人来电', declined: '不予受理', withdrawn: '撤回', merged: '并单', joined: '有工单并入', unmerged: '解除并单', markedLeaders: '标为领导批办', briefed: '夜间件核对', markedSecret: '标为保密', reminded: '催办提醒', noticed: '催办通知书', criticised: '通报批评', urgeRecalled: '撤回催办', pauseAsked: '申请暂停计时', paused: '暂停计时', pauseRefused: '驳回暂停', resumed: '恢复计时', supportAsked: '请求协办', whistled: '吹哨', passedDown: '转下级办理', supportAnswered: '协办回复', supportReleased: '不再协办', raisedToLeader: '提请领导批示', raisedToMeeting: '提请协调会', instructed: '领导批示', metAndDecided: '协调会决定', raisingDropped: '撤回提请' },
    search: '工单号、标题、内容、电话', allStates: '全部状态', allUnits: '全部单位', overdueOnly: '只看逾期', none: '没有符合条件的工单', noneHint: '换个词，或放宽条件。', results: '共 {n} 件',
  },
  attachment: {
    title: '附件', choose: '添加附件…', hint: '也可以拖进来，或复制后在此粘贴；照片、PDF、Word、Excel，10 MB 以内', forCitizen: '诉求人可以看到', shown: '诉求人可见', sending: '正在上传 {name}（{at}/{of}）…', remove: '删除', removeThis: '删除 {name}', why: '删除的理由', sure: '确认删除', removed: '已删除 {name}', withheld: '诉求人要求保密：{n} 个附件由热线保管，需要时请向督查中心查询',
  },
  draft: {
    mine: '我的草稿', waiting: '搁置草稿', noneWaiting: '没有搁置的草稿', resume: '继续', handOver: '移交', discard: '放弃', back: '返回列表', untitled: '（还没有标题）', writer: '话务员', changed: '{at} 改动', handedBy: '{by}移交：{reason}', part: '第 {n} 件', parts: '本次来电的事项',
    kept: '草稿已保存', keeping: '正在保存…', failed: '未能保存，正在重试；您写的内容还在本页',
    handOverTitle: '移交草稿', to: '交给谁', reason: '移交原因', handedOver: '已移交给 {name}', need: '请选择交给谁，并写明原因', discardTitle: '放弃草稿', discardWhy: '放弃后不能恢复，也不会立单。', discarded: '草稿已放弃', keepIt: '再想想',
  },
  limit: {
    title: '内部时限', why: '本单位自定的时限，比规定的办理时限更早；只提醒本单位，不改变工单的时限，也不计入考核。', none: '本单位还没有内部时限', all: '全部事项', days: '提前 {n} 个工作日', setBy: '{name} · {at}', drop: '取消 {matter} 的内部时限', matter: '事项', daysBefore: '提前几个工作日', reason: '理由', set: '设定', done: '内部时限已设定', dropped: '内部时限已取消', due: '内部 {at} 前', over: '⚠ 内部时限 {at} 已过', leaderOnly: '由分管领导设定。',
  },
  inbox: {
    title: '办件箱', filters: '筛选', empty: '没有待办', emptyHint: '新工单会自动出现在这里。', choose: '选一件工单查看',
    filter: { open: '全部待办', sign: '待签收', work: '办理中', judged: '待审', rework: '重办', overdue: '逾期', callback: '等回访', done: '已结束', helping: '待协办', helped: '已协办' },
    sign: '签收', contact: '联系记录', reply: '答复', signed: '已签收 {id}', contacted: '联系记录已保存', replied: '已答复，等待回访',
    contactLabel: '与诉求人联系的情况', replyLabel: '办理结果（将作为对诉求人的答复）', send: '提交', clock: { SIGN: '签收', CONTACT: '联系', REPLY: '答复', ANSWER: '协办回复', REPORT: '报到' }, noClock: '派单后计时', due: '{at} 前', notContacted: '还没有联系诉求人', signFirst: '签收后才能答复',
    many: { all: '全选待签收（{n}）', one: '选中 {id}', pick: '选中这件，一起签收', sign: '签收所选（{n}）', key: '签收所选', signing: '正在签收 {at}/{of}', signed: '已签收 {n} 件', refused: '{n} 件没有签收' },
    key: { down: '下一件', up: '上一件', refresh: '刷新' }, conflict: '这件工单刚被别人改过。已载入最新情况，您写的内容还在，请核对后再提交。',
  },
  supervision: {
    title: '督查中心', queue: { ACCEPTED: '待派单', RETURNED: '退单待审', PAUSE_ASKED: '暂停待审', EXTENSION_ASKED: '延期待审', AWAITING_HUMAN_CALLBACK: '待人工回访', leaders: '领导批办', overdue: '逾期', joint: '协办逾期', raised: '提级待决', exemptions: '免考核待审' },
    empty: { PAUSE_ASKED: '没有待审的暂停申请', ACCEPTED: '没有待派工单', RETURNED: '没有待审的退单', EXTENSION_ASKED: '没有待审的延期申请', AWAITING_HUMAN_CALLBACK: '没有需要人工回访的工单', leaders: '没有未办结的领导批办件', overdue: '没有逾期工单', joint: '没有逾期的协办与吹哨', raised: '没有等待批示或会议决定的工单', exemptions: '没有待初审的免考核申请' },
    dispatch: '派单', redispatch: '改派', similar: '可能是同一件事（可并单）：', dispatchTitle: '派单 {id}', reason: '理由与依据', unit: '承办单位', dispatched: '{id} 已派给 {unit}', call: '电话', why: '为何转人工', reasonHint: '写明职责依据，承办单位会看到', needBoth: '请选择单位并写明理由',
  },
  joint: {
    title: '协办', lead: '主办', open: '待回复', late: '逾期未回复', answered: '已回复', released: '不再协办：{reason}', by: '{at} 前', kind: { SUPPORT: '协办', WHISTLE: '吹哨', SUB_UNIT: '下级' }, helping: '协办', without: '不等协办回复的理由', withoutHint: '尚未回复：{units}',
  },
  emergency: {
    title: '紧急处置', queue: '紧急', alarm: '紧急告警', untaken: '{n} 件紧急工单无人接收', noUnit: '待派单', waiting: '已等 {n} 分钟', mute: '静音', unmute: '恢复声音', open: '打开', none: '没有紧急工单', running: '紧急在办 {n}',
    receipt: '接收', report: '报告', takenAt: '{at} {who} 接收', notTaken: '无人接收，{at} 前', alerts: '告警 {n} 次，到{to}', alerted: '已告警 {n} 次', firstReport: '首报 {at} 前', nextReport: '续报 {at} 前', over: '险情已解除', plan: '预案',
    step: { UNIT: '承办单位', LEADER: '分管领导', SUPERVISION: '督查中心' },
  },
  escalation: {
    title: '领导批示与协调会', kind: { LEADER: '领导批示', MEETING: '协调会' }, open: '{at} 提请，尚未决定', dropped: '已撤回：{reason}', lead: '由{unit}承办', minutes: '纪要',
  },
  exemption: {
    title: '免考核', stage: { ASKED: '待初审', PASSED: '待复审', GRANTED: '已免考核', REFUSED: '未获批准', WITHDRAWN: '已撤回' }, evidence: '证明材料', review: '初审意见', decision: '审定意见', none: '没有待复审的免考核申请', noneHint: '督查中心初审同意后出现在这里。', waiting: '待复审',
  },
  review: {
    title: '民主评议', none: '还没有评议分', inForce: '第 {version} 版生效', file: '从表格导入（单位、得分、评语）', fault: '第 {line} 行：', mark: '得分（0–100）', note: '评语', add: '加一个单位', remove: '移除', changes: '将有 {n} 处变化', source: '来源（如评议会议、文件名）', back: '恢复', take: '确认生效', done: '第 {version} 版已生效', versions: '各版', version: '第 {version} 版',
  },
  villages: {
    title: '村（社区）协助情况', average: '全年平均 {n} 次', street: '镇（街道）', month: '{n}月', total: '合计', change: '比上年', above: '高于平均', averages: '平均', none: '没有村（社区）', new: '上年无',
  },
  bulletin: {
    title: '通报', heading: '{period}承办单位办理情况', results: '共 {n} 份', none: '还没有通报', noneHint: '周期结束后系统生成草稿，也可以自己生成。', draw: '生成草稿', drawn: '草稿已生成', drawnAt: '{at} 生成', preview: '预览', choose: '选一份通报预览', ranking: '名次表',
    publish: '发布', publishHint: '发布后各单位可见，数字不再变化。', publishNow: '确认发布', published: '通报已发布', publishedAt: '{at} 发布', withdraw: '撤回', withdrawHint: '撤回后各单位看不到，督查中心仍可查看并可重新生成。', withdrawNow: '确认撤回', withdrawn: '通报已撤回', withdrawnAt: '已于 {at} 撤回：{reason}', reason: '撤回理由',
    stage: { DRAFT: '草稿', PUBLISHED: '已发布', WITHDRAWN: '已撤回' }, place: '名次', up: '升 {n}', down: '降 {n}', before: '上期 {value}', withExempted: '剔除前 {value}', placeOnly: '其他单位只显示名次和总分', best: '解决率较高的事项', worst: '解决率较低的事项', matter: '{name}：回访 {asked} 件，解决 {solved} 件',
  },
  settle: { title: '人工回访 {id}', open: '回访', verdict: '诉求人意见', content: '认可，办结', notContent: '不认可，退回重办', note: '回访情况', needBoth: '请选择诉求人意见并写明回访情况', closed: '{id} 已办结', rework: '{id} 已退回重办' },
  callbacks: {
    title: '回访', board: '回访看板', results: '结果', due: '待拨', ringing: '振铃', talking: '通话', done: '完成', doubtful: '存疑', empty: '还没有回访', emptyHint: '承办单位答复后，机器人会在规定时段回访。', choose: '选一条回访查看录音与文字',
    value: { yes: '是', no: '否', unsure: '不清楚', partly: '部分' }, asked: { PERSON: '本人且方便', CONTACTED: '是否联系', RESOLVED: '是否解决', SATISFACTION: '满意度' }, answers: '逐题回答', question: '问题', understood: '理解为', heard: '原话', confidence: '把握', correct: '改正：{question}', correctedNow: '已改正', robotHeard: '机器人：{value}', contacted: '是否联系', resolved: '是否解决', satisfaction: '满意度', unsaid: '未说', tries: '第 {n} 次', dueAt: '{at} 起', outcome: '结果', transcript: '录音与文字', onlyDoubtful: '只看存疑', share: '满意 {n} 件',
    result: { completed: '已完成', noAnswer: '无人接听', busy: '占线', rejected: '拒接', unreachable: '无法接通', machine: '语音信箱', wrongPerson: '不是本人', refused: '拒绝回访', postponed: '现在不方便', handedOver: '转人工', failed: '呼叫失败' },
  },
  player: { play: '播放录音', lines: '通话文字', empty: '没有文字', seek: '从 {at} 播放', doubtful: '存疑', unavailable: '录音暂不可用，文字仍可查看', decisions: '机器人的 {n} 次判断', ends: '结束' },
  night: {
    title: '夜间受理核对', heard: '机器人听到的', empty: '夜间没有待核对的件', emptyHint: '话务员下班后由机器人登记的件会出现在这里。', listen: '听存疑处', listenTo: '听这一句', takeBack: '撤回上一件', takenBack: '已撤回，仍待核对', progress: '已核对 {n} 件', gone: '{id} 已由别人核对', confirm: '无误', edit: '改地点、时间、电话', correct: '更正', ringBack: '须回电', toRing: '须回电', why: '回电要问什么', unclear: '录音听不清，请回电核实', doubts: '存疑之处', noDoubts: '机器人没有存疑之处，请对照录音核对。', notHeard: '没有听到', was: '原记：{words}', nothing: '无', lineDone: '这一句已改正',
    part: { place: '地点', time: '时间', phone: '联系电话' },
    doubt: { missing: '有话没有写下来', corrected: '机器改过字', unheard: '没有听懂', changed: '来电人当场更正', lost: '问了没有答', unread: '没有读回核对就结束了', human: '要找人工，没有接通' },
    done: { confirm: '已核对无误', correct: '已更正', 'ring-back': '已记下须回电，问清后再核对' },
  },
  board: { title: '热线大屏', waiting: '排队', talking: '通话中', seats: '空闲坐席', today: '今日工单', overdue: '逾期', callbacks: '待回访', satisfied: '满意率', updated: '更新于 {at}', stale: '数据未更新', full: '全屏' },
  scores: {
    title: '考核', year: '年', month: '月', wholeYear: '全年', level: '层级', area: '区域', anyLevel: '全部层级', anyArea: '全部区域', wholeCity: '全市', unit: '单位', unitFilter: '单位名称', none: '这一时期没有可考核的办理', noneHint: '换一个月份，或放宽条件。', noRule: '这一时期没有考核办法', rule: '公式版本 {version}', results: '{n} 个单位', download: '导出 CSV',
    choose: '选一个指标，看它怎样算出、由哪些工单构成。', of: '{n} / {m}', counted: '计入分子的工单（{n} 件）', among: '分母的工单（{n} 件）', minutes: '{n} 分钟', reached: '问责', mostShown: '只列最近 200 件', before: '剔除前 {value}（{n} / {m}）', exempt: '免考核剔除的工单（{n} 件）', total: '总分', totalBefore: '剔除前 {value}', review: '民主评议 {mark}', downloadXlsx: '导出 xlsx', period: '周期', dayOf: '其中一天', kind: { WEEK: '周', MONTH: '月', QUARTER: '季度', YEAR: '年' }, tabs: { scores: '成绩', bulletins: '通报', exemptions: '免考核', reviews: '民主评议', villages: '村社区协助' },
    levels: { CITY: '市级', DISTRICT: '区县', STREET: '镇（街道）', VILLAGE: '村（社区）' },
  },
  knowledge: { title: '知识库', search: '查知识库', hint: '输入市民会怎么问，看看坐席会看到什么、为什么。', found: '查到的条目', none: '没有足够相近的条目', from: '{day} 起', entry: '条目', basis: '依据', owner: '来源', score: '相近 {score}', why: '为何',
    kind: '种类', any: '不限', area: '地区', asNamed: '按问题中提到的', day: '有效日期', widen: '清除筛选', noneNarrowed: '放宽种类、地区或日期再试',
    templates: { choose: '套用模板…', fitting: '本事项', any: '通用', none: '没有模板', unfilled: '{place} 还没有填写' },
  },
  audit: {
    title: '查阅审计', kept: '留存 {days} 天', who: '账号', what: '行为', subject: '对象（工单号等）', from: '从', until: '到', at: '时间', person: '人员', all: '全部行为', download: '导出 CSV', none: '没有符合条件的记录', noneHint: '放宽时间或条件再查。', results: '共 {n} 条',
    deed: { knowledge: { created: '新建知识条目', opened: '修改知识条目', saved: '保存知识草稿', submitted: '送审知识条目', published: '发布知识条目', sentBack: '退回知识条目', discarded: '放弃知识草稿', withdrawn: '撤下知识条目', restored: '恢复知识条目' }, askedForModel: '统计语言模型', putModelInForce: '启用语言模型版本', handedDraftOver: '移交草稿', discardedDraft: '放弃草稿', setUnitLimit: '设定内部时限', droppedUnitLimit: '取消内部时限', publishedBulletin: '发布通报', withdrewBulletin: '撤回通报', sentAgain: '重发推送', madeWebhook: '新增订阅', changedWebhook: '修改订阅', renewedWebhookSecret: '更换订阅密钥', removedWebhook: '删除订阅', readTicket: '查看工单', readCall: '查看通话', heardRecording: '听取录音', searchedPhone: '按号码查询', exported: '导出', offeredCatalogue: '提交目录导入', confirmedCatalogue: '确认目录生效', editedDuty: '修改值班', createdUnit: '设立单位', appointedLeader: '登记分管领导', createdAccount: '新建账号', closedAccount: '停用账号', renamedUnit: '单位更名', entrustedUnit: '登记单位职责区域', closedUnit: '撤销单位', mergedUnit: '合并单位', discardedCatalogue: '不采用目录导入' },
  },
}
