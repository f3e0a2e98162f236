export default {
  sheet: {
    open: '导入书面来件', title: '导入书面来件', what: '市长信箱、网络留言、媒体等渠道的来件，一行一件；渠道和编号相同的不会重复立单。CSV（UTF-8）或 xlsx。', empty: '下载空表', choose: '选择文件…', wrong: '有 {n} 处需要改，改好后重新选择文件；现在没有立任何工单', row: '第 {line} 行', line: '行', channel: '渠道和编号', becomes: '将成为', fresh: '新工单', known: '已是 {id}', file: '立 {n} 件工单', filed: '已立 {n} 件工单，{again} 件早已在库',
  },
  citizen: {
    report: '网上反映', progress: '进度查询', of: '{city} {line} 政务服务便民热线', call: '拨打 {line}', away: '暂时连不上服务器，请稍后再试，或直接拨打热线。',
    danger: '有人受伤、起火、犯罪正在发生：请立即拨打 110、119 或 120，不要在这里填写。',
    dangerNow: '您写到“{words}”：已按紧急件处理。人身或财产正受威胁时，请现在就拨打',
    kind: '您要', content: '诉求内容', contentHint: '写清楚发生了什么、希望怎样解决', place: '地点', placeHint: '小区、道路、门牌，越具体越好', area: '所在区域', areaNone: '不清楚', happened: '发生时间', phone: '联系电话', phoneHint: '承办单位会用它联系您，办结后会回访', name: '怎么称呼您', secret: '为我保密', secretHint: '承办单位看不到您的姓名和电话', optional: '选填',
    send: '提交', sending: '正在提交…', done: '已受理', number: '工单编号', code: '查询码', keep: '请记下编号和查询码：查询码只显示这一次。也可以用编号加您登记的电话查询。', copy: '复制编号和查询码', copied: '已复制', next: '接下来：热线会把诉求转给承办单位，承办单位会与您联系；办结后会回访您。', another: '再反映一件', look: '查看进度', draft: '已恢复您上次没有提交的内容',
    key: '编号和查询码', secretWord: '查询码或登记的电话', ask: '查询', asking: '正在查询…', until: '答复时限 {at}', unit: '承办单位', reply: '答复', steps: '办理过程', filedAt: '{at} 受理',
    files: { title: '照片和文件', choose: '选择照片或文件', hint: '最多 6 个；照片会先缩小，不带拍摄位置', drop: '不要这个', dropThis: '不要 {name}', sending: '正在上传 {sent}/{of} …', sent: '已上传 {n} 个文件', again: '再试一次', more: '补充照片或文件', send: '上传', arrived: '已上传', own: '您提供', given: '承办单位提供' },
    further: '补充、催办或查询', furtherKind: { URGE: '催办', ADDITION: '补充情况', QUESTION: '询问进度' }, furtherHint: '会直接送到承办单位', sendFurther: '发送', sent: '已送到承办单位', withdraw: '撤回诉求', withdrawWhy: '为什么撤回', withdrawSure: '确认撤回', keepIt: '不撤回', withdrawn: '已撤回',
    state: { ACCEPTED: '已受理，正在转办', DISPATCHED: '已转承办单位', SIGNED: '正在办理', REPLIED: '已答复', AWAITING_CALLBACK: '已答复，等待回访', IN_REWORK: '重新办理中', AWAITING_HUMAN_CALLBACK: '已答复，等待回访', ANSWERED: '已答复', CLOSED: '已办结', DECLINED: '不予受理', WITHDRAWN: '已撤回', MERGED: '与同类诉求一起办理' },
    step: { filed: '热线已受理', answered: '已答复', dispatched: '已转承办单位', assigned: '已确定承办单位', signed: '承办单位已签收', contacted: '承办单位已与您联系', extended: '办理时限已延长', replied: '承办单位已答复', callbackDue: '等待回访', closed: '已办结', rework: '按您的意见重新办理', declined: '不予受理', withdrawn: '诉求已撤回', merged: '与同类诉求一起办理', followUp: '您的补充' },
  },
}
