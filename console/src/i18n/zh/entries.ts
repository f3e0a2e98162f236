export default {
  entries: {
    tabs: { search: '查询', entries: '条目维护', test: '检索测试', feedback: '条目反馈', questions: '未能答复' },
    title: '条目维护', results: '{n} 条', none: '没有符合条件的条目', noneHint: '放宽条件，或新建一个条目。', words: '标题、问法、答复、依据或编号', search: '找条目',
    all: '全部', standingLabel: '状态', kindLabel: '种类', kind: { ANSWER: '问答', SCENE: '情景', NOTICE: '公告', TEMPLATE: '答复模板' }, newOne: '新建{kind}', days: '几天内到期', review: '待审 {n}', openReview: '逐条审核',
    standing: { DRAFT: '草稿', SENT_BACK: '已退回', SUBMITTED: '待审', VALID: '在用', COMING: '未生效', EXPIRING: '即将到期', EXPIRED: '已过期', WITHDRAWN: '已撤下' },
    state: { DRAFT: '草稿', SUBMITTED: '待审', IN_FORCE: '在用', REPLACED: '已被替换', WITHDRAWN: '已撤下', DISCARDED: '已放弃' },
    owner: '负责单位', changed: '最近改动', valid: '有效期', fromFile: '城市文件', keptByHand: '人工维护', centre: '热线中心', choose: '请选择', noMatter: '不限事项', everywhere: '全市', untitled: '（未写标题）', back: '返回列表',
    fileRule: '来自城市文件，每次启动时按文件更新；一旦在这里发布修改或撤下，此后以这里为准，文件不再覆盖。', keptRule: '来自城市文件，已由人工维护：以这里为准，文件不再覆盖。',
    edit: '修改', inForceStays: '修改期间，在用的版本继续使用，直到新版发布。', editing: '正在修改', resubmit: '已送审；再次保存后须重新送审。', why: '修改说明', whyHint: '为什么改，审核人和历史里会看到', preview: '预览', missing: '送审前还需：', complete: '内容齐全，可以送审。',
    save: '保存草稿', saved: '草稿已保存', submit: '送审', submitted: '已送审', publish: '发布', published: '已发布，检索随即更新', sendBack: '退回', sentBack: '已退回', discard: '放弃草稿', discarded: '草稿已放弃', withdraw: '撤下', withdrawn: '已撤下，坐席不再看到', restore: '恢复使用', restored: '已恢复使用',
    reason: '理由', publishWords: '发布说明（可不填）', confirm: '确认{act}', discardSure: '草稿保留在历史中，不再列出。', next: '下一条待审', restoredTyped: '已恢复上次没有保存的内容。', dropTyped: '不用，取消恢复',
    stale: { title: '保存前，条目已被他人改动', text: '您填写的内容还在表单里，没有丢失，也没有覆盖对方。', by: '{name} 于 {at}', theirs: '对方的内容', overwrite: '以我的内容保存', take: '改用对方的内容' },
    versions: '各版本', nth: '第 {n} 版', compare: '版本对照', old: '旧', now: '新', same: '两版内容相同', steps: '办理过程', file: '城市文件',
    step: { created: '新建', opened: '开始修改（第 {n} 版）', saved: '保存', submitted: '送审', sentBack: '退回', published: '发布第 {n} 版', discarded: '放弃草稿', withdrawn: '撤下', restored: '恢复使用', fromFile: '按城市文件更新', goneFromFile: '城市文件中已删去' },
    field: { title: '标题', questions: '市民问法', answer: '答复', wording: '模板文字', steps: '办理步骤', papers: '携带材料', offices: '办理地点', fees: '费用', begins: '开始时间', ends: '结束时间', places: '影响范围', basis: '依据文件', owner: '负责单位', matter: '事项', areas: '适用区域', from: '生效日期', until: '失效日期' },
    hint: { questions: '一行一个，照市民的说法写', answer: '能照着念的完整答复', wording: '要填写的内容用花括号，如 {\'{\'}地点{\'}\'}', steps: '一行一步，按先后', papers: '一行一样', offices: '一行一处：名称，地址，电话，时间', places: '一行一处：小区、道路、线路、站点', until: '空着为长期', areas: '不选为全市' },
  },
}
