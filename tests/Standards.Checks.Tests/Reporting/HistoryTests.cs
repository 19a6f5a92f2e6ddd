using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class HistoryTests : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef01234567";
    private const string Entry = "    {\"commit\":\""
        + Id
        + "\",\"date\":\"2026-11-21\",\"score\":87,\"areas\":{\"code\":28,\"layout\":76},\"open\":{\"errors\":1,\"warnings\":2,\"suggestions\":3},\"waived\":4,"
        + "\"baselined\":5}";
    private const string File = "{\n  \"version\": 1,\n  \"entries\": [\n" + Entry + "\n  ]\n}\n";

    private readonly string _root = Directory.CreateTempSubdirectory("std-history-").FullName;

    private string FilePath => Path.Combine(_root, HistoryReader.FileName);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void File_is_written_as_it_is_read()
    {
        var (entries, problem) = HistoryReader.Read(File);

        Assert.Null(problem);
        Assert.Equal(File, HistoryWriter.Write(entries));
    }

    [Fact]
    public void File_without_entries_is_written_as_it_is_read()
    {
        var text = HistoryWriter.Write([]);

        Assert.Equal("{\n  \"version\": 1,\n  \"entries\": []\n}\n", text);
        Assert.Equal((0, null), (HistoryReader.Read(text).Entries.Count, HistoryReader.Read(text).Problem));
    }

    [Theory]
    [InlineData("{", 1, 2, "the file is not well-formed JSON")]
    [InlineData("[]", 1, 1, "the file is not an object")]
    [InlineData("{\n<<<<<<< ours\n}", 2, 1, "a merge conflict is not resolved")]
    [InlineData("""{"version": 2, "entries": []}""", 1, 1, "version is 2, which this version of Standards.Sdk does not know")]
    [InlineData("""{"version": 1}""", 1, 1, "the file has no 'entries'")]
    [InlineData("""{"version": 1, "entries": {}}""", 1, 1, "'entries' is not a list")]
    [InlineData("""{"version": 1, "entries": [], "note": 1}""", 1, 1, "the key 'note' is unknown")]
    public void Malformed_file_is_a_problem_with_a_place(string text, int line, int column, string message)
    {
        var (entries, problem) = HistoryReader.Read(text);

        Assert.Empty(entries);
        Assert.Equal(new HistoryProblem(message, new(line, column)), problem);
    }

    [Theory]
    [InlineData("\"score\":87", "\"score\":101", "'score' is not a whole number from 0 to 100")]
    [InlineData("\"score\":87", "\"score\":8.5", "'score' is not a whole number from 0 to 100")]
    [InlineData("\"waived\":4", "\"waived\":-1", "'waived' is not a whole number from 0")]
    [InlineData("\"waived\":4", "\"note\":\"mine\"", "the key 'note' is unknown")]
    [InlineData(""","waived":4""", "", "an entry has no 'waived'")]
    [InlineData("2026-11-21", "2026-02-30", "date is '2026-02-30', not a calendar date yyyy-MM-dd")]
    [InlineData("01234567\"", "0123456\"", "commit is '0123456789abcdef0123456789abcdef0123456', not the full id of a commit")]
    [InlineData("\"code\":28", "\"code\":\"high\"", "'code' is not a whole number from 0 to 100")]
    [InlineData("""{"code":28,"layout":76}""", "[]", "'areas' is not an object")]
    public void Malformed_entry_is_a_problem_at_its_place(string from, string to, string message)
    {
        Assert.Contains(from, Entry);
        var other = Entry.Replace("0123456789abcdef01234567\"", "0123456789abcdef01234568\"", StringComparison.Ordinal);
        var text = File.Replace(Entry, other + ",\n" + Entry.Replace(from, to, StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(new HistoryProblem(message, new(5, 5)), HistoryReader.Read(text).Problem);
    }

    [Theory]
    [InlineData("""{ "größe": x }""", 12)]
    [InlineData("""{ "😀": x }""", 9)]
    public void Columns_are_utf16_units(string text, int column) =>
        Assert.Equal(new HistoryProblem("the file is not well-formed JSON", new(1, column)), HistoryReader.Read(text).Problem);

    [Fact]
    public void Column_of_an_entry_is_in_utf16_units()
    {
        const string Areas = "\"areas\":{\"größe 😀\":28}";
        var first = Entry.Replace("\"areas\":{\"code\":28,\"layout\":76}", Areas, StringComparison.Ordinal)
            .Replace("4567\"", "4568\"", StringComparison.Ordinal)
            .Trim();
        var text = File.Replace(Entry, first + ", " + Entry.Replace("87", "101", StringComparison.Ordinal).Trim(), StringComparison.Ordinal);

        Assert.Equal(new Position(4, first.Length + 3), HistoryReader.Read(text).Problem?.Position);
    }

    [Fact]
    public void Commit_that_is_recorded_twice_is_a_problem() =>
        Assert.Equal(
            "commit 0123456789 is recorded twice", HistoryReader.Read(File.Replace(Entry, Entry + ",\n" + Entry, StringComparison.Ordinal)).Problem?.Message);

    [Fact]
    public void Duplicate_key_is_a_problem() =>
        Assert.NotNull(HistoryReader.Read("""{"version": 1, "version": 1, "entries": []}""").Problem);

    [Fact]
    public void First_record_creates_the_file()
    {
        Assert.Null(HistoryFile.Read(_root).Record(HistoryReader.Read(File).Entries[0]));

        Assert.Equal(File, System.IO.File.ReadAllText(FilePath));
    }

    [Fact]
    public void Record_of_the_same_commit_replaces_and_of_another_appends()
    {
        var first = HistoryReader.Read(File).Entries[0];
        var second = first with { Commit = first.Commit with { Id = new string('a', 40) } };
        HistoryFile.Read(_root).Record(first);
        HistoryFile.Read(_root).Record(second);

        HistoryFile.Read(_root).Record(first with { Score = 90 });

        Assert.Equal([(Id, 90), (second.Commit.Id, 87)], HistoryFile.Read(_root).Entries.Select(e => (e.Commit.Id, e.Score)));
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_stay()
    {
        System.IO.File.WriteAllText(FilePath, File.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var entry = HistoryReader.Read(File).Entries[0] with { Score = 90 };

        Assert.Null(HistoryFile.Read(_root).Record(entry));

        var expected = Encoding.UTF8.Preamble
            .ToArray()
            .Concat(Encoding.UTF8.GetBytes(File.Replace(":87", ":90", StringComparison.Ordinal).ReplaceLineEndings("\r\n")));
        Assert.Equal(expected, System.IO.File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Malformed_file_is_never_written_over()
    {
        System.IO.File.WriteAllText(FilePath, """{ "mine": 1 }""");
        var file = HistoryFile.Read(_root);

        var finding = file.Record(HistoryReader.Read(File).Entries[0]);

        Assert.Equal(("STD0010", "standards.history.json", 1, 1), (finding!.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("the history of the score cannot be used: the key 'mine' is unknown", finding.Message);
        Assert.Equal("""{ "mine": 1 }""", System.IO.File.ReadAllText(FilePath));
    }

    [Fact]
    public void Binary_file_is_never_written_over()
    {
        System.IO.File.WriteAllBytes(FilePath, [1, 0, 2]);

        var finding = HistoryFile.Read(_root).Record(HistoryReader.Read(File).Entries[0]);

        Assert.Equal("the history of the score cannot be used: the file is binary, not text", finding!.Message);
        Assert.Equal([1, 0, 2], System.IO.File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Entry_of_a_report_has_its_figures()
    {
        var commit = new Commit(Id, TestDay.Today);
        var entry = ScoreEntry.Of(SampleReport.Model, commit);

        Assert.Equal((SampleReport.Model.Score!.Value, 4, 4, 3, 25), (entry.Score, entry.Open.Errors, entry.Open.Warnings, entry.Waived, entry.Baselined));
        Assert.Equal(SampleReport.Model.Areas.Where(a => a.Score is not null).Select(a => a.Name), entry.Areas.Select(a => a.Key));
    }
}
