export default {
  verdict: {
    HELPED: 'Helped', WRONG: 'Wrong', OUTDATED: 'Outdated', of: 'Judge the entry: {title}', why: 'What is wrong? (optional)', send: 'Add', thanks: 'Noted', handed: 'Handed to {unit} and the centre', key: 'Judge a suggested answer: helped / wrong / outdated',
  },
  uses: { title: 'Use in the last 30 days', none: 'In no call and judged by nobody in the last 30 days.', shown: 'Shown (calls)', inserted: 'Quoted (calls)', readOut: 'Read out (calls)', helped: 'Helped', complained: 'Complaints', upheld: 'Complaints upheld' },
  feedback: {
    title: 'Feedback on entries', results: '{n} in all', any: 'All', stateLabel: 'Settled', kindLabel: 'Verdict', state: { OPEN: 'Open', UPHELD: 'Put right', REFUSED: 'Not changed', NOTED: 'Nothing to do' },
    entry: 'Entry', words: 'Words', from: 'From', settled: 'Outcome', settle: 'Settle', settleTitle: 'Settle feedback', settleWords: 'What was changed, or why nothing', needed: 'Choose an outcome and say what was done', done: 'Settled: {title}',
    none: 'No feedback', noneHint: 'When agents mark an entry as wrong or outdated, it is listed here for its unit and the centre.', xlsx: 'Export Excel', csv: 'Export CSV',
  },
  questions: {
    title: 'Questions nobody could answer', results: '{n} groups', stateLabel: 'State', asking: 'Questions only', state: { OPEN: 'Open', DRAFTED: 'Being written', ANSWERED: 'Found now', POINTED: 'Entry exists', DISMISSED: 'Dismissed' },
    said: 'Question', count: 'Times', trend: 'Last 7 days', steady: '{recent}, steady', more: '{recent}, before {before} ↑', less: '{recent}, before {before} ↓', last: 'last {at}', searches: 'searched {n} times',
    sum: '{count} times, {asking} of them questions, {searches} searches by staff. Personal details are masked.', one: 'A group of questions', examples: 'As they were asked', source: { CALL: 'call', NIGHT: 'call at night', SEARCH: 'search' },
    gather: 'Gather now', gatherHint: 'Otherwise every 10 minutes', gathered: '{calls} calls looked at, {questions} questions gathered, {newGroups} new groups, {closed} found now',
    write: 'Write an entry', point: 'Entry exists', dismiss: 'Dismiss', why: 'Why it is dismissed', thisOne: 'This one', noneNear: 'No entry is near', reopen: 'Open again', dismissed: 'Dismissed', pointed: 'Points to the entry', reopened: 'Open again', byItself: 'checked again by itself',
    none: 'No unanswered questions', noneHint: 'What no entry answered in calls, and what staff searched in vain, is listed here in groups.', key: { next: 'Next group', previous: 'Previous group' },
  },
}
