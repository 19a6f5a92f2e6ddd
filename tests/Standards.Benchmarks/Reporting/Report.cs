namespace Standards.Benchmarks.Reporting;

/// <summary>The growing report. It is written after every row, because a full run takes hours and may be interrupted.</summary>
/// <param name="header">Text above the tables.</param>
/// <param name="file">Where to write it, or null.</param>
internal sealed class Report(string header, string? file)
{
    private readonly List<ReportTable> _tables = [];

    /// <summary>Adds a table that may grow afterwards.</summary>
    public ReportTable Add(ReportTable table)
    {
        _tables.Add(table);
        return table;
    }

    /// <summary>Writes the file, when one was asked for.</summary>
    public void Save()
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, ToString());
        }
    }

    /// <summary>The report as Markdown.</summary>
    public override string ToString() => (header + "\n" + string.Join('\n', _tables)).ReplaceLineEndings("\n");
}
