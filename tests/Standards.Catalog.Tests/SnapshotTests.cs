using Standards.Tests.Shared;
using Xunit.Sdk;

namespace Standards.Catalog.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    private string Approved => Path.Combine(_folder, "below", "approved.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_text_passes_whatever_the_line_ends()
    {
        Accept("one\ntwo\n");
        Snapshot.MatchFile("one\r\ntwo\r\n", Approved, _ => null);
    }

    [Fact]
    public void Differing_lines_are_shown_with_their_numbers()
    {
        Accept("one\ntwo\nthree");
        var failure = Assert.Throws<XunitException>(() => Snapshot.MatchFile("one\n2\nthree\nfour", Approved, _ => null));
        Assert.Contains("""
              line 2
                - two
                + 2
              line 4
                - (end of the approved file)
                + four

            """, failure.Message);
        Assert.Contains("STANDARDS_ACCEPT=1", failure.Message);
        Assert.DoesNotContain("line 1\n", failure.Message);
    }

    [Fact]
    public void Long_differences_are_cut()
    {
        Accept(string.Join('\n', Enumerable.Range(0, 50)));
        var failure = Assert.Throws<XunitException>(() => Snapshot.MatchFile("", Approved, _ => null));
        Assert.Contains("line 10\n", failure.Message);
        Assert.DoesNotContain("line 11\n", failure.Message);
        Assert.EndsWith("... more lines differ\n", failure.Message);
    }

    [Fact]
    public void Missing_file_fails_and_is_not_written()
    {
        var failure = Assert.Throws<XunitException>(() => Snapshot.MatchFile("one", Approved, _ => null));
        Assert.Contains("does not exist yet", failure.Message);
        Assert.False(File.Exists(Approved));
    }

    [Fact]
    public void Accepting_writes_utf8_without_bom_and_line_feeds()
    {
        Accept("é\r\n");
        Assert.Equal([0xC3, 0xA9, (byte)'\n'], File.ReadAllBytes(Approved));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void Pipeline_never_accepts(string ci)
    {
        Assert.Throws<XunitException>(() => Snapshot.MatchFile("one", Approved, name => name == "CI" ? ci : "1"));
        Assert.False(File.Exists(Approved));
    }

    private void Accept(string text) => Snapshot.MatchFile(text, Approved, name => name == Snapshot.AcceptVariable ? "1" : null);
}
