export default {
  models: {
    title: 'Language model', inForce: 'Version {n} in force', file: 'Corrected by the settings’ file', nothing: 'No correction', byPerson: 'A person lets new versions take force', byItself: 'A version that is no worse takes force by itself', count: 'Count anew', asked: 'Counting has begun', working: 'Version {n}: {step}',
    none: 'No language model yet', noneHint: '“Count anew” makes the first one of the city’s tickets, answers, units and streets.', versions: 'Versions', version: 'Version', nth: 'Version {n}', stateLabel: 'State', from: 'Counted from', madeOf: '{tickets} tickets, {knowledge} answers, {words} of the city’s terms', perplexity: 'Perplexity', changed: 'Right text changed', asked_by: 'Asked by', content: 'Checksum', gone: 'given up', act: 'Action',
    state: { WAITING: 'Waiting', READING: 'Reading', COUNTING: 'Counting', MEASURING: 'Measuring', READY: 'Ready', REFUSED: 'Refused', FAILED: 'Failed' }, now: 'In force',
    waiting: 'A new version waits', figure: 'Figure', beforeNth: 'In force when measured', noBefore: 'In force (none)', worse: 'worse', measuredBy: 'Perplexity on {n} tickets that no version has counted; low is good.', measuredByNone: 'Too few tickets to compare versions by.',
    force: 'Put in force', forceNth: 'Put version {n} in force', back: 'Go back to version {n}', off: 'Stop correcting', reason: 'Reason', confirm: 'Confirm', forced: 'Version {n} is in force', offDone: 'Correction stopped', forceHint: 'Every node changes within seconds; calls go on.', offHint: 'What is heard is then written down as it is.', decisions: 'Decisions', noDecisions: 'No decisions yet',
    about: 'The language model exchanges misheard characters for those that sound alike and are common here. Names and numbers are left out, secret tickets altogether; a version that changes more than {most} of right text is refused.',
  },
}
