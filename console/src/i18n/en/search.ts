export default {
  search: {
    title: 'Search everything', hint: 'Ticket number, words, what was said in calls, phone, unit, knowledge, people', empty: 'Type what you look for', none: 'Nothing found', failed: 'Cannot be searched just now',
    tickets: 'Tickets', calls: 'Calls', knowledge: 'Knowledge', units: 'Units', catalogue: 'Catalogue', people: 'People', shortcuts: 'List tickets by', by: { unit: 'Unit', matter: 'Matter', kind: 'Kind' },
    all: 'All {n}', recent: 'Recent searches', forget: 'Forget', keyDown: 'Next result', keyUp: 'Previous result', found: 'Results in {n} groups', numberHint: 'A search by number is written down',
    moreFilters: 'More', allKinds: 'All kinds', allMatters: 'All matters', allChannels: 'All channels', anyClock: 'Any clock', channel: 'Channel', clock: 'Clock', clocks: { OVERDUE: 'Overdue', TODAY: 'Due today', RUNNING: 'Running', PAUSED: 'Paused' },
    from: 'Filed from', until: 'until', marks: 'Marks', mark: { URGENT: 'Urgent', SECRET: 'Secret', LEADERS: 'Leaders’' }, order: 'Order', orders: { USUAL: 'Usual order', CLOCK: 'First deadline first', NEWEST: 'Newest first', OLDEST: 'Oldest first' }, page: 'Page {n}',
    savedFilters: 'Saved filters', saveFilter: 'Save filter', filterName: 'Name', share: 'Share with my unit', saved: 'Filter “{name}” saved', deleted: 'Filter “{name}” deleted', delete: 'Delete', edit: 'Edit filter “{name}”', ofColleague: 'Shared by a colleague',
    exportXlsx: 'Export Excel', exportCsv: 'Export CSV', exporting: 'Exporting', exportedSoFar: '{n} / {total}', exported: '{n} exported', exportLimited: 'More than {n} match; the file has the first {n}. Narrow it down and export in parts', exportFailed: 'The export was not finished, please try again',
  },
}
