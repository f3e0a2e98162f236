export default {
  units: {
    title: '单位', search: '按名称、代码、领导或人员查找', results: '共 {n} 个单位', none: '没有符合条件的单位', closedToo: '含已撤并单位',
    name: '单位', level: '层级', leader: '分管领导', people: '经办人员', phone: '电话', closed: '已撤并', duties: '职责',
    levels: { CITY: '市级', DISTRICT: '区县', STREET: '街道乡镇', VILLAGE: '村社区' },
    names: '历史名称', always: '一直', since: '{day} 起', changes: '变更记录', noChanges: '没有变更记录',
    kind: { RENAMED: '更名为', CLOSED: '撤销', MERGED: '并入' }, changedBy: '{by} 于 {at} 登记', gone: '已离岗人员',
    closedFrom: '{day} 起撤并', into: '并入{name}', naming: '现行及以后的目录中有 {n} 条写着它', showNaming: '查看这些条目',
    rename: '更名', newName: '新名称', from: '启用日期', close: '撤销或并入', day: '撤并日期（当天起不再接收工单）', successor: '并入单位', noSuccessor: '不并入，直接撤销', reason: '决定（文号）',
    doRename: '登记更名', doClose: '登记撤并', renamed: '{name} 的更名已登记', didClose: '{name} 的撤并已登记', need: '请填写完整',
    moves: '待迁移的在办工单', movesHint: '状态和时限照旧，由承接单位继续办理；逐件核对后确认。', noMoves: '没有待迁移的在办工单', ticket: '工单', due: '答复期限', to: '承接单位', why: '来源', choose: '选中 {id}', all: '全部选中', move: '确认迁移 {n} 件', moved: '{n} 件已迁移', moveReason: '理由', pick: '请选择', needUnit: '选中的工单都要有承接单位，并写明理由',
  },
}
