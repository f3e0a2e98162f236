export default {
  step: {
    more: '更多操作', needed: '还没有填写：{fields}',
    open: { RETURN: '退单', JUDGE_RETURN: '审核退单', EXTENSION: '申请延期', JUDGE_EXTENSION: '审批延期', FOLLOW_UP: '催单·补充', MERGE: '并单', UNMERGE: '解除并单', DECLINE: '不予受理', WITHDRAW: '撤回' },
    title: { RETURN: '退单 {id}', JUDGE_RETURN: '审核退单 {id}', EXTENSION: '申请延期 {id}', JUDGE_EXTENSION: '审批延期 {id}', FOLLOW_UP: '诉求人来电 {id}', MERGE: '并单 {id}', UNMERGE: '解除并单 {id}', DECLINE: '不予受理 {id}', WITHDRAW: '撤回 {id}' },
    hint: {
      RETURN: '退单由督查中心审核，审核期间时限继续计算。', JUDGE_RETURN: '驳回后原单位继续办理；改派后新单位重新计时。', EXTENSION: '须在时限届满前申请，并先告知诉求人。', JUDGE_EXTENSION: '同意后以承诺日期为新的办理时限。',
      FOLLOW_UP: '记在这件工单上，承办单位会看到次数，不另开新单。', MERGE: '随主单一并办理；主单答复后，每位诉求人都会收到答复并分别回访。', UNMERGE: '解除后回到待派单。', DECLINE: '请把可走的途径告诉诉求人。', WITHDRAW: '诉求人主动撤回时使用。',
    },
    done: { RETURN: '{id} 已退单，等待审核', JUDGE_RETURN: '{id} 退单已裁定', EXTENSION: '{id} 已申请延期', JUDGE_EXTENSION: '{id} 延期已审批', FOLLOW_UP: '已记在 {id} 上', MERGE: '{id} 已并单', UNMERGE: '{id} 已解除并单', DECLINE: '{id} 不予受理', WITHDRAW: '{id} 已撤回' },
    field: { reason: '理由', basis: '依据', told: '告知诉求人的情况', promised: '承诺办结日期', verdict: '意见', unit: '改派给', kind: '来意', words: '诉求人的话', into: '主单编号', route: '告知的途径' },
    value: { refuse: '驳回', sendOn: '同意退单，改派', grant: '同意延期', URGE: '催办', ADDITION: '补充', QUESTION: '查询进度' },
    life: { returns: '退单次数', promised: '延期至', followUps: '催单·补充', carriedBy: '并入', carries: '并入本单', assigned: '已裁定承办' },
  },
}
