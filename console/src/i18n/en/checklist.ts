export default {
  caller: { title: 'Called before', lately: '{n} in 90 days', open: '{n} open' },
  checklist: { title: 'To ask', left: '{n} open', all: 'all answered', heard: '(heard in the call)', say: 'Ask', sayOne: 'Ask the citizen: {question}', said: 'Asked: “{question}”', key: { tick: 'Tick the next question', say: 'Ask the citizen the next question' } },
}
