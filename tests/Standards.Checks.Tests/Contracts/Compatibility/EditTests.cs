using System.Text;
using System.Text.Json;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Contracts.Compatibility;

/// <summary>
/// Edits of one contract, each made and taken back, with all that is said of both: what breaks, and what does not. A line <c>"old" -> "new"</c> of the
/// approved file is
/// an edit; what follows is what is said of it, behind <c>&lt;</c> of taking it back.
/// </summary>
public class EditTests
{
    private const string Arrow = "\" -> \"";

    private static string File { get; } = RepositoryRoot.Combine("tests/Standards.Checks.Tests/Contracts/Compatibility/Edits.approved.txt");

    [Fact]
    public void Edits_break_what_the_table_says_and_nothing_else()
    {
        var text = new StringBuilder();
        foreach (var line in System.IO.File.ReadAllLines(File).Where(l => l.StartsWith('[') || l.Contains(Arrow, StringComparison.Ordinal)))
        {
            _ = text.Append(line).Append('\n');
            if (line.Split(Arrow) is [var from, var to])
            {
                var (old, now) = (JsonSerializer.Deserialize<string>(from + '"')!, JsonSerializer.Deserialize<string>('"' + to)!);
                Assert.Contains(old, ComparedContracts.Orders, StringComparison.Ordinal);
                var edited = ComparedContracts.Orders.Replace(old, now, StringComparison.Ordinal);
                Append(text, "  ", ComparedContracts.Of(ComparedContracts.Orders, edited));
                Append(text, "  < ", ComparedContracts.Of(edited, ComparedContracts.Orders));
            }
        }

        Snapshot.MatchFile(text.ToString(), File);
    }

    private static void Append(StringBuilder text, string start, IReadOnlyList<string> findings)
    {
        foreach (var finding in findings)
        {
            _ = text.Append(start).Append(finding.Replace($"{ComparedContracts.Path} of v1.1.0, ", "", StringComparison.Ordinal)).Append('\n');
        }
    }
}
