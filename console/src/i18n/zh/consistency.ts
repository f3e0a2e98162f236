export default {
  consistency: {
    title: '工单与通话不一致', intro: '提交前请核对：左边是市民说的，右边是工单写的。', list: '不一致之处', quote: '市民说', written: '工单写', nothing: '（未填）', unmarked: '未标记', notMentioned: '未提到',
    what: { URGENT: '紧急', SECRET: '保密', KIND: '类型', PLACE: '地点', PHONE: '电话', DEMAND: '另一诉求' },
    take: { URGENT: '标为紧急', SECRET: '标为保密', KIND: '改为「{said}」', PLACE: '改为「{said}」', PHONE: '改为 {said}', DEMAND: '补入内容' },
    stays: '保留所写', split: '提交后另立一单', done: { said: '✓ 已按市民所说', stays: '✓ 保留所写，记入工单经过', split: '✓ 提交后另立一单' },
    keys: '↑↓ 选择 · A 按市民所说 · S 保留 · D 另立一单', file: '提交', back: '返回修改', left: '还有 {n} 处未核对', unchecked: '未能核对通话内容，已直接提交', splitNow: '请填写另一诉求的工单',
  },
}
