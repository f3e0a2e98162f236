export default {
  ticket: {
    overdue: 'overdue', number: 'Ticket', filedAt: 'Filed', signBy: 'Sign by', replyBy: 'Deadline', contactedAt: 'Contacted', closedAt: 'Closed', filedBy: 'Filed by', story: 'Story', content: 'Content', reply: 'Result', callbacks: 'Callbacks', siblings: 'Other tickets of the same origin', call: 'Recording and text of the call', noCall: 'No call belongs to this ticket', noRecording: 'No recording',
    satisfaction: 'Verdict', leaders: 'leader’s', secret: 'secret', urgent: 'urgent', state: 'State', unit: 'Unit', title: 'Title', missing: 'Ticket {id} was not found', rejoin: 'Refresh', refreshed: 'Newest state loaded; what you wrote is still there',
    actor: { platform: 'another platform', robot: 'robot', system: 'system', citizen: 'citizen' },
    event: { attached: 'file attached', attachmentRemoved: 'attachment deleted', graded: 'graded', limitReminded: 'own limit', draftHandedOver: 'draft handed over', splitOff: 'split off', splitFrom: 'split from', peerSent: 'sent by a platform', peerUnreached: 'platform not reached', peerReplied: 'platform says further', peerReturned: 'platform returned it', peerUrged: 'platform urges', peerWithdrew: 'platform withdrew it', exemptionAsked: 'exemption asked for', exemptionPassed: 'exemption passed on', exempted: 'exempted from scoring', exemptionRefused: 'exemption refused', exemptionWithdrawn: 'exemption withdrawn', markedUrgent: 'marked urgent', urgentTakenBack: 'not urgent after all', emergencyAlerted: 'emergency alert', emergencyTaken: 'emergency taken over', emergencyReported: 'emergency report', emergencyReportMissed: 'report missed', emergencyOver: 'danger over', filed: 'filed', answered: 'answered', dispatched: 'dispatched', moved: 'moved', signed: 'signed', contacted: 'citizen contacted', replied: 'replied', callbackDue: 'callback due', closed: 'closed', rework: 'sent to rework', toHuman: 'to a human caller', returned: 'returned', returnRefused: 'return refused', assigned: 'assigned for good', extensionAsked: 'extension asked', extended: 'extended', extensionRefused: 'extension refused', followUp: 'the citizen came back', declined: 'declined', withdrawn: 'withdrawn', merged: 'merged', joined: 'another was merged into it', unmerged: 'unmerged', markedLeaders: 'marked as a leader’s ticket', markedSecret: 'marked secret', reminded: 'reminded', noticed: 'urge notice', criticised: 'written criticism', urgeRecalled: 'urge recalled', pauseAsked: 'pause asked', paused: 'clock paused', pauseRefused: 'pause refused', resumed: 'clock resumed', supportAsked: 'support asked for', whistled: 'whistled', passedDown: 'passed to a sub-unit', supportAnswered: 'a helper answered', supportReleased: 'helper released', raisedToLeader: 'raised to a leader', raisedToMeeting: 'raised to a meeting', instructed: 'leader’s instruction', metAndDecided: 'meeting decided', raisingDropped: 'taken back from above' },
    search: 'Number, title, content, phone', allStates: 'All states', allUnits: 'All units', overdueOnly: 'overdue only', none: 'No such ticket', noneHint: 'Try other words or fewer conditions.', results: '{n} in all',
  },
  attachment: {
    title: 'Attachments', choose: 'Add files…', hint: 'Or drop them here, or paste; pictures, PDF, Word, Excel, up to 10 MB', forCitizen: 'the citizen may see it', shown: 'shown to the citizen', sending: 'Sending {name} ({at} of {of}) …', remove: 'Delete', removeThis: 'Delete {name}', why: 'Why it is deleted', sure: 'Delete for good', removed: '{name} was deleted', withheld: 'The citizen asked for secrecy: {n} files stay at the hotline; ask the supervision centre',
  },
  draft: {
    mine: 'My drafts', waiting: 'Drafts left lying', noneWaiting: 'No draft is left lying', resume: 'Write on', handOver: 'Hand over', discard: 'Discard', back: 'Back to the list', untitled: '(no title yet)', writer: 'Agent', changed: 'changed {at}', handedBy: 'from {by}: {reason}', part: 'Matter {n}', parts: 'Matters of this call',
    kept: 'Draft saved', keeping: 'Saving…', failed: 'Not saved, trying again; what you wrote is still on this page',
    handOverTitle: 'Hand the draft over', to: 'To whom', reason: 'Why', handedOver: 'Handed over to {name}', need: 'Choose a person and say why', discardTitle: 'Discard the draft', discardWhy: 'It cannot be brought back, and no ticket comes of it.', discarded: 'Draft discarded', keepIt: 'Keep it',
  },
  limit: {
    title: 'Own limits', why: 'What the unit sets itself, sooner than the city’s deadline. It reminds the unit only; no clock and no figure changes.', none: 'The unit has set none', all: 'All matters', days: '{n} working days before', setBy: '{name} · {at}', drop: 'Drop the limit for {matter}', matter: 'Matter', daysBefore: 'Working days before', reason: 'Reason', set: 'Set', done: 'Own limit set', dropped: 'Own limit dropped', due: 'own limit {at}', over: '⚠ own limit {at} is over', leaderOnly: 'The unit’s leader sets them.',
  },
  inbox: {
    title: 'Inbox', filters: 'Filters', empty: 'Nothing to do', emptyHint: 'New tickets appear by themselves.', choose: 'Choose a ticket',
    filter: { open: 'To do', sign: 'To sign', work: 'In work', judged: 'To be judged', rework: 'Rework', overdue: 'Overdue', callback: 'Callback', done: 'Ended', helping: 'To help', helped: 'Helped' },
    sign: 'Sign', contact: 'Contact note', reply: 'Reply', signed: '{id} signed', contacted: 'Contact noted', replied: 'Replied; the callback is due',
    contactLabel: 'What was said with the citizen', replyLabel: 'Result (goes to the citizen)', send: 'Send', clock: { SIGN: 'Sign', CONTACT: 'Contact', REPLY: 'Reply', ANSWER: 'Answer lead', REPORT: 'Report' }, noClock: 'runs once dispatched', due: 'by {at}', notContacted: 'Citizen not yet contacted', signFirst: 'Sign before you reply',
    key: { down: 'Next', up: 'Previous', refresh: 'Refresh' }, conflict: 'Somebody else has just changed this ticket. Its newest state is loaded; what you wrote is still there. Check and send again.',
  },
  supervision: {
    title: 'Supervision centre', queue: { ACCEPTED: 'To dispatch', RETURNED: 'Returns', PAUSE_ASKED: 'Pauses', EXTENSION_ASKED: 'Extensions', AWAITING_HUMAN_CALLBACK: 'Human callback', leaders: 'Leaders’', overdue: 'Overdue', joint: 'Helpers late', raised: 'To be decided above', exemptions: 'Exemptions to review' },
    empty: { PAUSE_ASKED: 'No pause to judge', ACCEPTED: 'Nothing to dispatch', RETURNED: 'No return to judge', EXTENSION_ASKED: 'No extension to judge', AWAITING_HUMAN_CALLBACK: 'Nobody to call', leaders: 'No open leader’s ticket', overdue: 'Nothing overdue', joint: 'No helper is late', raised: 'Nothing waits for a decision from above', exemptions: 'No exemption to review' },
    dispatch: 'Dispatch', redispatch: 'Redirect', similar: 'May be the same matter (merge?):', dispatchTitle: 'Dispatch {id}', reason: 'Reason and basis', unit: 'Unit', dispatched: '{id} dispatched to {unit}', call: 'Phone', why: 'Why a human', reasonHint: 'The unit reads this', needBoth: 'Choose a unit and say why',
  },
  joint: {
    title: 'Helping units', lead: 'lead', open: 'awaited', late: 'late', answered: 'answered', released: 'released: {reason}', by: 'by {at}', kind: { SUPPORT: 'support', WHISTLE: 'whistle', SUB_UNIT: 'sub-unit' }, helping: 'helping', without: 'Why you do not wait for the helpers', withoutHint: 'Not yet answered: {units}',
  },
  emergency: {
    title: 'Emergency', queue: 'Emergencies', alarm: 'Emergency alarm', untaken: '{n} emergencies not taken', noUnit: 'no unit yet', waiting: '{n} minutes', mute: 'Mute', unmute: 'Sound on', open: 'Open', none: 'No emergency', running: '{n} emergencies',
    receipt: 'Taken', report: 'Report', takenAt: '{at} {who}', notTaken: 'not taken, by {at}', alerts: '{n} alerts, up to {to}', alerted: '{n} alerts', firstReport: 'first report by {at}', nextReport: 'next report by {at}', over: 'danger over', plan: 'Plan',
    step: { UNIT: 'the unit', LEADER: 'its leader', SUPERVISION: 'the centre' },
  },
  escalation: {
    title: 'Raised above the units', kind: { LEADER: 'leader', MEETING: 'joint meeting' }, open: 'raised {at}, undecided', dropped: 'taken back: {reason}', lead: '{unit} leads', minutes: 'Minutes',
  },
  exemption: {
    title: 'Exemption from scoring', stage: { ASKED: 'to be reviewed', PASSED: 'to be decided', GRANTED: 'exempted', REFUSED: 'refused', WITHDRAWN: 'withdrawn' }, evidence: 'Evidence', review: 'First review', decision: 'Last word', none: 'No exemption waits for a decision', noneHint: 'They come here when the centre has agreed.', waiting: 'To be decided',
  },
  review: {
    title: 'Outside reviewers’ marks', none: 'No marks yet', inForce: 'version {version} in force', file: 'From a table (单位, 得分, 评语)', fault: 'line {line}: ', mark: 'Mark (0–100)', note: 'Note', add: 'Add a unit', remove: 'Remove', changes: '{n} changes', source: 'Source (a meeting, a file)', back: 'Undo', take: 'Take force', done: 'Version {version} is in force', versions: 'Versions', version: 'Version {version}',
  },
  villages: {
    title: 'Villages’ and communities’ help', average: '{n} a year on average', street: 'Town or street', month: '{n}', total: 'Total', change: 'Year on year', above: 'above average', averages: 'Average', none: 'No village or community', new: 'none before',
  },
  bulletin: {
    title: 'Bulletins', heading: 'Units’ figures, {period}', results: '{n} bulletins', none: 'No bulletin yet', noneHint: 'A draft is drawn up when a period is over, or by you.', draw: 'Draw up', drawn: 'Draft drawn up', drawnAt: 'drawn up {at}', preview: 'Preview', choose: 'Choose a bulletin', ranking: 'Ranking',
    publish: 'Publish', publishHint: 'Units will read it; its figures never change.', publishNow: 'Publish it now', published: 'Bulletin published', publishedAt: 'published {at}', withdraw: 'Withdraw', withdrawHint: 'Units no longer read it; the centre does, and may draw up another.', withdrawNow: 'Withdraw it now', withdrawn: 'Bulletin withdrawn', withdrawnAt: 'withdrawn {at}: {reason}', reason: 'Reason',
    stage: { DRAFT: 'draft', PUBLISHED: 'published', WITHDRAWN: 'withdrawn' }, place: 'Place', up: 'up {n}', down: 'down {n}', before: 'before {value}', withExempted: 'with exempted {value}', placeOnly: 'of other units place and total only', best: 'Matters solved most often', worst: 'Matters solved least often', matter: '{name}: {solved} of {asked} solved',
  },
  settle: { title: 'Call back by a human: {id}', open: 'Call', verdict: 'The citizen', content: 'is content: close', notContent: 'is not: send to rework', note: 'What was said', needBoth: 'Say what the citizen thinks and what was said', closed: '{id} closed', rework: '{id} sent to rework' },
  callbacks: {
    title: 'Callbacks', board: 'Board', results: 'Results', due: 'Due', ringing: 'Ringing', talking: 'Talking', done: 'Done', doubtful: 'doubtful', empty: 'No callback yet', emptyHint: 'The robot calls after a unit’s reply, within its hours.', choose: 'Choose a callback',
    value: { yes: 'yes', no: 'no', unsure: 'unsure', partly: 'partly' }, asked: { PERSON: 'right person, good time', CONTACTED: 'contacted', RESOLVED: 'solved', SATISFACTION: 'satisfaction' }, answers: 'Answers', question: 'Question', understood: 'understood as', heard: 'in their words', confidence: 'certainty', correct: 'Correct: {question}', correctedNow: 'Corrected', robotHeard: 'robot: {value}', contacted: 'contacted', resolved: 'solved', satisfaction: 'satisfaction', unsaid: 'not said', tries: 'try {n}', dueAt: 'from {at}', outcome: 'Outcome', transcript: 'Recording and text', onlyDoubtful: 'doubtful only', share: '{n} content',
    result: { completed: 'completed', noAnswer: 'no answer', busy: 'busy', rejected: 'rejected', unreachable: 'unreachable', machine: 'voice mail', wrongPerson: 'wrong person', refused: 'refused', postponed: 'not now', handedOver: 'to a human', failed: 'failed' },
  },
  player: { play: 'Play the recording', lines: 'Text of the call', empty: 'No text', seek: 'Play from {at}', unavailable: 'The recording cannot be had now; the text can be read' },
  board: { title: 'Wallboard', waiting: 'Waiting', talking: 'Talking', seats: 'free seats', today: 'Tickets today', overdue: 'Overdue', callbacks: 'Callbacks due', satisfied: 'Satisfied', updated: 'as of {at}', stale: 'figures are old', full: 'Full screen' },
  scores: {
    title: 'Score cards', year: 'Year', month: 'Month', wholeYear: 'whole year', level: 'Level', area: 'Area', anyLevel: 'all levels', anyArea: 'all areas', wholeCity: 'whole city', unit: 'Unit', unitFilter: 'Unit’s name', none: 'Nothing to score in this period', noneHint: 'Try another month or fewer conditions.', noRule: 'No rule for this period', rule: 'formulas {version}', results: '{n} units', download: 'CSV file',
    choose: 'Choose a figure to see how it was counted, and from which tickets.', of: '{n} / {m}', counted: 'Tickets counted ({n})', among: 'Tickets they are counted among ({n})', minutes: '{n} min', reached: 'accountability', mostShown: 'the newest 200 only', before: 'with exempted {value} ({n} / {m})', exempt: 'Exempted tickets ({n})', total: 'Total', totalBefore: 'with exempted {value}', review: 'reviewers {mark}', downloadXlsx: 'xlsx file', period: 'Period', dayOf: 'a day of it', kind: { WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' }, tabs: { scores: 'Score cards', bulletins: 'Bulletins', exemptions: 'Exemptions', reviews: 'Reviewers’ marks', villages: 'Villages’ help' },
    levels: { CITY: 'city', DISTRICT: 'district', STREET: 'town or street', VILLAGE: 'village' },
  },
  knowledge: { title: 'Knowledge', search: 'Search answers', hint: 'Type what a citizen would ask; see what an agent would see, and why.', found: 'Entries found', none: 'No entry is near enough', from: 'from {day}', entry: 'Entry', basis: 'Basis', owner: 'Source', score: 'likeness {score}', why: 'Why',
    templates: { choose: 'Use a template…', fitting: 'This matter', any: 'General', none: 'No templates', unfilled: '{place} is not filled in yet' },
  },
  audit: {
    title: 'Who looked at what', kept: 'kept for {days} days', who: 'Account', what: 'Deed', subject: 'Subject (a ticket’s number …)', from: 'From', until: 'Until', at: 'Time', person: 'Person', all: 'All deeds', download: 'CSV file', none: 'No such line', noneHint: 'Try a longer time or fewer conditions.', results: '{n} in all',
    deed: { handedDraftOver: 'handed a draft over', discardedDraft: 'discarded a draft', setUnitLimit: 'set an own limit', droppedUnitLimit: 'dropped an own limit', publishedBulletin: 'published a bulletin', withdrewBulletin: 'withdrew a bulletin', sentAgain: 'Sent deliveries again', madeWebhook: 'Made a subscription', changedWebhook: 'Changed a subscription', renewedWebhookSecret: 'Renewed a subscription’s secret', removedWebhook: 'Deleted a subscription', readTicket: 'read a ticket', readCall: 'read a call', heardRecording: 'heard a recording', searchedPhone: 'searched by number', exported: 'took a file', offeredCatalogue: 'offered a catalogue', confirmedCatalogue: 'confirmed a catalogue', editedDuty: 'edited the roster', createdUnit: 'founded a unit', appointedLeader: 'appointed a leader', createdAccount: 'created an account', closedAccount: 'closed an account', renamedUnit: 'renamed a unit', closedUnit: 'closed a unit', mergedUnit: 'merged a unit', discardedCatalogue: 'discarded a catalogue' },
  },
}
