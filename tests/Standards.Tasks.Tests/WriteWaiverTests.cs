using System.Text;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class WriteWaiverTests : IDisposable
{
    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-waive-").FullName;

    private string Waivers => Path.Combine(_root, "standards.waivers.yml");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Entry_is_written_once_in_a_build()
    {
        using var first = Task();
        using var second = Task();

        Assert.True(first.Execute());
        Assert.True(second.Execute());

        Assert.Empty(_engine.Errors);
        Assert.Equal(
            "Standards: standards.waivers.yml(4) waives CA1822 for src/A/** until 2027-01-31. Commit the file, so that it is reviewed.",
            Assert.Single(_engine.Messages).Message);
        Assert.Equal(2, File.ReadAllText(Waivers).Split("rule: CA1822").Length);
    }

    [Fact]
    public void Path_that_is_missing_is_asked_for()
    {
        using var task = Task();
        task.Path = "";

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("STD0020", error.Code);
        Assert.EndsWith("STD0020.md", error.HelpLink);
        Assert.StartsWith(
            "the command does not say StandardsPath. Write 'dotnet build -t:StandardsWaive -p:StandardsRule=CA1822 -p:StandardsPath=", error.Message);
        Assert.False(File.Exists(Waivers));
    }

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_that_stood_there_stay(Encoding encoding)
    {
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes("# Ausnahmen für uns\r\nwaivers: # ä\r\n")];
        File.WriteAllBytes(Waivers, before);
        using var task = Task();

        Assert.True(task.Execute());

        var after = File.ReadAllBytes(Waivers);
        Assert.Equal(before, after[..before.Length]);
        Assert.StartsWith("  - rule: CA1822\r\n", encoding.GetString(after[before.Length..]));
    }

    [Fact]
    public void File_that_is_no_text_stays_as_it_is()
    {
        File.WriteAllBytes(Waivers, [0x76, 0x00]);
        using var task = Task();

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("STD0003", Waivers), (error.Code, error.File));
        Assert.Equal("standards.waivers.yml is binary, not text. Make it a UTF-8 text file of at most 1 MB that you may change.", error.Message);
        Assert.Equal([0x76, 0x00], File.ReadAllBytes(Waivers));
    }

    [Fact]
    public void Malformed_file_is_named_at_its_line_and_stays_as_it_is()
    {
        File.WriteAllText(Waivers, "version: 1\nwaivers: [\n");
        using var task = Task();

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("STD0004", Waivers, 2, 10), (error.Code, error.File, error.LineNumber, error.ColumnNumber));
        Assert.Equal("version: 1\nwaivers: [\n", File.ReadAllText(Waivers));
    }

    private WriteWaiver Task() => new()
    {
        BuildEngine = _engine,
        Facts = [$"root={_root}"],
        Date = TestDay.Text,
        Rule = "CA1822",
        Path = "src/A/**",
        Reason = "r",
        Owner = "a",
        ApprovedBy = "b",
        Expires = "2027-01-31",
    };
}
