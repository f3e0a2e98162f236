export default {
  entries: {
    tabs: { search: 'Search', entries: 'Entries' },
    title: 'Entries', results: '{n} entries', none: 'No entry fits', noneHint: 'Widen the filters, or write a new one.', words: 'Title, question, answer, basis or id', search: 'Find entries',
    all: 'All', standingLabel: 'State', kindLabel: 'Kind', kind: { ANSWER: 'Answer', SCENE: 'Situation', NOTICE: 'Notice', TEMPLATE: 'Template' }, newOne: 'New: {kind}', days: 'Ends within days', review: 'To review {n}', openReview: 'Review one by one',
    standing: { DRAFT: 'Draft', SENT_BACK: 'Sent back', SUBMITTED: 'To review', VALID: 'In use', COMING: 'To come', EXPIRING: 'Ends soon', EXPIRED: 'Expired', WITHDRAWN: 'Withdrawn' },
    state: { DRAFT: 'Draft', SUBMITTED: 'To review', IN_FORCE: 'In use', REPLACED: 'Replaced', WITHDRAWN: 'Withdrawn', DISCARDED: 'Given up' },
    owner: 'Owner', changed: 'Last change', valid: 'Validity', fromFile: 'City file', keptByHand: 'Kept by people', centre: 'The centre', choose: 'Choose', noMatter: 'Any matter', everywhere: 'Everywhere', untitled: '(no title)', back: 'Back to the list',
    fileRule: 'From the city’s file, which updates it at each start. Once a change is published or it is withdrawn here, the file no longer overwrites it.', keptRule: 'From the city’s file, kept by people since: the file no longer overwrites it.',
    edit: 'Change', inForceStays: 'What is in use stays in use until the new version is published.', editing: 'Being changed', resubmit: 'Submitted; after another save it must be submitted again.', why: 'Why', whyHint: 'Reviewers and the history show it', preview: 'Preview', missing: 'Before it can be submitted:', complete: 'Complete; it can be submitted.',
    save: 'Save draft', saved: 'Draft saved', submit: 'Submit', submitted: 'Submitted', publish: 'Publish', published: 'Published; search follows at once', sendBack: 'Send back', sentBack: 'Sent back', discard: 'Give up draft', discarded: 'Draft given up', withdraw: 'Withdraw', withdrawn: 'Withdrawn; agents no longer see it', restore: 'Use again', restored: 'In use again',
    reason: 'Reason', publishWords: 'Remark (optional)', confirm: '{act}: confirm', discardSure: 'The draft stays in the history and is listed no more.', next: 'Next to review', restoredTyped: 'What was not saved last time is back.', dropTyped: 'Drop it',
    stale: { title: 'Somebody changed the entry before you saved', text: 'What you typed is still in the form; nothing was lost or overwritten.', by: '{name}, {at}', theirs: 'Their text', overwrite: 'Save mine', take: 'Use theirs' },
    versions: 'Versions', nth: 'Version {n}', compare: 'Compare', old: 'Old', now: 'New', same: 'Both say the same', steps: 'Steps', file: 'City file',
    step: { created: 'created', opened: 'began version {n}', saved: 'saved', submitted: 'submitted', sentBack: 'sent back', published: 'published version {n}', discarded: 'gave the draft up', withdrawn: 'withdrew it', restored: 'put it in use again', fromFile: 'updated from the city’s file', goneFromFile: 'gone from the city’s file' },
    field: { title: 'Title', questions: 'Questions', answer: 'Answer', wording: 'Wording', steps: 'Steps', papers: 'Papers to bring', offices: 'Offices', fees: 'Fees', begins: 'Begins', ends: 'Ends', places: 'Affected places', basis: 'Basis', owner: 'Owner', matter: 'Matter', areas: 'Areas', from: 'Valid from', until: 'Valid until' },
    hint: { questions: 'one a line, as citizens say it', answer: 'complete, to be read out', wording: 'places to fill in stand in braces, as {\'{\'}地点{\'}\'}', steps: 'one a line, in order', papers: 'one a line', offices: 'one a line: name, address, telephone, hours', places: 'one a line: estates, roads, lines, stops', until: 'empty for open', areas: 'none for everywhere' },
  },
}
