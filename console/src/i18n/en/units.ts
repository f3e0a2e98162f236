export default {
  units: {
    title: 'Units', search: 'Name, code, leader or person', results: '{n} units', none: 'No such unit', closedToo: 'closed ones too',
    name: 'Unit', level: 'Level', leader: 'Leader in charge', people: 'People', phone: 'Telephone', closed: 'closed', duties: 'Duties',
    levels: { CITY: 'city', DISTRICT: 'district', STREET: 'street or town', VILLAGE: 'village' },
    create: 'New unit', created: '{name} was founded', code: 'Code', codeHint: 'small letters, digits, hyphens, e.g. water-repair', body: 'Sort', bodies: { GOVERNMENT: 'Government', DEPARTMENT: 'Department', UTILITY: 'Utility', VILLAGE: 'Village' }, parent: 'Unit above', noParent: 'none (of the city)', area: 'Area', wholeCity: 'Whole city', begins: 'First day (receives tickets from then on)', doCreate: 'Found unit',
    decision: 'Decision of appointment', leaderAndPeople: 'Leader in charge and people', person: 'Name', post: 'Post', since2: 'Since', appoint: 'Appoint', dismiss: 'Nobody any more', appointed: 'The leader was written down', account: 'Account', password: 'First password (8 or more)', isLeader: 'Leads the unit', isClerk: 'Clerk', join: 'Add', joined: '{name} was added', leave: '{name} leaves', left: 'The account of {name} is closed', noStaff: 'Nobody', leaveAsk: 'Close the account of {name}?', ownLeader: 'Who is in charge of your own unit is decided above it',
    names: 'Names so far', always: 'always', since: 'since {day}', changes: 'Decisions', noChanges: 'No decision yet',
    dutiesAndArea: 'Duties and area', doEntrust: 'Record duties and area', entrusted: 'Duties and area of {name} recorded', was: 'before: {was}',
    kind: { CREATED: 'founded', ENTRUSTED: 'duties now:', RELOCATED: 'area now:', APPOINTED: 'in charge:', JOINED: 'came:', LEFT: 'left:', RENAMED: 'renamed', CLOSED: 'closed', MERGED: 'merged into' }, changedBy: 'by {by}, {at}', gone: 'somebody who left',
    closedFrom: 'closed from {day} on', into: 'merged into {name}', naming: '{n} lines of the catalogue name it, today or later', showNaming: 'Show them',
    rename: 'Rename', newName: 'New name', from: 'First day', close: 'Close or merge', day: 'First day on which it receives nothing', successor: 'Merged into', noSuccessor: 'nothing: it is closed', reason: 'Decision (document)',
    doRename: 'Rename', doClose: 'Close', renamed: '{name} is renamed', didClose: 'The end of {name} is written down', need: 'Something is missing',
    moves: 'Open tickets to be moved', movesHint: 'State and clocks stay; the new unit goes on from there. Look at each, then confirm.', noMoves: 'No open ticket to be moved', ticket: 'Ticket', due: 'Answer due', to: 'Goes to', why: 'Because', choose: 'Choose {id}', all: 'Choose all', move: 'Move {n}', moved: '{n} moved', moveReason: 'Reason', pick: 'choose one', needUnit: 'Each chosen ticket needs a unit, and a reason',
  },
}
