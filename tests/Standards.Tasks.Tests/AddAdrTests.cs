using System.Text;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class AddAdrTests : IDisposable
{
    private const string Old =
        "# 1. Größe\r\n\r\nDate: 2024-01-31\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nC.\r\n\r\n## Decision\r\n\r\nD.\r\n\r\n"
        + "## Consequences\r\n\r\nNone at all";

    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-adr-").FullName;

    private string Folder => Directory.CreateDirectory(Path.Combine(_root, "docs", "adr")).FullName;

    private string OldRecord => Path.Combine(Folder, "0001-old.md");

    private string NewRecord => Path.Combine(Folder, "0002-use-it.md");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static TheoryData<Encoding> Encodings =>
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(false, true),
        new UnicodeEncoding(true, true),
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_beside_the_status_stay(Encoding encoding)
    {
        File.WriteAllBytes(OldRecord, [.. encoding.GetPreamble(), .. encoding.GetBytes(Old)]);
        using var task = Task("1");

        Assert.True(task.Execute(), string.Concat(_engine.Errors.Select(e => e.Message)));

        byte[] expected =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes(Old.Replace("Accepted", "Superseded by [ADR-0002](0002-use-it.md)", StringComparison.Ordinal)),
        ];
        Assert.Equal(expected, File.ReadAllBytes(OldRecord));
        Assert.StartsWith("# 2. Use it\r\n", File.ReadAllText(NewRecord), StringComparison.Ordinal);
        Assert.Equal(
            "Standards: docs/adr/0002-use-it.md is written, with the status Proposed. Write its context, decision and consequences.",
            _engine.Messages[0].Message!.Split('\n')[0]);
    }

    [Fact]
    public void Record_is_written_once_in_a_build()
    {
        using var first = Task();
        using var second = Task();

        Assert.True(first.Execute());
        Assert.True(second.Execute());

        Assert.Equal("0001-use-it.md", Path.GetFileName(Assert.Single(Directory.GetFiles(Folder))));
    }

    [Fact]
    public void Title_that_is_missing_is_asked_for()
    {
        using var task = Task();
        task.Title = "";

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(
            ("STD0006", """the command does not say StandardsTitle. Write 'dotnet build -t:StandardsNewAdr -p:StandardsTitle="Use PostgreSQL"'."""),
            (error.Code, error.Message));
    }

    [Fact]
    public void Nothing_is_written_when_a_file_cannot_be()
    {
        File.WriteAllText(OldRecord, Old);
        // A folder in the place of the new record.
        Directory.CreateDirectory(NewRecord);
        using var task = Task("1");

        Assert.False(task.Execute());

        Assert.Equal("STD3102", Assert.Single(_engine.Errors).Code);
        Assert.Equal(Old, File.ReadAllText(OldRecord));
    }

    [Fact]
    public void Policy_that_cannot_be_read_is_named()
    {
        File.WriteAllText(Path.Combine(_root, "standards.yml"), "adr: [\n");
        using var task = Task();

        Assert.False(task.Execute());

        Assert.Equal("STD0004", Assert.Single(_engine.Errors).Code);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    private AddAdr Task(string supersedes = "") => new()
    {
        BuildEngine = _engine,
        Facts = [$"root={_root}"],
        Date = TestDay.Text,
        Title = "Use it",
        Supersedes = supersedes,
    };
}
