namespace Standards.Checks.Models.Documents;

/// <summary>One table.</summary>
/// <param name="Header">Its first row.</param>
/// <param name="Rows">The rows below, in order.</param>
internal sealed record SectionTable(TableRow Header, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Index of the first column whose header holds one of the names (as <see cref="HeadingWords"/> compares them), or -1.</summary>
    public int ColumnOf(params IEnumerable<string> names)
    {
        foreach (var name in names.Select(HeadingWords.Split))
        {
            for (var i = 0; i < Header.Cells.Count; i++)
            {
                if (HeadingWords.Contains(HeadingWords.Split(Header.Cells[i].Text), name))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}

/// <summary>One row of a table.</summary>
/// <param name="Cells">From left to right; a row may have fewer than its header.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of its first character.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, int Line, int Column)
{
    /// <summary>The cell of a column, or null when the row is shorter or there is no such column.</summary>
    public TableCell? Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : null;
}

/// <summary>One cell of a table.</summary>
/// <param name="Text">As a reader sees it, without blanks around.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the text; of the cell when it is empty.</param>
/// <param name="Links">Targets of the links in it.</param>
internal sealed record TableCell(string Text, int Line, int Column, IReadOnlyList<string> Links);
