export default {
  charts: { table: '{label}（表）', asTable: '看表格', asDrawing: '看图', drawn: '{label}（图；“看表格”有同样的数字）' },
}
