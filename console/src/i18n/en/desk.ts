export default {
  desk: {
    bar: 'Call bar', noCall: 'No call', connecting: 'Connecting…', offline: 'Connection lost, trying again', waiting: 'Waiting', withheld: 'Number withheld',
    seat: { away: 'Not signed on', ready: 'Ready', break: 'On break', offered: 'Ringing', talking: 'On a call', wrap_up: 'Wrap-up' },
    call: { ringing: 'Ringing', talking: 'On the line', ended: 'Wrap-up' },
    sound: { off: 'Microphone off', on: 'Microphone on', none: 'No microphone · type to speak' },
    act: { answer: 'Answer', mute: 'Mute', unmute: 'Unmute', transfer: 'Transfer', hangUp: 'Hang up', hangUpAgain: 'Again to hang up', ready: 'Ready', close: 'Close', dispatch: 'Dispatch', file: 'File', split: 'Split' },
    key: {
      answer: 'Answer the call', mute: 'Mute / unmute', transfer: 'Transfer', emergency: 'To 110 / 119 / 120', hangUp: 'Hang up (twice)', seat: 'Ready / break', search: 'Search answers',
      quote: 'Quote answer 1–3', read: 'Read answer 1–3 out', route: 'Quote basis and route', unit: 'Take unit 1–3', newest: 'To the newest words', say: 'Speak by typing', form: 'To the ticket’s title',
      urgent: 'Mark urgent', another: 'Split: another matter of this caller', close: 'Answer and close', file: 'File / dispatch',
    },
    citizen: 'Citizen', line: 'Dialled', unknown: 'not known', pastSatisfaction: 'Past verdicts', history: 'Earlier tickets', firstCall: 'First call from this number', looksAlike: 'looks alike',
    transcript: 'Live text', correctHint: 'double click corrects · End to newest', textWhenAnswered: 'Both sides’ words appear once answered', noText: 'Nobody has spoken yet', partial: 'hearing', missing: 'could not be written down', correct: 'Correct the words', correctOne: 'Correct: {text}', heardAs: '“{text}” was heard as “{heard}”', notHeard: '“{text}” was added later', takeBack: 'Press to take back what was heard',
    newer: '{n} new', newest: 'Newest', sayLabel: 'Speak by typing, Enter sends (I)', say: 'Say',
    assist: 'Assistant', danger: 'Urgent: {words}', markUrgent: 'Mark urgent', markedUrgent: 'marked urgent', answers: 'Suggested answers', noCards: 'Answers appear once the question is clear', until: 'until {day}', openEnded: 'open-ended', why: 'Why', quoteIt: 'Quote', readIt: 'Read out',
    units: 'Predicted unit', certain: 'fairly certain', uncertain: 'unsure, please judge', noPrediction: 'Appears once the matter is clear', model: 'Model {model}', otherUnits: 'Other units', toCentre: 'Supervision centre decides',
    form: 'Ticket', touched: 'yours', touchedWhy: 'You changed it; it will not be overwritten', takeOffer: 'Take what was heard: {value}', tick: 'tick', answerHint: '1–3 quote an answer; F8 closes once it is written', done: 'Filed',
    quoted: 'Quoted “{title}”', readOut: 'Read “{title}” out', notYet: 'Something is missing', answered: '{id} answered and closed', filed: '{id} filed: {unit}',
    transferTitle: 'Transfer', transferTo: 'Extension or number', transferred: 'Transferred to {to}', emergencyTitle: 'Emergency line', emergencyLine: { 110: 'Police', 119: 'Fire', 120: 'Ambulance' },
    resting: 'Not taking calls', restingWhy: 'Calls come here once you are ready (F2).', readyForCalls: 'Waiting for a call', readyWhy: 'Caller and history appear at the first ring; Enter answers.', recentTickets: 'Latest tickets', noTickets: 'No tickets today',
    check: {
      kindMissing: 'no kind', titleMissing: 'no title', contentMissing: 'no content', phoneMissing: 'no phone', phoneOdd: 'not a number', placeMissing: 'no place', areaMissing: 'no area', matterMissing: 'no matter',
      phoneDiffers: 'another number was said', urgentUnmarked: 'danger unmarked', answerMissing: 'no answer', answerUnfilled: 'the template has places to fill in',
    },
  },
  phone: {
    title: 'Citizen’s phone', number: 'My number', numberWrong: '3 to 15 digits, please', offline: 'Not connected (demo set-up only, or the server is away); trying again', incoming: '{line} is calling', dial: 'Dial {line}', answer: 'Answer', reject: 'Reject', talking: 'On the line', over: 'The call is over',
    state: { idle: 'Dial, or wait for a callback', dialling: 'Connecting…', incoming: 'Ringing', talking: 'On the line', over: 'The call is over' },
    reason: { CITIZEN_HUNG_UP: 'You hung up', AGENT_HUNG_UP: 'The other side hung up', ROBOT_HUNG_UP: 'The other side hung up', hangup: 'The other side hung up', busy: 'Busy, please dial later', noanswer: 'No answer', transferred: 'Transferred', NO_ANSWER: 'No answer', BUSY: 'Busy', REJECTED: 'Rejected', ABANDONED: 'Not connected', UNREACHABLE: 'Unreachable', FAILED: 'The call failed', lost: 'Connection lost' },
    pad: 'Keypad', words: 'Words of the call', me: 'Me', type: 'Without a microphone: type here to speak', send: 'Say', hint: 'What the other side says appears here. Speak or type; the robot also takes keys.',
    key: { go: 'Dial / answer', end: 'Hang up', digit: 'Press a key' },
  },
}
