using System.Text;
using Standards.Checks.Gates.Budgets.Sizes;

namespace Standards.Checks.Tests.Budgets.Sizes;

public sealed class SizeBaselineTests
{
    private const string Budget = "sizes: { limits: [ { projects: src/*, publish: 10 B } ] }\n";

    [Fact]
    public void Record_is_what_was_measured_and_reads_back()
    {
        using var scratch = new SizeScratch(Budget).With("publish/b.dll", "12").With("""publish/a "x".txt""", "1");

        var recorded = scratch.Record(scratch.Published("net10.0 linux-x64", restored: ["Serilog 4.0.0"]));

        Assert.Equal("Size baseline: 1 size of 1 project -> ops/sizes.baseline.json", recorded.Summary);
        Assert.Equal("""
            {
              "version": 1,
              "commit": "0123456789",
              "sizes": [
                {
                  "project": "src/Orders.Core/Orders.Core.csproj", "kind": "publish", "variant": "net10.0 linux-x64", "bytes": 3,
                  "packages": [
                    "Serilog 4.0.0"
                  ],
                  "parts": {
                    "a \"x\".txt": 1,
                    "b.dll": 2
                  }
                }
              ]
            }

            """, Encoding.UTF8.GetString(recorded.Content!));
        scratch.With(SizeBaseline.FilePath, recorded.Content!);
        Assert.Equal(recorded.Content, scratch.Record(scratch.Published("net10.0 linux-x64", restored: ["Serilog 4.0.0"])).Content);
    }

    [Fact]
    public void Larger_excess_needs_a_reason()
    {
        using var scratch = new SizeScratch(Budget).With("publish/a.dll", new byte[20]);
        scratch.With(SizeBaseline.FilePath, scratch.Record(scratch.Published()).Content!).With("publish/a.dll", new byte[21]);

        var refused = scratch.Record(scratch.Published());
        Assert.Null(refused.Content);
        Assert.Equal(
            """STD7010 src/Orders.Core/Orders.Core.csproj(1,1): publish folder of 'Orders.Core' would be recorded with 21 bytes, which is over its budget """
                + """and larger than in the baseline. Make it smaller, or say why it may be so: 'dotnet build -t:StandardsSizeBaseline """
                + """-p:StandardsReason="…"'.""",
            Assert.Single(BudgetScratch.Lines(refused.Obstacles)));
        Assert.Contains(
            "  \"reasons\": [\n    \"new font\"\n  ],\n",
            Encoding.UTF8.GetString(scratch.Record(scratch.Published(), "new font").Content!),
            StringComparison.Ordinal);
        Assert.NotNull(scratch.With("publish/a.dll", new byte[19]).Record(scratch.Published()).Content);
    }

    [Fact]
    public void What_was_not_measured_stays_and_what_is_gone_goes()
    {
        using var scratch = new SizeScratch(Budget).With("publish/a.dll", "1").With(SizeBaseline.FilePath, """
            { "version": 1, "sizes": [
              { "project": "src/Orders.Core/Orders.Core.csproj", "kind": "package", "variant": "", "bytes": 5 },
              { "project": "src/Gone/Gone.csproj", "kind": "package", "variant": "", "bytes": 5 } ] }
            """);

        var text = Encoding.UTF8.GetString(scratch.Record(scratch.Published()).Content!);

        Assert.Contains("\"kind\": \"package\"", text, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"publish\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_measured_and_a_damaged_measurement_are_refused()
    {
        using var scratch = new SizeScratch(Budget).With("state/bad.json", """{ "version": 1""");

        Assert.Equal(
            "STD7014 (0,0): no size was measured. Build, pack or publish in Release first; what has a budget is measured there.",
            Assert.Single(BudgetScratch.Lines(scratch.Record(new Dictionary<string, string>()).Obstacles)));
        Assert.Contains(
            "Delete it, and build, pack or publish again",
            Assert.Single(scratch.Record(new Dictionary<string, string> { ["state/bad.json"] = scratch.PathOf("state/bad.json") }).Obstacles).Fix,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "(1,1): the file is")]
    [InlineData("""{ "version": 1, "sizes": [""", "the file is not whole JSON")]
    [InlineData("""{ "version": 2, "sizes": [] }""", "(1,1): the file is no baseline of sizes: it has not 'version: 1' and 'sizes'")]
    [InlineData(
        """{ "version": 1, "sizes": [ { "project": "a", "kind": "package", "bytes": -1 } ] }""",
        "(1,28): an entry of the baseline has not a project, a kind, bytes and parts")]
    [InlineData("""{ "version": 1, "sizes": [ { "project": "a", "kind": "package", "bytes": 1.5 } ] }""", "(1,28): an entry")]
    [InlineData("""{ "version": 1, "sizes": [ { "project": "a", "kind": "image", "bytes": 1 } ] }""", "(1,28): an entry")]
    [InlineData("""{ "version": 1, "sizes": [ { "project": "a", "kind": "package", "bytes": 1, "parts": { "x": "NaN" } } ] }""", "(1,28): an entry")]
    [InlineData(
        """{ "version": 1, "sizes": [ { "project": "a", "kind": "package", "bytes": 1 }, { "project": "a", "kind": "package", "bytes": 1 } ] }""",
        "the baseline holds package of 'a' twice")]
    public void Damaged_baseline_is_found(string content, string expected)
    {
        using var scratch = new SizeScratch(Budget).With(SizeBaseline.FilePath, content);

        var line = Assert.Single(BudgetScratch.Lines(SizeBudgets.Read(scratch.PathOf(".")).Findings));

        Assert.StartsWith("STD7013 ops/sizes.baseline.json(", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.EndsWith(
            "Take the last good version from git, or build, pack or publish and write it anew with 'dotnet build -t:StandardsSizeBaseline'.",
            line,
            StringComparison.Ordinal);
    }
}
