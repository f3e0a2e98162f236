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
}
