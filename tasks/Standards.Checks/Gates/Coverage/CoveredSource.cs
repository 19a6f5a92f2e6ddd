using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Gates.Coverage;

/// <summary>A file and the part of its source around the lines that are not covered.</summary>
/// <param name="File">Its lines.</param>
/// <param name="Lines">What is shown, ascending; empty when the source cannot be shown.</param>
/// <param name="Remark">Why it cannot; empty when it can.</param>
public sealed record CoveredSource(FileCoverage File, IReadOnlyList<SourceLine> Lines, string Remark)
{
    private const int Around = 2;
    private const int MaxLines = 200;
    private const int MaxLength = 200;

    /// <summary>The source of a file; <paramref name="source"/> is null when it may not be shown.</summary>
    internal static CoveredSource Of(FileCoverage file, SourceFile? source, DateTime measured)
    {
        if (source is null)
        {
            return new CoveredSource(file, [], "Its source is not shown.");
        }

        if (source.Stamp > measured.Ticks)
        {
            return new CoveredSource(file, [], "It was changed after the tests ran: run them again to see its lines.");
        }

        try
        {
            var map = new LineMap(source.ReadText());
            var shown = new List<SourceLine>();
            var last = 0;
            foreach (var line in file.Lines.Where(l => IsMissing(file, l)))
            {
                for (var number = Math.Max(last + 1, line - Around); number <= Math.Min(line + Around, map.Count) && shown.Count < MaxLines; number++)
                {
                    var text = map.Line(number);
                    shown.Add(new SourceLine(number, text[..Math.Min(MaxLength, text.Length)].ToString(), State(file, number)));
                    last = number;
                }
            }

            return new CoveredSource(file, shown, shown.Count == MaxLines ? "More lines of it are not covered." : "");
        }
        catch (UnreadableFileException)
        {
            return new CoveredSource(file, [], "Its source cannot be read.");
        }
    }

    private static bool IsMissing(FileCoverage file, int line) => file.HitsOf(line) == 0 || file.BranchesOf(line).Missing > 0;

    private static LineState State(FileCoverage file, int line) => file.HitsOf(line) switch
    {
        null => LineState.None,
        0 => LineState.Uncovered,
        _ => file.BranchesOf(line).Missing > 0 ? LineState.Partial : LineState.Covered,
    };
}
