export default {
  duty: {
    title: '值班与通知', view: { notices: '通知', roster: '值班表', sms: '短信' }, centre: '督查中心', unit: '单位', from: '自', until: '至', day: '日期', begins: '开始', ends: '结束', person: '姓名', phone: '电话', leader: '带班领导', add: '添加值班', added: '值班已添加', remove: '删除', removeOf: '删除 {name} 的值班', removed: '值班已删除', import: '导入值班表', empty: '下载空表', taken: '值班表已导入',
    noTurns: '这几天没有值班安排', turnsHint: '没有安排时，告警发给上级单位的值班人员。', noNotices: '没有通知', noticesHint: '催办通知书、通报批评、提请领导批示、无人接收的紧急工单会出现在这里。', at: '时间', about: '事由', for: '对象', read: '查阅', markRead: '标为已阅', markReadOf: '把工单 {id} 的通知标为已阅',
    unread: '件未阅', noSms: '没有短信', to: '收件人', words: '内容', result: '结果', tries: '第 {n} 次', again: '重发', againDone: '已排队重发', state: { WAITING: '待发', SENDING: '发送中', SENT: '已发', SHOWN: '仅显示', FAILED: '失败', UNKNOWN: '不明' },
  },
}
