export default {
  deliveries: {
    title: 'Deliveries', tabs: 'Kinds of delivery', results: '{n} in all', tab: { EXCHANGE: 'Platforms', WEBHOOK: 'Webhooks', subscriptions: 'Subscriptions' },
    state: { WAITING: 'Waiting', DELIVERED: 'Delivered', DEAD: 'Undelivered' }, stateLabel: 'State', allStates: 'All states', target: 'Receiver', allTargets: 'All receivers', ticket: 'Ticket',
    type: 'Message', at: 'Made', tries: 'Tries', tried: 'Last try', next: 'Next', answer: 'Answer', noAnswer: 'No answer', status: 'Answer {status}', never: 'Not tried yet',
    again: 'Send again', againAll: 'Send all again', againDone: '{n} will be sent again', againAsk: 'Send everything undelivered again?', none: 'No deliveries', noneHint: { EXCHANGE: 'Tickets sent to other platforms and the messages about them appear here.', WEBHOOK: 'With a subscription, what happens to tickets is sent out and appears here.' }, deadHint: 'Widen the filter.',
    message: { send: 'Ticket', urge: 'Urge', addition: 'Addition', withdraw: 'Withdrawal', accept: 'Accepted', status: 'State', reply: 'Reply', return: 'Return', ping: 'Test' },
  },
  webhooks: {
    name: 'Name', address: 'Address', events: 'Events', allEvents: 'All events', someEvents: '{n} kinds of event', citizens: 'With citizens’ data', citizensHint: 'Sends title, words, name and number; never those of a secret ticket.', active: 'Active', paused: 'Paused', running: 'Running',
    add: 'New subscription', edit: 'Edit', pause: 'Pause', resume: 'Resume', ping: 'Test', pinged: 'A test message is on its way; see “Webhooks”', remove: 'Delete', removeAsk: 'Delete “{name}”? What is undelivered will not be sent.', removed: 'Subscription deleted', renew: 'New secret', renewAsk: 'The old secret stops working at once. Go on?',
    saved: 'Subscription saved', secret: 'Signing secret (shown this once; hand it to the receiver)', secretTitle: 'Secret of “{name}”', copy: 'Copy', copied: 'Copied', none: 'No subscriptions yet', noneHint: 'With one, what happens to tickets is sent to an address as signed messages.', need: 'Name and address are needed', eventsHint: 'None chosen means every event.', who: 'Made by {by}, {at}',
  },
  exchange: { title: 'Other platforms', out: 'Handled by', in: 'Sent by', number: 'Their number {number}', noNumber: 'Not delivered yet', replyBy: 'Their deadline {at}', heard: 'Updated {at}', ended: 'Finished' },
}
