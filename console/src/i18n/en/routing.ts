export default {
  routing: {
    title: 'Router', byCatalogue: 'Routed by the catalogue', learn: 'Learn anew', asked: 'Learning has begun', import: 'Import past orders', sheet: 'Empty sheet', imported: '{n} new past orders imported',
    known: '{n} orders to learn from: settled tickets, and {past} imported ones of the time before.', tooFew: 'At least {least} are needed. Import orders of your former system (day, demand, unit) and learn on the first day.',
    working: 'Version {n}: {step} {percent}%', cancel: 'Cancel', cancelled: 'Cancelled', state: { WAITING: 'waiting', READING: 'reading', COUNTING: 'learning and measuring', MEASURING: 'measuring', READY: 'Ready', REFUSED: 'Refused', FAILED: 'Failed' },
    none: 'No router yet', noneHint: 'Without one, units are advised by the catalogue and their duties. Learn one, look at its report, then decide.', madeOf: '{tickets} tickets, {past} past orders, {units} units, {labelled} labelled by people', gone: '{n} left out: their unit takes no orders any more',
    top1: 'First right', top3: 'Among three', plain: 'Plain classifier', ece: 'Calibration error', beside: 'Beside the one in force', besideOf: '{before} → {now}', besideP: '(by chance: {p})', report: 'Report', reportNth: 'Report of version {n}',
    off: 'Stop the router', offDone: 'Stopped: routed by the catalogue', offHint: 'Units are then advised by the catalogue and their duties alone.', forceHint: 'Every node changes within seconds. The catalogue still binds: units that are gone or answer for another place are never advised, a chosen matter comes first.',
    about: 'A new version is first tried on the newest fifth of the orders (it knew none of them, nor any that begins alike), then learnt from the others. Names and numbers are left out, secret tickets altogether; a router holds no order’s text. Learning happens in a process of its own with the lowest precedence; each week’s night makes one to compare with, people decide.',
    reportTitle: 'Report of version {n}', tried: 'Learnt from {learnt}, tried on the {tried} that came after; the difference to the plain classifier would come by chance with {p}.',
    sure: 'How much may go by itself, how often rightly', sureAt: 'At least as sure as', sureSaid: 'From {from} on, {coverage} of the orders could go by themselves, {right} of them rightly; this version’s threshold: {now}', noGate: 'not good enough to dispatch by itself', coverage: 'By itself', right: 'Rightly', from: 'Probability',
    calibration: 'Said and true', said: 'Said', truth: 'Right', orders: 'Orders', even: 'even',
    confusion: 'Units that are mixed up', unit: 'Handled by', got: 'Router said', noConfusion: 'None went wrong.', fewer: 'few', more: 'many',
    units: 'Units', recall: 'Found', precision: 'Precise', own: 'Handled', given: 'Given',
    review: 'Labels to look at', reviewHint: 'Orders that went elsewhere although the router is sure: it errs, or they were sent wrongly. The next version learns what you say.', noReview: 'Nothing to look at.', read: 'Read', hide: 'Close', rightly: 'Rightly {unit}', asWas: 'It was right', leaveOut: 'Do not learn', undo: 'Undo', labelled: 'Said: {unit}', leftOut: 'Said: do not learn', saved: 'Kept for the next version',
  },
}
