export default {
  screening: {
    title: 'Screening', none: 'Nothing speaks against taking it', onlyAdvice: 'advice only, you decide', like: 'like examples', said: 'in these words', basis: 'Basis', quote: 'Said', route: 'Route', script: 'Say', read: 'Read out', quoteRoute: 'Quote basis and route',
    dangerFirst: 'Danger first: nothing may be declined', decline: 'Decline', override: 'Take it', insist: 'Citizen insists', change: 'Change',
    way: { CONFIRMED: 'Declined', OVERRIDDEN: 'Taken all the same', INSISTED: 'Citizen insists, taken' },
    ask: { CONFIRMED: 'Decline: confirm after telling the citizen', OVERRIDDEN: 'Take it: the advice is not followed', INSISTED: 'The citizen insists: the ticket goes on, marked' },
    kind: 'Kind', kindPick: 'Choose a kind', reason: 'Reason', keys: 'a digit chooses', note: 'In words', noteHint: 'needed for “other”', submit: 'Confirm', need: 'Choose a reason; “other” needs words', needKind: 'Choose a kind',
    declined: 'Filed as declined, {id}; the supervision centre will review it', recorded: 'Recorded: {way}', stopped: 'Danger was heard: declining is stopped', byAgent: 'No advice from the machine, your judgement',
    key: { decline: 'Decline (a reason is asked)', override: 'Do not follow screening', insist: 'The citizen insists, take it', read: 'Read out the words of screening' },
  },
  screenings: {
    title: 'Review of screening', what: 'every refusal, a sample of the rest', standing: 'Review', all: 'All', outcome: 'Outcome', agent: 'Agent', filter: 'Filter', list: 'Back to the list', counts: 'By kind', download: 'Download table', labels: 'Download examples', labelsWhy: 'What reviewers found, as examples for screening (columns text and kind): look through them before they are learnt', waiting: 'Refusals to review {n}',
    standings: { WAITING: 'waiting', AGREED: 'agreed', DISAGREED: 'disagreed' },
    outcomes: { DECLINED: 'declined', TOLD_AWAY: 'nothing written', INSISTED: 'citizen insisted, taken', OVERRIDDEN: 'taken against advice', TAKEN: 'taken' },
    label: { none: 'no advice', other: 'other', legitimate: 'an ordinary demand' },
    empty: 'Nothing waits for review', none: 'No such record', emptyHint: 'What agents decline, and a sample of their other decisions, comes here.', one: 'Screening record', words: 'Said', decided: 'Decided', nobody: 'nobody decided on the advice', reviewed: 'Reviewed',
    advised: 'advised at {n} % ({how})', byPerson: 'found by a person without the machine', unadvised: 'the machine advised nothing; looked at for what it misses', wasA: 'was: {kind}',
    verdict: 'Verdict', agree: 'rightly decided', disagree: 'wrongly decided', agreeAtOnce: 'Right, next', is: 'It is', noteHint: 'needed where it was wrong', takeUp: 'Take it up again: this goes to the supervision centre', submit: 'Submit', own: 'Your own decision: somebody else reviews it.',
    needNote: 'Say why it was wrong', needLabel: 'Choose what it really was', needAgain: 'To take it up again, kind, title and content are needed', kept: 'Reviewed', takenUp: 'Reviewed, and taken up again as {id}',
    noCounts: 'No screening in this time', countsHint: 'Wrong refusals: declined or sent away, and found wrong. Wrong advice: the demand was of another kind or of none. Missed: found to be of the kind, and the machine had not said so; ordinary demands are only sampled, so this counts what the sample found.',
    count: { kind: 'Kind', advised: 'Advised', declined: 'Declined', overridden: 'Taken against it', insisted: 'Insisted', refusals: 'Refusals reviewed', wrongRefusals: 'of these wrong', judged: 'Advice reviewed', wrongAdvice: 'of these wrong', missed: 'Missed' },
  },
}
