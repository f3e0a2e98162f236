export default {
  charts: { table: '{label} (table)', asTable: 'As a table', asDrawing: 'As a drawing', drawn: '{label} (drawing; the table has the same numbers)' },
}
