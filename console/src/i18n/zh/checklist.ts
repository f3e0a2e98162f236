export default {
  caller: { title: '重复来电', lately: '近 90 天 {n} 件', open: '未办结 {n} 件' },
  checklist: { title: '还要问', left: '还有 {n} 项', all: '都已问清', heard: '（通话中已说到）', say: '问', sayOne: '向市民问：{question}', said: '已向市民问「{question}」', key: { tick: '勾选下一项要问的', say: '向市民问下一项' } },
}
