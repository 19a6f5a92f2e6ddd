using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;

namespace Standards.Checks.Tests.CompilerLogs;

public sealed class CompilerLogReaderTests : IDisposable
{
    private const string Rules =
        """{ "id": "CA1822", "shortDescription": { "text": "Mark members as static." """
        + """}, "helpUri": "https://example.org/ca1822", "properties": { "tags": ["a"] } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("standards-logs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Diagnostic_has_place_message_title_and_link()
    {
        var found = Assert.Single(Read(Sarif(Result("CA1822", "warning", "Member 'P' can be static.\nReally.", "src/A b/C.cs", 6, 17))).Diagnostics);

        Assert.Equal(
            new CompilerDiagnostic(
                "CA1822", "warning", "src/A b/C.cs", 6, 17, "Member 'P' can be static. Really", "Mark members as static", "https://example.org/ca1822", false),
            found);
    }

    [Theory]
    [InlineData("\"0.014\"", 14)]
    [InlineData("\"12.5\"", 12500)]
    [InlineData("\"0,014\"", 14)]
    [InlineData("\"<0.001\"", null)]
    [InlineData("\"1e300\"", null)]
    [InlineData("\"\"", null)]
    public void Time_of_an_analyzer_is_read_without_a_finding_of_it(string seconds, int? milliseconds)
    {
        var text = Sarif().Replace("\"tags\"", $"\"executionTimeInSeconds\": {seconds}, \"tags\"", StringComparison.Ordinal);

        var times = Read(text).Times;

        Assert.Equal(milliseconds is { } time ? [new AnalyzerTime("CA1822", "Mark members as static", time)] : [], times);
    }

    [Theory]
    [InlineData(
        """{ "kind": "inSource", "justification": "known since the baseline (standards.baseline.json)", "properties": """
            + """{ "suppressionType": "SuppressMessageAttribute" } }""",
        null)]
    [InlineData(
        """{ "kind": "inSource", "properties": { "suppressionType": "DiagnosticSuppressor { Suppression Id: STDB_CS0168, Suppression Justification: known """
            + """since the baseline (standards.baseline.json) }" } }""",
        ExemptionKind.Baseline)]
    [InlineData(
        """{ "kind": "inSource", "properties": { "suppressionType": "DiagnosticSuppressor { Suppression Id: STDW_CS0168, Suppression Justification: waived """
            + """(standards.waivers.yml) }" } }""",
        ExemptionKind.Waiver)]
    public void Suppression_says_what_it_is(string suppression, ExemptionKind? heldBy)
    {
        var found = Assert.Single(Read(Sarif(Result("CS0168", "warning", "m", "a.cs", 1, 1, $"\"suppressions\": [{suppression}],"))).Diagnostics);

        Assert.True(found.IsSuppressed);
        Assert.Equal(heldBy, found.HeldBy);
    }

    [Fact]
    public void Diagnostic_without_place_or_outside_belongs_to_no_file()
    {
        var log = Read(Sarif(
            """{ "ruleId": "CS5001", "level": "error", "message": { "text": "no entry point" } }""",
            Result("CS0168", "warning", "m", "", 3, 4).Replace(Uri(""), "file:///elsewhere/C.cs", StringComparison.Ordinal)));

        Assert.All(log.Diagnostics, d => Assert.Equal(("", 0, 0), (d.Path, d.Line, d.Column)));
        Assert.Equal(["CS5001", "CS0168"], log.Diagnostics.Select(d => d.Id));
    }

