export default {
  units: {
    title: '单位', search: '按名称、代码、领导或人员查找', results: '共 {n} 个单位', none: '没有符合条件的单位', closedToo: '含已撤并单位',
    name: '单位', level: '层级', leader: '分管领导', people: '经办人员', phone: '电话', closed: '已撤并', duties: '职责',
    levels: { CITY: '市级', DISTRICT: '区县', STREET: '街道乡镇', VILLAGE: '村社区' },
    create: '新建单位', created: '{name} 已建立', code: '代码', codeHint: '小写字母、数字、连字符，如 water-repair', body: '性质', bodies: { GOVERNMENT: '政府', DEPARTMENT: '部门', UTILITY: '公用企业', VILLAGE: '村（社区）' }, parent: '上级单位', noParent: '无（市级单位）', area: '负责区域', wholeCity: '全市', begins: '启用日期（当天起接收工单）', doCreate: '建立单位',
    decision: '任免文号', leaderAndPeople: '分管领导与人员', person: '姓名', post: '职务', since2: '生效日期', appoint: '登记任命', dismiss: '登记免职', appointed: '分管领导已登记', account: '账号', password: '初始密码（至少 8 位）', isLeader: '单位负责人', isClerk: '经办人', join: '添加人员', joined: '{name} 已添加', leave: '{name} 离岗', left: '{name} 的账号已停用', noStaff: '没有人员', leaveAsk: '停用 {name} 的账号？', ownLeader: '本单位的分管领导由上级或管理员登记',
    names: '历史名称', always: '一直', since: '{day} 起', changes: '变更记录', noChanges: '没有变更记录',
    dutiesAndArea: '职责与区域', doEntrust: '登记职责与区域', entrusted: '{name} 的职责与区域已登记', was: '原：{was}',
    kind: { CREATED: '设立', ENTRUSTED: '职责改为：', RELOCATED: '区域改为：', APPOINTED: '分管领导：', JOINED: '到岗', LEFT: '离岗', RENAMED: '更名为', CLOSED: '撤销', MERGED: '并入' }, changedBy: '{by} 于 {at} 登记', gone: '已离岗人员',
    closedFrom: '{day} 起撤并', into: '并入{name}', naming: '现行及以后的目录中有 {n} 条写着它', showNaming: '查看这些条目',
    rename: '更名', newName: '新名称', from: '启用日期', close: '撤销或并入', day: '撤并日期（当天起不再接收工单）', successor: '并入单位', noSuccessor: '不并入，直接撤销', reason: '决定（文号）',
    doRename: '登记更名', doClose: '登记撤并', renamed: '{name} 的更名已登记', didClose: '{name} 的撤并已登记', need: '请填写完整',
    moves: '待迁移的在办工单', movesHint: '状态和时限照旧，由承接单位继续办理；逐件核对后确认。', noMoves: '没有待迁移的在办工单', ticket: '工单', due: '答复期限', to: '承接单位', why: '来源', choose: '选中 {id}', all: '全部选中', move: '确认迁移 {n} 件', moved: '{n} 件已迁移', moveReason: '理由', pick: '请选择', needUnit: '选中的工单都要有承接单位，并写明理由',
  },
}
