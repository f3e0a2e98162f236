export default {
  deliveries: {
    title: '对外推送', tabs: '推送的种类', results: '共 {n} 条', tab: { EXCHANGE: '平台交换', WEBHOOK: '订阅推送', subscriptions: '订阅' },
    state: { WAITING: '等待送达', DELIVERED: '已送达', DEAD: '未送达' }, stateLabel: '状态', allStates: '全部状态', target: '对方', allTargets: '全部对方', ticket: '工单号',
    type: '内容', at: '产生', tries: '次数', tried: '最近一次', next: '下次', answer: '对方应答', noAnswer: '没有应答', status: '应答 {status}', never: '还没有尝试',
    again: '重发', againAll: '全部重发', againDone: '{n} 条已安排重发', againAsk: '重发全部未送达的推送？', none: '没有推送记录', noneHint: { EXCHANGE: '派给其他平台的工单和它们的往来消息会列在这里。', WEBHOOK: '有订阅后，工单的变化会推送出去并列在这里。' }, deadHint: '放宽条件再看。',
    message: { send: '转办', urge: '催办', addition: '补充', withdraw: '撤回', accept: '受理', status: '状态', reply: '答复', return: '退回', ping: '测试' },
  },
  webhooks: {
    name: '名称', address: '地址', events: '事件', allEvents: '全部事件', someEvents: '{n} 种事件', citizens: '含诉求人信息', citizensHint: '勾选后推送标题、内容、姓名和电话；保密工单一律不含。', active: '启用', paused: '已暂停', running: '推送中',
    add: '新增订阅', edit: '编辑', pause: '暂停', resume: '恢复', ping: '测试', pinged: '测试消息已发出，结果见“订阅推送”', remove: '删除', removeAsk: '删除订阅“{name}”？还没有送达的不再推送。', removed: '订阅已删除', renew: '换密钥', renewAsk: '换密钥后旧密钥立即失效，继续？',
    saved: '订阅已保存', secret: '签名密钥（只显示这一次，请交给接收方保存）', secretTitle: '“{name}”的密钥', copy: '复制', copied: '已复制', none: '还没有订阅', noneHint: '新增订阅后，工单的变化会以签名的消息推送到对方地址。', need: '请填写名称和地址', eventsHint: '不选即为全部事件。', who: '{by} 于 {at} 建立',
  },
  exchange: { title: '平台交换', out: '由其办理', in: '来件平台', number: '对方编号 {number}', noNumber: '尚未送达', replyBy: '对方时限 {at}', heard: '{at} 更新', ended: '已了结' },
}
