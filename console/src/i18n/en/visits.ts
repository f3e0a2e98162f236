export default {
  visits: {
    title: 'Grid workers’ visits', mine: 'My visits', ask: 'Ask grid workers', nobody: 'No grid workers are registered for this street', askTitle: 'Ask grid workers about {id}', hint: 'A grid worker sees only what the visit needs and tells the street what was found; the street keeps the ticket, and its reply need not wait.',
    workers: 'Grid workers', question: 'What to look at', dueAt: 'Finding due', doAsk: 'Send', asked: '{id}: grid workers were asked', need: 'Choose a grid worker, and say what to look at and until when',
    state: { OPEN: 'awaited', FOUND: 'found', WITHDRAWN: 'withdrawn', OVER: 'no longer awaited' }, late: 'late', soon: 'due soon', reminded: 'reminded', until: 'due {at}', withdraw: 'Withdraw', reason: 'Reason', doWithdraw: 'Withdraw the question', withdrawn: 'The question was withdrawn', visitedAt: 'visited {at}', awaited: 'Grid workers have not answered yet: {names}. You may reply all the same.',
    result: { CONFIRMED: 'as reported', PARTLY: 'partly as reported', NOT_FOUND: 'not found', SETTLED: 'settled on the spot', UNCLEAR: 'could not be verified' },
    none: 'Nothing to visit', noneHint: 'What a street asks of you appears here, and is sent to your telephone.', noneOpen: 'All answered: nothing waits for you.', askedBy: '{unit} asked at {at}', about: 'Demand', citizen: 'Citizen', secret: 'asked for secrecy', ticket: 'Ticket',
    write: 'Leave a finding', resultOf: 'Result', words: 'What you saw', visited: 'Visited at', send: 'Send', left: 'The finding was sent', needFinding: 'Choose a result, and say what you saw and when', past: 'Findings of 30 days',
  },
}
