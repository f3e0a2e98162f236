export default {
  search: {
    title: '全局搜索', hint: '工单号、诉求内容、通话里说过的话、电话、单位、知识、人员', empty: '输入要找的内容', none: '没有找到', failed: '这一类暂时查不到',
    tickets: '工单', calls: '通话', knowledge: '知识库', units: '单位', catalogue: '派单目录', people: '人员', shortcuts: '按条件列出工单', by: { unit: '承办单位', matter: '事项', kind: '类型' },
    all: '全部 {n}', recent: '最近搜索', forget: '清除', keyDown: '下一条结果', keyUp: '上一条结果', found: '{n} 类有结果', numberHint: '按号码查询会写入审计',
    moreFilters: '更多条件', allKinds: '全部类型', allMatters: '全部事项', allChannels: '全部渠道', anyClock: '时限不限', channel: '渠道', clock: '时限', clocks: { OVERDUE: '已逾期', TODAY: '今天到期', RUNNING: '正在计时', PAUSED: '暂停计时' },
    from: '受理自', until: '至', marks: '标记', mark: { URGENT: '紧急', SECRET: '保密', LEADERS: '领导批办' }, order: '排序', orders: { USUAL: '默认排序', CLOCK: '时限先到在前', NEWEST: '最新在前', OLDEST: '最早在前' }, page: '第 {n} 页',
    savedFilters: '已存筛选', saveFilter: '保存筛选', filterName: '名称', share: '与本单位同事共用', saved: '筛选“{name}”已保存', deleted: '筛选“{name}”已删除', delete: '删除', edit: '修改筛选“{name}”', ofColleague: '同事共用',
    exportXlsx: '导出 Excel', exportCsv: '导出 CSV', exporting: '正在导出', exportedSoFar: '{n} / {total}', exported: '已导出 {n} 件', exportLimited: '符合条件的超过 {n} 件，文件只含前 {n} 件；请缩小范围分次导出', exportFailed: '导出没有完成，请重试',
  },
}
