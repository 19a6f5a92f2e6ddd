using System.Diagnostics;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Suppressions;

namespace Standards.Checks.Tests.Suppressions;

public sealed class SourceSuppressionCheckTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("#pragma warning disable CA5351", 1, 25)]
    [InlineData("\r\n  #  pragma\twarning  disable CA5351 // MD5", 2, 30)]
    [InlineData("#pragma warning disable CS0168, CA5351,CA1000", 1, 33)]
    [InlineData("#pragma warning disable ca5351", 1, 25)]
    [InlineData("#if NEVER\n#pragma warning disable CA5351\n#endif", 2, 25)]
    [InlineData("/* a\n*/\n#pragma warning disable CA5351", 3, 25)]
    [InlineData("#region Don't\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = '\"';\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = '\\'';\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = \"\\\"\";\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = @\"\\\";\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = $\"{(a ? \"}\" : \"{\")}\";\n#pragma warning disable CA5351", 2, 25)]
    [InlineData("var q = \"not closed\n#pragma warning disable CA5351", 2, 25)]
    public void Pragma_of_a_mandatory_analyzer(string source, int line, int column)
    {
        var finding = Assert.Single(Run(source));

        Assert.Equal(("STD0014", "src/A/A.cs", line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("CA5351 is mandatory, but '#pragma warning disable' switches it off", finding.Message);
        Assert.Equal(
            """Remove it and repair what the analyzer finds, or record a waiver: dotnet build -t:StandardsWaive -p:StandardsRule=CA5351 """
                + """-p:StandardsPath=src/A/A.cs -p:StandardsReason="…" -p:StandardsOwner="…" -p:StandardsApprovedBy="…" -p:StandardsExpires=yyyy-MM-dd""",
            finding.Fix);
    }

    [Theory]
    [InlineData("""[SuppressMessage("Security", "CA5351:Do not", Justification = "a")]""", 1, 30)]
    [InlineData("""[assembly: SuppressMessage("Security", "CA5351", Scope = "member", Target = "~M:A")]""", 1, 40)]
    [InlineData("[A, System.Diagnostics.CodeAnalysis.SuppressMessageAttribute( /* c */ \"Security\" ,\n  \"CA5351\")]", 2, 3)]
    [InlineData("""[SuppressMessage(checkId: "CA5351:x", category: "Security")]""", 1, 27)]
    [InlineData("""[SuppressMessage("Se,(curity", @"ca5351")]""", 1, 32)]
    [InlineData("[SuppressMessage(\"a\", " + Quotes + "CA5351" + Quotes + ")]", 1, 23)]
    public void Attribute_of_a_mandatory_analyzer(string source, int line, int column)
    {
        var finding = Assert.Single(Run(source, "src/GlobalSuppressions.cs"));

        Assert.Equal(("STD0014", "src/GlobalSuppressions.cs", line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("CA5351 is mandatory, but [SuppressMessage] switches it off", finding.Message);
    }

    [Theory]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning disable // all of them")]
    public void Pragma_without_ids_switches_off_all(string source)
    {
        var finding = Assert.Single(Run("\n" + source));

        Assert.Equal(("STD0014", 2, 1), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("'#pragma warning disable' without ids switches off every mandatory analyzer (CA2100, CA5350, CA5351, CA5359)", finding.Message);
        Assert.Contains("-p:StandardsRule=STD0014 ", finding.Fix);
    }

    [Theory]
    [InlineData("#pragma warning restore CA5351")]
    [InlineData("#pragma warning restore")]
    [InlineData("#pragma warning disable CA1822, CA53511, 5351")]
    [InlineData("#pragma warning disabled CA5351")]
    [InlineData("#pragma checksum \"a\"")]
    [InlineData("#pragma warning disable CA1000 // CA5351")]
    [InlineData("// #pragma warning disable CA5351")]
    [InlineData("/*\n#pragma warning disable CA5351\n*/")]
    [InlineData("var a = @\"\n#pragma warning disable CA5351\n\";")]
    [InlineData("var a = " + Quotes + "\n#pragma warning disable CA5351\n" + Quotes + ";")]
    [InlineData("var a = $" + Quotes + "\n#pragma warning disable CA5351\n" + Quotes + "\";")]
    [InlineData("var a = $@\"{x}\n#pragma warning disable CA5351\n\";")]
    [InlineData("""var a = "[SuppressMessage(\"a\", \"CA5351\")]";""")]
    [InlineData("/// <c>[SuppressMessage(\"a\", \"CA5351\")]</c>\nclass A;")]
    [InlineData("""[SuppressMessage("CA5351", "CA1822")]""")]
    [InlineData("""[SuppressMessage("a", "CA1822", Justification = "CA5351")]""")]
    [InlineData("[SuppressMessage]")]
    [InlineData("[SuppressMessage(")]
    [InlineData("""[SuppressMessage("a", Ids.Md5)]""")]
    [InlineData("""[UnconditionalSuppressMessage("a", "CA5351")]""")]
    [InlineData("void SuppressMessage(string a) { }")]
    public void Silent(string source) => Assert.Empty(Run(source));

    [Fact]
    public void Compiler_warnings_are_known_by_number()
    {
        var policy = Policy.Default with { MandatoryAnalyzers = new HashSet<string> { "CS0618", "CS8602" } };

        Assert.Equal(["CS0618", "CS8602"], Run("#pragma warning disable 618, 8602, 1591", policy: policy).Select(f => f.Message.Split(' ')[0]));
    }

    [Fact]
    public void Nothing_is_mandatory_nothing_is_found() =>
        Assert.Empty(Run("#pragma warning disable", policy: Policy.Default with { MandatoryAnalyzers = new HashSet<string>() }));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Encoding_does_not_hide_a_suppression(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. text.GetPreamble(), .. text.GetBytes("// Prüfung\n#pragma warning disable CA5351\n")];
        using var repository = new TestRepository().With("src/A.cs", bytes);

        Assert.Equal((2, 25), Assert.Single(repository.Run(new SourceSuppressionCheck())) is var f ? (f.Line, f.Column) : default);
    }

    [Fact]
    public void Other_files_are_not_looked_at() => Assert.Empty(Run("#pragma warning disable CA5351", "src/A.cpp"));

    [Fact]
    public void Suppressed_by_nothing_but_a_waiver()
    {
        var options = new SeverityOptions(false, SeverityOptions.Ids("STD0014"), SeverityOptions.Ids(""), SeverityOptions.Ids("STD0014"));
        var policy = Policy.Default with { Rules = new Dictionary<string, Severity> { ["STD0014"] = Severity.None } };

        Assert.Equal(Severity.Error, new SeverityResolver(policy, options).Of(RuleCatalog.SuppressionWaived));
    }

    public static TheoryData<string> Hostile =>
    [
        string.Concat(Enumerable.Repeat("[SuppressMessage(", 100_000)),
        string.Concat(Enumerable.Repeat("'\\", 500_000)) + "pragma",
        string.Concat(Enumerable.Repeat("$\"{", 300_000)) + "pragma",
        string.Concat(Enumerable.Repeat("$@\"{\"", 300_000)) + "pragma",
        "#pragma warning disable " + new string(',', 1_000_000),
        new string('"', 1_000_001) + "pragma",
        new string('/', 1_000_001) + "*pragma",
        string.Concat(Enumerable.Repeat("#pragma warning disable A,\n", 50_000)),
        "[SuppressMessage(\"a\"" + new string(',', 1_000_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_ends_soon(string source)
    {
        var watch = Stopwatch.StartNew();
        _ = Run(source);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<Finding> Run(string source, string path = "src/A/A.cs", Policy? policy = null)
    {
        using var repository = new TestRepository().With(path, source);
        return repository.Run(new SourceSuppressionCheck(), policy);
    }
}
