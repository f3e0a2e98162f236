export default {
  answer: {
    title: 'Answer', extracted: 'entries’ own sentences', extractedWhy: 'All are sentences of the knowledge entries; the figures name them', byModel: 'written by {model} · each sentence checked', byModelWhy: 'The language model writes from the cited entries only; sentences without a source or unlike it have been left out',
    insert: 'Insert', script: 'Read', newer: 'Newer answer', from: 'from {day}', inserted: 'Answer inserted', key: { insert: 'Insert the answer', script: 'Show the answer large, to read it aloud' },
  },
}
