using System.Diagnostics;
using System.Text;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>Whatever the lock file holds: one coded finding with a place, in bounded time, and the command that repairs it.</summary>
public sealed class LockFileBadInputTests : IDisposable
{
    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"version\": 1,\n  \"dependencies\": {\n", 4, 1)]
    [InlineData("{\n  \"version\": 1,\n  \"dependencies\": { \"net10.0\": {} } }\n}", 4, 1)]
    [InlineData("""{ "version": 1, }""", 1, 17)]
    [InlineData("{ \"version\": 1 // text\n}", 1, 16)]
    [InlineData("{ 'version': 1 }", 1, 3)]
    [InlineData("{\r\n  \"ü\": x\r\n}", 2, 8)]
    public void Other_text_than_JSON(string content, int line, int column) =>
        AssertStale(_fixture.Run(content), line, column, "the lock file is not valid JSON");

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("||||||| base")]
    [InlineData("=======")]
    [InlineData(">>>>>>> main")]
    public void Conflict_markers(string marker)
    {
        var content = LockFileFixture.Current.Replace("""      "Beta": {""", $"{marker}\n      \"Beta\": {{", StringComparison.Ordinal);

        AssertStale(_fixture.Run(content), 12, 1, "the lock file has merge conflict markers");
        AssertStale(_fixture.Run(content.Replace("\n", "\r\n", StringComparison.Ordinal)), 12, 1, "the lock file has merge conflict markers");
    }

    // Both sides kept: the markers are removed by hand, the keys are there twice.
    [Theory]
    [InlineData(
        """{ "version": 1, "dependencies": { "net10.0": { "Alpha": { "type": "Direct" }, "alpha": { "type": "Direct" } } } }""",
        79,
        "has the package 'alpha' twice")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": {}, "net10.0": {} } }""", 50, "has the target framework 'net10.0' twice")]
    [InlineData("""{ "version": 1, "version": 1 }""", 17, "has the key 'version' twice")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "Alpha": { "type": "Direct", "type": "Direct" } } } }""", 77, "has the key 'type' twice")]
    public void Duplicate_keys(string content, int column, string reason) => AssertStale(_fixture.Run(content), 1, column, "the lock file " + reason);

    [Theory]
    [InlineData("[]", 1, "has something else where an object is expected")]
    [InlineData("null", 1, "has something else where an object is expected")]
    [InlineData("{}", 2, "has no 'version'")]
    [InlineData("""{ "version": "1" }""", 14, "has a 'version' that is no positive number")]
    [InlineData("""{ "version": 0 }""", 14, "has a 'version' that is no positive number")]
    [InlineData("""{ "version": 1e99 }""", 14, "has a 'version' that is no positive number")]
    [InlineData("""{ "version": 4 }""", 14, "has version 4, newer than the versions 1 to 3 that are known")]
    [InlineData("""{ "version": 1, "dependencies": [] }""", 33, "has something else where an object is expected")]
    [InlineData("""{ "version": 3, "net10.0": [] }""", 28, "has something else where an object is expected")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": 1 } }""", 46, "has something else where an object is expected")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "A": "1.0" } } }""", 53, "has something else where an object is expected")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "A": { "type": 1 } } } }""", 63, "has something else where a string is expected")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "A": { "type": "Own" } } } }""", 63, "has the unknown type 'Own'")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "A": { "requested": null } } } }""", 68, "has something else where a string is expected")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "A": { } } } }""", 55, "has no 'type' for package 'A'")]
    [InlineData("""{ "version": 1, "dependencies": { "net10.0": { "\ud800": { } } } }""", 48, "has a string that is no text")]
    public void Wrong_shape(string content, int column, string reason) => AssertStale(_fixture.Run(content), 1, column, "the lock file " + reason);

    [Fact]
    public void Every_prefix_of_a_lock_file_is_one_finding()
    {
        for (var length = 0; length < LockFileFixture.Current.Length; length++)
        {
            AssertStale(_fixture.Run(LockFileFixture.Current[..length]), null, null, "the lock file is not valid JSON");
        }
    }

    // A graph that nobody wrote: every package needs every other one, and itself.
    [Fact]
    public void Dense_graph_takes_bounded_time()
    {
        var ids = Enumerable.Range(1000, 400).Select(i => $"P{i}").ToArray();
        var dependencies = string.Join(", ", ids.Select(id => $"\"{id}\": \"1.0.0\""));
        var entries = string.Join(", ", ids.Select(id => $$"""
            "{{id}}": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "x", "dependencies": { {{dependencies}} } }
            """));
        var watch = Stopwatch.StartNew();

        var findings = _fixture.Run("{ \"version\": 1, \"dependencies\": { \"net10.0\": { " + entries + " } } }");

        Assert.Equal(["STD4002", "STD4011"], findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Deep_nesting() =>
        AssertStale(_fixture.Run("{ \"version\": 1, \"x\": " + new string('[', 1_000_000)), 1, 37, "the lock file is not valid JSON");

    [Fact]
    public void Other_encodings()
    {
        AssertStale(_fixture.Run("{\n \"é"u8[..^1].ToArray()), 2, 3, "the lock file is not UTF-8 text");
        AssertStale(
            _fixture.Run([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(LockFileFixture.Current)]), 1, 1, "the lock file is not UTF-8 text");
        AssertStale(_fixture.Run(new byte[1000]), 1, 1, "the lock file is not valid JSON");
    }

    [Fact]
    public void Byte_order_mark_and_carriage_returns_change_no_place()
    {
        var content = "\uFEFF" + LockFileFixture.Current.Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Empty(_fixture.Run(content));
        var finding = Assert.Single(_fixture.Run(content, _fixture.Facts with { PackageReferences = [] }));
        Assert.Equal((5, 7), (finding.Line, finding.Column));
        AssertStale(_fixture.Run("\uFEFFx"), 1, 1, "the lock file is not valid JSON");
    }

    [Fact]
    public void File_of_50_megabytes_is_refused_unread()
    {
        var content = new byte[50_000_000];
        content.AsSpan().Fill((byte)' ');
        var watch = Stopwatch.StartNew();

        var finding = Assert.Single(_fixture.Run(content));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
        Assert.Equal(("STD0010", LockFileFixture.Path, 0, 0), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.StartsWith($"{LockFileFixture.Path} is ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(LockFileFixture.Fix + "; it was not compared with the project", finding.Fix);
    }

    [Fact]
    public void Many_packages_on_one_line_take_bounded_time()
    {
        var content = new StringBuilder("{ \"version\": 2, \"dependencies\": { \"net10.0\": { ");
        for (var i = 0; i < 200_000; i++)
        {
            content.Append(i == 0 ? "" : ", ").Append($$"""
                "Package.{{i}}": { "type": "Direct", "requested": "[1.0.0, )" }
                """);
        }

        var watch = Stopwatch.StartNew();

        var findings = _fixture.Run(content.Append(" } } }").ToString());

        // Stale by a framework's references, without versions a thousand times and one more, indented wrongly.
        Assert.Equal(200_001, findings.Count(finding => finding.Rule.Id == "STD4002"));
        Assert.Equal(1001, findings.Count(finding => finding.Rule.Id == "STD4011"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static void AssertStale(Finding[] findings, int? line, int? column, string message)
    {
        var finding = Assert.Single(findings);
        Assert.Equal(("STD4002", LockFileFixture.Path, message, LockFileFixture.Fix), (finding.Rule.Id, finding.Path, finding.Message, finding.Fix));
        Assert.Equal((line ?? finding.Line, column ?? finding.Column), (finding.Line, finding.Column));
        Assert.True(finding is { Line: > 0, Column: > 0 });
    }
}
