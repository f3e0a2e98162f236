export default {
  trends: {
    title: 'What citizens speak of', city: '{n} in the last seven days, usually {usual} ({change})', none: 'No tickets in the last nine weeks', noneHint: 'With tickets, matters, areas and places are compared here.', young: 'Only {n} weeks can be compared with; from {least} on it is told what is more than usual.',
    warnings: 'Warnings, the most urgent first', open: 'Open {n}', settled: 'Settled {n}', noneOpen: 'No open warning', noneOpenHint: 'Every half hour the days are compared with the same weekdays of eight weeks before.', noneSettled: 'None settled in the last 90 days', count: '{n}, usually {usual}',
    urgency: { URGENT: 'Urgent', HEAVY: 'Heavy', CAN_WAIT: 'Can wait' }, state: { OPEN: 'Open', ANSWERED: 'Answer asked for', DISMISSED: 'Dismissed' },
    by: { matter: 'Matter', area: 'Area', place: 'Place' }, ranking: { matter: 'By matter', area: 'By area', place: 'By place' }, week: '7 days', usual: 'Usual', change: 'Change', urgentOf: '{n} urgent', more: 'All {n}', less: 'First ten only', noneRanked: 'None in the last seven days',
    heat: 'Matter × area (tickets in seven days)', heatHint: 'The redder, the more above the usual (grey: none; red: three times the usual and more).', low: 'Usual or less', high: 'Threefold', day: 'Day', tickets: 'Tickets', urgentTickets: 'Urgent ones', span: 'Warning',
    prepare: 'Prepare an agreed answer', prepared: 'A draft lies with the unit that handles most of them', drafting: 'The agreed answer is being written; once published, two weeks before and after are compared here.', published: 'The agreed answer is in force from {day}.', entry: 'See the entry', effect: 'Effect', perDay: 'A day', atOnce: 'Answered at once', satisfied: 'Satisfied (answers)', before: '{n} days before', after: '{n} days since',
    dismiss: 'Dismiss', reason: 'Reason (colleagues see it)', reopen: 'Take the dismissal back', behind: 'Tickets behind it ({n})',
  },
}