    [Theory]
    [InlineData("", "The compiler log log.sarif is cut off or damaged")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "results": [ { "ruleId": "CA""", "The compiler log log.sarif is cut off or damaged")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "results": [ 3 ] } ] }""", "The compiler log log.sarif is cut off or damaged")]
    [InlineData("""{ "version": "2.1.0", "runs": [ { "results": [ { "ruleId": 3 } ] } ] }""", "The compiler log log.sarif is cut off or damaged")]
    [InlineData("""{ "version": "1.0.0", "runs": [ ] }""", "The compiler log log.sarif is not SARIF 2.1 of the C# or Visual Basic compiler")]
    [InlineData("[ 1, 2 ]", "The compiler log log.sarif is not SARIF 2.1 of the C# or Visual Basic compiler")]
    public void Damaged_or_foreign_log_is_a_remark(string text, string remark)
    {
        var log = Read(text);

        Assert.Empty(log.Diagnostics);
        Assert.Equal(remark, log.Remark);
    }

    [Fact]
    public void Log_that_is_cut_off_anywhere_is_never_an_exception()
    {
        var text = Sarif(Result("CA1822", "warning", "m", "a.cs", 1, 2));
        for (var length = 0; length < text.TrimEnd().Length; length++)
        {
            Assert.NotNull(Read(text[..length]).Remark);
        }

        Assert.Null(Read(text).Remark);
    }

    [Fact]
    public void Log_of_more_than_50_MB_is_not_read()
    {
        using (var stream = File.Create(Path.Combine(_folder, "log.sarif")))
        {
            stream.SetLength(CompilerLogReader.MaxBytes + 1);
        }

        var log = CompilerLogReader.Read(Path.Combine(_folder, "log.sarif"), _folder);

        Assert.Equal("The compiler log log.sarif has 52,428,801 bytes, more than the 52,428,800 that are read", log.Remark);
    }

    [Fact]
    public void Missing_log_is_a_remark() =>
        Assert.Equal("The compiler log none.sarif cannot be read", CompilerLogReader.Read(Path.Combine(_folder, "none.sarif"), _folder).Remark);

    [Fact]
    public void Store_merges_frameworks_and_names_projects_without_log()
    {
        Store("src~A~A.csproj-net8.0", Result("CS0168", "warning", "m", "src/A/a.cs", 2, 1), Result("CS0219", "warning", "only here", "src/A/a.cs", 1, 1));
        Store("src~A~A.csproj-net10.0", Result("CS0168", "error", "m", "src/A/a.cs", 2, 1));
        Store("src~Gone~Gone.csproj", Result("CS0168", "warning", "gone", "src/Gone/a.cs", 2, 1));
        Store("src~C_d~C_d.csproj", Result("CS0168", "warning", "odd", "src/C,d/a.cs", 2, 1));
        File.WriteAllText(Path.Combine(_folder, "state", "compiler", "Debug", "src~B~B.csproj.sarif"), "{");

        var set = new CompilerLogStore(_folder, _folder).Read("Debug", ["src/A/A.csproj", "src/B/B.csproj", "src/C,d/C,d.csproj", "src/New/New.csproj"]);

        Assert.Equal(
            [("src/A/a.cs", "CS0219", "warning"), ("src/A/a.cs", "CS0168", "error"), ("src/C,d/a.cs", "CS0168", "warning")],
            set.Diagnostics
                .OrderBy(d => d.Path, StringComparer.Ordinal)
                .ThenBy(d => d.Line)
                .Select(d => (d.Path, d.Id, d.Level))
                .Order()
                .OrderBy(d => d.Path, StringComparer.Ordinal)
                .ThenByDescending(d => d.Id, StringComparer.Ordinal));
        Assert.Equal(["src/New/New.csproj"], set.Missing);
        Assert.Equal(["The compiler log src~B~B.csproj.sarif is cut off or damaged"], set.Remarks);
        Assert.Equal(["Debug"], new CompilerLogStore(_folder, _folder).Configurations);
    }

    [Fact]
    public void What_one_framework_leaves_open_is_open()
    {
        Store("A.csproj-net8.0", Result("CS0168", "warning", "m", "a.cs", 2, 1));
        Store("A.csproj-net10.0", Result("CS0168", "error", "m", "a.cs", 2, 1, """ "suppressions": [{ "kind": "inSource" }],"""));

        Assert.False(Assert.Single(new CompilerLogStore(_folder, _folder).Read("Debug", ["A.csproj"]).Diagnostics).IsSuppressed);
    }

    private void Store(string name, params string[] results)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "state", "compiler", "Debug"));
        File.WriteAllText(Path.Combine(_folder, "state", "compiler", "Debug", name + ".sarif"), Sarif(results));
    }

    private CompilerLog Read(string text)
    {
        var path = Path.Combine(_folder, "log.sarif");
        File.WriteAllText(path, text);
        return CompilerLogReader.Read(path, _folder);
    }

    private string Result(string id, string level, string message, string path, int line, int column, string more = "") => $$$"""
        { "ruleId": "{{{id}}}", "ruleIndex": 7, "level": "{{{level}}}", "message": { "text": {{{System.Text.Json.JsonSerializer.Serialize(message)}}} }, {{{more}}}
          "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{{Uri(path)}}}" }, "region": { "startLine": {{{line}}}, "startColumn": {{{column}}}, "endLine": 9 } } } ], "properties": { "warningLevel": 1 } }
        """;

    private string Uri(string path) => new Uri(Path.Combine(_folder, path)).AbsoluteUri;

    private static string Sarif(params string[] results) =>
        $$"""{ "$schema": "http://json.schemastore.org/sarif-2.1.0", "version": "2.1.0", "runs": [ { "results": [ {{string.Join(',', results)}} ], "tool": """
        + $$"""{ "driver": { "name": "csc", "rules": [ {{Rules}} ] } } } ] }""";
}
