export default {
  step: {
    more: 'More steps', needed: 'Still empty: {fields}',
    open: { RETURN: 'Return', JUDGE_RETURN: 'Judge return', EXTENSION: 'Ask for time', JUDGE_EXTENSION: 'Judge extension', FOLLOW_UP: 'Follow-up', MERGE: 'Merge', UNMERGE: 'Unmerge', DECLINE: 'Decline', WITHDRAW: 'Withdraw', MARK_LEADERS: 'Leader’s ticket', MARK_SECRET: 'Secrecy', URGE: 'Urge', RECALL_URGE: 'Recall urge' },
    title: { RETURN: 'Return {id}', JUDGE_RETURN: 'Judge the return of {id}', EXTENSION: 'Ask for time on {id}', JUDGE_EXTENSION: 'Judge the extension of {id}', FOLLOW_UP: 'The citizen calls about {id}', MERGE: 'Merge {id}', UNMERGE: 'Unmerge {id}', DECLINE: 'Decline {id}', WITHDRAW: 'Withdraw {id}', MARK_LEADERS: 'Leader’s ticket: {id}', MARK_SECRET: 'Secrecy: {id}', URGE: 'Urge {id}', RECALL_URGE: 'Recall an urge of {id}' },
    hint: {
      RETURN: 'The supervision centre judges; the clock runs on meanwhile.', JUDGE_RETURN: 'Refused: the unit goes on. Sent on: the new unit’s clocks begin anew.', EXTENSION: 'Before the deadline, and after telling the citizen.', JUDGE_EXTENSION: 'If granted, the promised day is the new deadline.',
      FOLLOW_UP: 'Kept on this ticket, seen and counted by the unit; no new ticket.', MERGE: 'Handled with the main ticket; each citizen gets its reply and an own callback.', UNMERGE: 'It waits for dispatch again.', DECLINE: 'Tell the citizen the way that is open.', WITHDRAW: 'When the citizen takes it back.', MARK_LEADERS: 'Say which leader wrote what. The robot never calls about it; a human does.', MARK_SECRET: 'The unit no longer sees name, number and recording; the robot does not call.', URGE: 'A notice needs a deadline that is over, a criticism a notice before it; each step once for a deadline.', RECALL_URGE: 'The rule does not send it again; a person may.',
    },
    done: { RETURN: '{id} returned, to be judged', JUDGE_RETURN: 'Return of {id} judged', EXTENSION: 'Time asked for on {id}', JUDGE_EXTENSION: 'Extension of {id} judged', FOLLOW_UP: 'Noted on {id}', MERGE: '{id} merged', UNMERGE: '{id} unmerged', DECLINE: '{id} declined', WITHDRAW: '{id} withdrawn', MARK_LEADERS: '{id} is a leader’s ticket', MARK_SECRET: '{id} is secret', URGE: '{id} urged', RECALL_URGE: 'Urge of {id} recalled' },
    field: { reason: 'Reason', basis: 'Basis', told: 'How the citizen was told', promised: 'Promised day', verdict: 'Verdict', unit: 'Send on to', kind: 'What for', words: 'What the citizen said', into: 'Main ticket', route: 'The way that is open', instruction: 'The leader’s words', urge: 'How', which: 'Which one' },
    value: { refuse: 'Refuse', sendOn: 'Accept and send on', grant: 'Grant', URGE: 'Urge', ADDITION: 'Addition', QUESTION: 'Question', REMINDER: 'Reminder', NOTICE: 'Urge notice', CRITICISM: 'Written criticism' },
    life: { returns: 'Returns', promised: 'Extended to', followUps: 'Follow-ups', carriedBy: 'Merged into', carries: 'Carries', assigned: 'Assigned for good' },
  },
  urge: {
    title: 'Urging', document: 'Document (PDF)', copy: 'Copy', copied: 'Copied', copyWhy: 'Copy the explanation', copyTo: 'Copy to: {to}', recalled: 'Recalled {at}: {reason}',
    step: { REMINDER: 'Reminder', NOTICE: 'Urge notice', CRITICISM: 'Written criticism' }, mark: { REMINDER: 'reminded', NOTICE: 'notice sent', CRITICISM: 'criticised' }, rung: { all: 'All overdue', none: 'Not urged', REMINDER: 'Reminded', NOTICE: 'Notice sent', CRITICISM: 'Criticised' },
  },
}
