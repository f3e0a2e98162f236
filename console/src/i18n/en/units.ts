export default {
  units: {
    title: 'Units', search: 'Name, code, leader or person', results: '{n} units', none: 'No such unit', closedToo: 'closed ones too',
    name: 'Unit', level: 'Level', leader: 'Leader in charge', people: 'People', phone: 'Telephone', closed: 'closed', duties: 'Duties',
    levels: { CITY: 'city', DISTRICT: 'district', STREET: 'street or town', VILLAGE: 'village' },
    names: 'Names so far', always: 'always', since: 'since {day}', changes: 'Decisions', noChanges: 'No decision yet',
    kind: { RENAMED: 'renamed', CLOSED: 'closed', MERGED: 'merged into' }, changedBy: 'by {by}, {at}', gone: 'somebody who left',
    closedFrom: 'closed from {day} on', into: 'merged into {name}', naming: '{n} lines of the catalogue name it, today or later', showNaming: 'Show them',
    rename: 'Rename', newName: 'New name', from: 'First day', close: 'Close or merge', day: 'First day on which it receives nothing', successor: 'Merged into', noSuccessor: 'nothing: it is closed', reason: 'Decision (document)',
    doRename: 'Rename', doClose: 'Close', renamed: '{name} is renamed', didClose: 'The end of {name} is written down', need: 'Something is missing',
    moves: 'Open tickets to be moved', movesHint: 'State and clocks stay; the new unit goes on from there. Look at each, then confirm.', noMoves: 'No open ticket to be moved', ticket: 'Ticket', due: 'Answer due', to: 'Goes to', why: 'Because', choose: 'Choose {id}', all: 'Choose all', move: 'Move {n}', moved: '{n} moved', moveReason: 'Reason', pick: 'choose one', needUnit: 'Each chosen ticket needs a unit, and a reason',
  },
}
