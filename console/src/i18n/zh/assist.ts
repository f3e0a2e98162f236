export default {
  answer: {
    title: '综合答复', extracted: '条目原文摘录', extractedWhy: '全部为知识库条目原句，数字为出处', byModel: '{model} 起草 · 已逐句核对出处', byModelWhy: '语言模型只依据所引条目起草；没有出处、与条目不符的句子已去掉',
    insert: '填入答复', script: '照读', newer: '有新答复', from: '{day} 起', inserted: '已填入综合答复', key: { insert: '填入综合答复', script: '放大综合答复，照着读' },
  },
}
