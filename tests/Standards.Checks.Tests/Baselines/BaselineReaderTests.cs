using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineReaderTests : IDisposable
{
    private static readonly BaselineEntry First = new("CA1822", "src/A.cs", "Member 'M' can be static|void M()", 2);
    private static readonly BaselineEntry Second = new("STD2004", "src/B/B.csproj", "ohne »Test« — \"B\"", 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("standards-baseline").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        var (baseline, findings) = Read(Good());

        Assert.Empty(findings);
        Assert.Equal([First, Second], baseline.Entries);
        Assert.Equal([new BaselineHistory("adopted", 3)], baseline.History);
        Assert.Equal(3, baseline.Findings);
    }

    [Fact]
    public void File_is_sorted_with_one_entry_a_line()
    {
        var shuffled = BaselineWriter.Write(new Baseline([Second, First], [new("adopted", 3)]));

        Assert.Equal(Good(), System.Text.Encoding.UTF8.GetString(shuffled));
        Assert.Equal(
            $$"""
            {
              "version": 1,
              "history": [
                { "reason": "adopted", "added": 3 }
              ],
              "entries": [
                { "rule": "CA1822", "path": "src/A.cs", "text": "Member 'M' can be static|void M()", "count": 2, "id": "{{Id(First)}}" },
                { "rule": "STD2004", "path": "src/B/B.csproj", "text": "ohne »Test« — \"B\"", "id": "{{Id(Second)}}" }
              ]
            }

            """,
            Good());
    }

    [Fact]
    public void Id_is_the_start_of_a_hash_that_anybody_can_compute()
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{First.Rule}\n{First.Path}\n{First.Text}\n{First.Count}"));

        Assert.Contains($"\"id\": \"{Convert.ToHexStringLower(hash)[..16]}\"", Good(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_and_an_empty_baseline_hold_nothing()
    {
        Assert.Same(Baseline.Empty, BaselineReader.Read(null).Baseline);
        var (baseline, findings) = Read(System.Text.Encoding.UTF8.GetString(BaselineWriter.Write(Baseline.Empty)));
        Assert.True(baseline.IsEmpty);
        Assert.Empty(findings);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_read() =>
        Assert.Empty(Read("\uFEFF" + Good().Replace("\n", "\r\n", StringComparison.Ordinal)).Findings);

    [Theory]
    [InlineData("\"CA1822\"", "\"CA1823\"")]
    [InlineData("src/A.cs", "src/C.cs")]
    [InlineData("void M()", "void N()")]
    [InlineData("\"count\": 2", "\"count\": 3")]
    public void Changed_entry_is_STD0031_at_its_line_and_holds_nothing(string old, string @new)
    {
        var (baseline, findings) = Read(Good().Replace(old, @new, StringComparison.Ordinal));

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0031", 7, 5), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.EndsWith("is not that of its content, so the entry was written or changed by hand", finding.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:StandardsBaseline -p:StandardsReason=", finding.Fix, StringComparison.Ordinal);
        Assert.Equal([Second], baseline.Entries);
    }

    [Fact]
    public void Entry_without_id_is_STD0031()
    {
        var text = Good().Replace($", \"id\": \"{Id(First)}\"", "", StringComparison.Ordinal);

        Assert.Equal(("STD0031", 7), Read(text).Findings.Select(f => (f.Rule.Id, f.Line)).Single());
    }

    [Fact]
    public void Rule_about_the_policy_is_STD0031()
    {
        var text = Write(new Baseline([new("STD0021", "standards.waivers.yml", "expired", 1)], [new("adopted", 1)]));

        var finding = Assert.Single(Read(text).Findings);
        Assert.Equal(("STD0031", 7, "the baseline holds STD0021, a rule about the policy itself"), (finding.Rule.Id, finding.Line, finding.Message));
    }

    [Fact]
    public void More_findings_than_the_history_grants_is_STD0031()
    {
        var (baseline, findings) = Read(Good().Replace("\"added\": 3", "\"added\": 2", StringComparison.Ordinal));

        var finding = Assert.Single(findings);
        Assert.Equal(
            ("STD0031", 3, 3, "the baseline holds 3 findings, but its history gives reasons for 2"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
        Assert.Equal(2, baseline.Entries.Count);
    }

    [Fact]
    public void Removed_lines_and_merged_histories_are_fine()
    {
        var lines = Good().Split('\n').Where(l => !l.Contains("CA1822", StringComparison.Ordinal));
        Assert.Empty(Read(string.Join('\n', lines)).Findings);
        Assert.Empty(Read(Write(new Baseline([First, Second], [new("adopted", 3), new("new rules", 7)]))).Findings);
    }

    [Fact]
    public void Many_wrong_entries_are_summed_up()
    {
        var entries = Enumerable.Range(0, 100).Select(i => new BaselineEntry("CA1", $"{i:D3}.cs", "t", 1)).ToList();
        var text = Write(new Baseline(entries, [new("adopted", 100)])).Replace("\"text\": \"t\"", "\"text\": \"u\"", StringComparison.Ordinal);

        var findings = Read(text).Findings;

        Assert.Equal(20, findings.Count);
        Assert.Equal("81 more entries from here on were written or changed by hand", findings[^1].Message);
        Assert.Equal(26, findings[^1].Line);
    }

    [Theory]
    [InlineData("", 1, "is cut off or no JSON")]
    [InlineData("version: 1\n", 1, "is cut off or no JSON")]
    [InlineData("{ \"version\": 1,\n \"history\": [", 2, "is cut off or no JSON")]
    [InlineData("[]", 1, "the file is not an object")]
    [InlineData("{ \"version\": 2,\n \"history\": [], \"entries\": [] }", 1, "the version of standards.baseline.json is not 1")]
    [InlineData("{ \"version\": 1,\n \"history\": [] }", 1, "standards.baseline.json has no 'entries'")]
    [InlineData("{ \"version\": 1,\n \"history\": {}, \"entries\": [] }", 2, "'history' is not a list")]
    [InlineData("{ \"version\": 1, \"history\": [],\n \"entries\": [ 3 ] }", 2, "an entry is not an object")]
    [InlineData(
        "{ \"version\": 1, \"history\": [],\n \"entries\": [ { \"rule\": \"CA1\" } ] }",
        2,
        "an entry has not all of 'rule', 'path' and 'text', or a 'count' that is too large")]
    [InlineData("{ \"version\": 1, \"history\": [],\n \"entries\": [ { \"rule\": 1 } ] }", 2, "'rule' is not a text")]
    [InlineData("{ \"version\": 1, \"history\": [],\n \"entries\": [ { \"count\": 0 } ] }", 2, "'count' is not a whole number from 1 on")]
    [InlineData("{ \"version\": 1, \"history\": [],\n \"entries\": [ { \"why\": 0 } ] }", 2, "'why' is no key of standards.baseline.json")]
    [InlineData("{ \"version\": 1, \"history\": [ { \"reason\": \"x\" } ],\n \"entries\": [ ] }", 1, "an element of 'history' has no 'reason' or no 'added'")]
    [InlineData("{ \"version\": 1,\n \"version\": 1, \"history\": [], \"entries\": [] }", 2, "the key 'version' stands twice")]
    [InlineData("{ \"version\": 1, \"history\": [], \"entries\": [] }\n{}", 2, "is cut off or no JSON")]
    public void Other_content_is_STD0030_at_its_line(string text, int line, string message)
    {
        var (baseline, findings) = Read(text);

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0030", line), (finding.Rule.Id, finding.Line));
        Assert.EndsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Fix);
        Assert.True(baseline.IsEmpty);
    }

    [Fact]
    public void File_that_is_cut_off_anywhere_is_STD0030()
    {
        var text = Good().TrimEnd();
        for (var length = 0; length < text.Length; length++)
        {
            Assert.Equal("STD0030", Assert.Single(Read(text[..length]).Findings).Rule.Id);
        }
    }

    [Theory]
    [InlineData("""{ "größe 😀": 1 }""", 3)]
    [InlineData("""{ "$schema": "größe 😀", "why": 1 }""", 26)]
    [InlineData("""{ "$schema": "größe 😀", why }""", 26)]
    [InlineData("""{ "version": 1, "history": [ { "reason": "größe 😀", "added": 0 } ] }""", 63)]
    public void Column_is_in_utf16_units(string text, int column) =>
        Assert.Equal(("STD0030", 1, column), Read(text).Findings.Select(f => (f.Rule.Id, f.Line, f.Column)).Single());

    [Fact]
    public void Column_of_a_changed_entry_is_in_utf16_units()
    {
        var text = Good()
            .Replace("},\n    { \"rule\": \"STD2004\"", "}, { \"rule\": \"STD2004\"", StringComparison.Ordinal)
            .Replace("void M()\"", "größe 😀\"", StringComparison.Ordinal)
            .Replace("\"B\\\"", "\"C\\\"", StringComparison.Ordinal);
        var line = text.Split('\n')[6];

        Assert.Equal(
            [(7, 5), (7, line.LastIndexOf("{ \"rule\"", StringComparison.Ordinal) + 1)],
            Read(text).Findings.Where(f => f.Rule.Id == "STD0031").Select(f => (f.Line, f.Column)));
    }

    [Fact]
    public void Merge_conflict_is_STD0030_at_its_first_marker()
    {
        var text = Good()
            .Replace("    { \"rule\": \"STD2004\"", "<<<<<<< ours\n    { \"rule\": \"STD2004\"", StringComparison.Ordinal)
            .Replace("\n  ]\n}", "\n=======\n>>>>>>> theirs\n  ]\n}", StringComparison.Ordinal);

        var finding = Assert.Single(Read(text).Findings);

        Assert.Equal(
            ("STD0030", 8, 1, "standards.baseline.json holds the markers of an unresolved merge conflict"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Fact]
    public void Same_entry_twice_is_STD0030_at_the_second()
    {
        var line = Good().Split('\n')[6];

        var finding = Assert.Single(Read(Good().Replace(line, line + "\n" + line, StringComparison.Ordinal)).Findings);

        Assert.Equal(
            ("STD0030", 8, "the baseline holds an entry for CA1822 twice, with the same path and text"), (finding.Rule.Id, finding.Line, finding.Message));
    }

    [Fact]
    public void File_of_more_than_64_MB_is_STD0030()
    {
        var path = Path.Combine(_folder, Baseline.FileName);
        using (var stream = File.Create(path))
        {
            stream.SetLength(BaselineReader.MaxBytes + 1);
        }

        var finding = Assert.Single(BaselineReader.Read(new SourceFile(_folder, Baseline.FileName, BaselineReader.MaxBytes + 1, 1)).Findings);

        Assert.Equal(("STD0030", "standards.baseline.json is 67,108,865 bytes, more than the 67,108,864 that are read"), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Folder_in_its_place_is_STD0030()
    {
        Directory.CreateDirectory(Path.Combine(_folder, Baseline.FileName));

        Assert.Equal("STD0030", Assert.Single(BaselineReader.Read(new SourceFile(_folder, Baseline.FileName, 0, 1)).Findings).Rule.Id);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_STD0030()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Good());
        bytes[Good().IndexOf("Member", StringComparison.Ordinal)] = 0xFF;
        File.WriteAllBytes(Path.Combine(_folder, Baseline.FileName), bytes);

        Assert.Equal("STD0030", Assert.Single(BaselineReader.Read(new SourceFile(_folder, Baseline.FileName, bytes.Length, 1)).Findings).Rule.Id);
    }

    private (Baseline Baseline, IReadOnlyList<Finding> Findings) Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, Baseline.FileName), text);
        return BaselineReader.Read(new SourceFile(_folder, Baseline.FileName, text.Length, 1));
    }

    private static string Good() => Write(new Baseline([First, Second], [new("adopted", 3)]));

    private static string Write(Baseline baseline) => System.Text.Encoding.UTF8.GetString(BaselineWriter.Write(baseline));

    private static string Id(BaselineEntry entry) => BaselineId.Of(entry);
}
