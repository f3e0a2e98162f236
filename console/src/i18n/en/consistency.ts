export default {
  consistency: {
    title: 'The ticket and the call differ', intro: 'Please look before filing: the citizen’s words, and what the ticket says.', list: 'Where they differ', quote: 'Said', written: 'Ticket', nothing: '(empty)', unmarked: 'not marked', notMentioned: 'not mentioned',
    what: { URGENT: 'Urgent', SECRET: 'Secret', KIND: 'Kind', PLACE: 'Place', PHONE: 'Phone', DEMAND: 'Another demand' },
    take: { URGENT: 'Mark urgent', SECRET: 'Mark secret', KIND: 'Make it “{said}”', PLACE: 'Make it “{said}”', PHONE: 'Make it {said}', DEMAND: 'Add to the content' },
    stays: 'Stays so', split: 'A ticket of its own, next', done: { said: '✓ as it was said', stays: '✓ stays so, kept in the story', split: '✓ a ticket of its own, next' },
    keys: '↑↓ choose · A as said · S stays so · D own ticket', file: 'File', back: 'Back to the form', left: '{n} still to look at', unchecked: 'The call could not be compared; filed as it is', splitNow: 'Now the ticket of the other demand',
  },
}
