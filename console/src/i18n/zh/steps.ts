export default {
  step: {
    more: '更多操作', needed: '还没有填写：{fields}',
    open: { TAKE_EMERGENCY: '接收处置', REPORT_EMERGENCY: '报告进展', END_EMERGENCY: '险情解除', MARK_URGENT: '标为紧急', TAKE_BACK_URGENT: '撤回紧急', PAUSE: '申请暂停计时', JUDGE_PAUSE: '审批暂停', RESUME: '恢复计时', RETURN: '退单', JUDGE_RETURN: '审核退单', EXTENSION: '申请延期', JUDGE_EXTENSION: '审批延期', FOLLOW_UP: '催单·补充', MERGE: '并单', UNMERGE: '解除并单', DECLINE: '不予受理', WITHDRAW: '撤回', MARK_LEADERS: '领导批办', MARK_SECRET: '保密', URGE: '催办', RECALL_URGE: '撤回催办', ASSIST: '协办·吹哨', ANSWER_LEAD: '回复主办单位', RELEASE: '不再协办' },
    title: { TAKE_EMERGENCY: '接管紧急工单 {id}', REPORT_EMERGENCY: '报告处置进展 {id}', END_EMERGENCY: '险情解除 {id}', MARK_URGENT: '标为紧急 {id}', TAKE_BACK_URGENT: '撤回紧急 {id}', PAUSE: '申请暂停计时 {id}', JUDGE_PAUSE: '审批暂停 {id}', RESUME: '恢复计时 {id}', RETURN: '退单 {id}', JUDGE_RETURN: '审核退单 {id}', EXTENSION: '申请延期 {id}', JUDGE_EXTENSION: '审批延期 {id}', FOLLOW_UP: '诉求人来电 {id}', MERGE: '并单 {id}', UNMERGE: '解除并单 {id}', DECLINE: '不予受理 {id}', WITHDRAW: '撤回 {id}', MARK_LEADERS: '标为领导批办 {id}', MARK_SECRET: '标为保密 {id}', URGE: '催办 {id}', RECALL_URGE: '撤回催办 {id}', ASSIST: '请其他单位一同办理 {id}', ANSWER_LEAD: '回复主办单位 {id}', RELEASE: '不再请其协办 {id}' },
    hint: {
      TAKE_EMERGENCY: '接管后不再告警，承办单位的时限照常计算。写明正在怎样处置。', REPORT_EMERGENCY: '写明现场情况、已采取的措施和下一步；险情解除前按时续报。', END_EMERGENCY: '写明结果（终报）。此后不再要求续报，工单继续按时限办结。', MARK_URGENT: '写明有什么危险。从现在起按紧急工单计时并告警。', TAKE_BACK_URGENT: '写明为何不属紧急。时限改按该类工单，从派单时起算。',
      PAUSE: '只限所列事由，须附证明材料；审批前时限继续计算，到期自动恢复。', JUDGE_PAUSE: '同意后时限停住，恢复时按停住的办公时间顺延；诉求人的时间照常计算。', RESUME: '时限按已暂停的办公时间顺延。',
      RETURN: '退单由督查中心审核，审核期间时限继续计算。', JUDGE_RETURN: '驳回后原单位继续办理；改派后新单位重新计时。', EXTENSION: '须在时限届满前申请，并先告知诉求人。', JUDGE_EXTENSION: '同意后以承诺日期为新的办理时限。',
      FOLLOW_UP: '记在这件工单上，承办单位会看到次数，不另开新单。', MERGE: '随主单一并办理；主单答复后，每位诉求人都会收到答复并分别回访。', UNMERGE: '解除后回到待派单。', DECLINE: '请把可走的途径告诉诉求人。', WITHDRAW: '诉求人主动撤回时使用。', MARK_LEADERS: '写明哪位领导、批示什么。此后机器人不再回访，由人工回访。', MARK_SECRET: '承办单位从此看不到诉求人的姓名、电话和录音，机器人不再回访。', URGE: '提醒在届满前后均可；通知书须逾期，通报批评须先有通知书。同一时限每步只发一次。', RECALL_URGE: '撤回后系统不再自动补发，可由督查中心重新发出。', ASSIST: '协办单位只回复主办单位，主办单位的时限照常计算。吹哨由镇（街道）发出，部门须按规定时限报到；村（社区）只协助所属镇（街道）。', ANSWER_LEAD: '写给主办单位，由主办单位统一答复诉求人。', RELEASE: '该单位此后看不到这件工单。'
    },
    done: { TAKE_EMERGENCY: '{id} 已接收', REPORT_EMERGENCY: '{id} 已报告', END_EMERGENCY: '{id} 险情已解除', MARK_URGENT: '{id} 已标为紧急', TAKE_BACK_URGENT: '{id} 已撤回紧急', PAUSE: '{id} 已申请暂停计时', JUDGE_PAUSE: '{id} 暂停已审批', RESUME: '{id} 已恢复计时', RETURN: '{id} 已退单，等待审核', JUDGE_RETURN: '{id} 退单已裁定', EXTENSION: '{id} 已申请延期', JUDGE_EXTENSION: '{id} 延期已审批', FOLLOW_UP: '已记在 {id} 上', MERGE: '{id} 已并单', UNMERGE: '{id} 已解除并单', DECLINE: '{id} 不予受理', WITHDRAW: '{id} 已撤回', MARK_LEADERS: '{id} 已标为领导批办', MARK_SECRET: '{id} 已保密', URGE: '{id} 已催办', RECALL_URGE: '{id} 的催办已撤回', ASSIST: '{id} 已请求协办', ANSWER_LEAD: '{id} 已回复主办单位', RELEASE: '{id} 已不再请其协办' },
    field: { handled: '处置情况', cause: '暂停事由', days: '工作日数', evidence: '证明材料', reason: '理由', basis: '依据', told: '告知诉求人的情况', promised: '承诺办结日期', verdict: '意见', unit: '改派给', kind: '来意', words: '诉求人的话', into: '主单编号', route: '告知的途径', instruction: '领导批示', urge: '催办方式', which: '撤回哪一份', how: '方式', helper: '单位', task: '要办的事', until: '回复日期（可不填）', answer: '给主办单位的回复', helping: '哪个单位' },
    value: { grantPause: '同意暂停', refuse: '驳回', sendOn: '同意退单，改派', grant: '同意延期', URGE: '催办', ADDITION: '补充', QUESTION: '查询进度', REMINDER: '催办提醒', NOTICE: '催办通知书', CRITICISM: '通报批评', SUPPORT: '协办', WHISTLE: '吹哨报到', SUB_UNIT: '转本单位下级' },
    life: { pauses: '暂停计时', pausedUntil: '最迟 {at} 恢复', citizenDays: '诉求人已等', workingDays: '{n} 个工作日', returns: '退单次数', promised: '延期至', followUps: '催单·补充', carriedBy: '并入', carries: '并入本单', assigned: '已裁定承办' },
  },
  urge: {
    title: '催办', document: '文书 PDF', copy: '复制', copied: '已复制', copyWhy: '复制说明', copyTo: '抄送：{to}', recalled: '已于 {at} 撤回：{reason}',
    step: { REMINDER: '催办提醒', NOTICE: '催办通知书', CRITICISM: '通报批评' }, mark: { REMINDER: '已提醒', NOTICE: '已发通知书', CRITICISM: '已通报' }, rung: { all: '全部超期', none: '未催办', REMINDER: '已提醒', NOTICE: '已发通知书', CRITICISM: '已通报' },
  },
}
