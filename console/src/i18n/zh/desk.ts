export default {
  desk: {
    bar: '通话条', noCall: '无来电', connecting: '正在连接…', offline: '连接中断，正在重连', waiting: '排队', withheld: '号码未显示',
    seat: { away: '未签入', ready: '示闲', break: '小休', offered: '振铃', talking: '通话中', wrap_up: '话后整理' },
    call: { ringing: '来电', talking: '通话', ended: '话后整理' },
    sound: { off: '麦克风未开', on: '麦克风已开', none: '无麦克风 · 可打字说话' },
    act: { answer: '接听', mute: '静音', unmute: '取消静音', transfer: '转接', hangUp: '挂断', hangUpAgain: '再按一次挂断', ready: '示闲', close: '答复办结', dispatch: '派单', file: '提交', split: '拆分' },
    key: {
      answer: '接听来电', mute: '静音 / 取消', transfer: '转接', emergency: '转 110 / 119 / 120', hangUp: '挂断（连按两次）', seat: '示闲 / 小休', search: '查知识库',
      quote: '引用第 1–3 条建议答复', read: '向市民读出第 1–3 条', route: '引用甄别依据与去向', unit: '选第 1–3 个承办单位', newest: '跳到最新文字', say: '以文字说话', form: '到工单标题',
      urgent: '标记紧急', another: '拆分：同一来电再立一单', close: '答复办结', file: '派单 / 提交',
    },
    citizen: '诉求人', line: '拨打', unknown: '未登记', pastSatisfaction: '历次评价', history: '以往工单', firstCall: '此号码首次来电', looksAlike: '疑似同一事',
    transcript: '实时文字', correctHint: '双击改字 · End 到最新', textWhenAnswered: '接听后显示双方文字', noText: '还没有人说话', partial: '识别中', missing: '此处未能转写', correct: '改正文字', correctOne: '改正：{text}', heardAs: '“{text}”识别为“{heard}”', notHeard: '“{text}”为后来补上', takeBack: '按此恢复识别原文',
    newer: '{n} 条新内容', newest: '最新', sayLabel: '以文字说话，回车发出（I）', say: '说',
    assist: '助手', danger: '紧急：{words}', markUrgent: '标记紧急', markedUrgent: '已标记紧急', answers: '建议答复', noCards: '说到具体问题时，这里给出答复口径', until: '至 {day}', openEnded: '长期有效', why: '为何', quoteIt: '引用', readIt: '读出',
    units: '承办单位预测', certain: '把握较大', uncertain: '拿不准，请人工判断', noPrediction: '内容够清楚时给出建议', model: '模型 {model}', otherUnits: '其他单位', toCentre: '由督查中心指派',
    form: '工单', touched: '已改', touchedWhy: '您改过的内容，系统不再覆盖', takeOffer: '改用系统识别：{value}', tick: '勾选', answerHint: '按 1–3 引用建议答复，填写后可 F8 办结', done: '已立单',
    quoted: '已引用「{title}」', readOut: '已向市民读出「{title}」', notYet: '还差几项', answered: '{id} 已答复办结', filed: '{id} 已提交：{unit}',
    transferTitle: '转接', transferTo: '分机或号码', transferred: '已转接 {to}', emergencyTitle: '转紧急专线', emergencyLine: { 110: '公安', 119: '消防', 120: '急救' },
    resting: '未在接听', restingWhy: '示闲（F2）后来电才会送到这里。', readyForCalls: '等待来电', readyWhy: '来电时自动弹出诉求人与以往工单，按 Enter 接听。', recentTickets: '最近工单', noTickets: '今天还没有工单',
    check: {
      kindMissing: '未选类型', titleMissing: '缺标题', contentMissing: '缺内容', phoneMissing: '缺电话', phoneOdd: '号码不像电话', placeMissing: '缺地点', areaMissing: '未定区域', matterMissing: '未定事项',
      phoneDiffers: '与对话中的号码不同', urgentUnmarked: '有危险未标', answerMissing: '缺当场答复', answerUnfilled: '答复模板还有未填写处',
    },
  },
  phone: {
    title: '市民电话', number: '我的号码', numberWrong: '请输入 3 到 15 位数字', offline: '电话未接通（仅演示环境可用，或服务未启动），正在重试', incoming: '{line} 来电', dial: '拨打 {line}', answer: '接听', reject: '拒接', talking: '通话中', over: '通话已结束',
    state: { idle: '可以拨打，也会接到回访', dialling: '正在接通…', incoming: '响铃中', talking: '通话中', over: '通话已结束' },
    reason: { CITIZEN_HUNG_UP: '您已挂断', AGENT_HUNG_UP: '对方已挂断', ROBOT_HUNG_UP: '对方已挂断', hangup: '对方已挂断', busy: '线路忙，请稍后再拨', noanswer: '无人接听', transferred: '已转接', NO_ANSWER: '无人接听', BUSY: '线路忙', REJECTED: '已拒接', ABANDONED: '未接通', UNREACHABLE: '无法接通', FAILED: '通话失败', lost: '连接中断' },
    pad: '按键', words: '通话文字', me: '我', type: '没有麦克风时，在这里打字说话', send: '说', hint: '对方的话会显示在这里。可以对着麦克风说，也可以打字；机器人回访时还可以按键回答。',
    key: { go: '拨打 / 接听', end: '挂断', digit: '按键' },
  },
}
