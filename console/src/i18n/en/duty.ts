export default {
  duty: {
    title: 'Duty and notices', view: { notices: 'Notices', roster: 'Roster', sms: 'Messages' }, centre: 'Supervision centre', unit: 'Unit', from: 'From', until: 'Until', day: 'Day', begins: 'Begins', ends: 'Ends', person: 'Name', phone: 'Phone', leader: 'Leader on duty', add: 'Add', added: 'The turn was added', remove: 'Remove', removeOf: 'Remove the turn of {name}', removed: 'The turn was removed', import: 'Import roster', empty: 'Empty sheet', taken: 'The roster was imported',
    noTurns: 'Nobody is on duty these days', turnsHint: 'Without anybody, alerts go to those on duty above.', noNotices: 'No notices', noticesHint: 'Urge notices, criticism, what is raised to leaders, and emergencies that nobody takes.', at: 'At', about: 'About', for: 'For', read: 'Read', markRead: 'Mark as read', markReadOf: 'Mark the notice about {id} as read',
    unread: 'unread', noSms: 'No messages', to: 'To', words: 'Words', result: 'Result', tries: 'try {n}', again: 'Send again', againDone: 'Waits to be sent again', state: { WAITING: 'waits', SENDING: 'being sent', SENT: 'sent', SHOWN: 'only shown', FAILED: 'failed', UNKNOWN: 'unknown' },
  },
}
