using Standards.Checks.Findings;
using Standards.Checks.Rules.Suppressions;

namespace Standards.Checks.Tests.Suppressions;

public sealed class ConfigurationSuppressionCheckTests
{
    [Theory]
    [InlineData("dotnet_diagnostic.CA5351.severity = none", 1)]
    [InlineData("  dotnet_diagnostic.ca5351.severity:silent", 3)]
    [InlineData("dotnet_diagnostic.CA5351.SEVERITY = Suggestion # MD5", 1)]
    [InlineData("dotnet_diagnostic.CA5351.severity=refactoring;x", 1)]
    public void Severity_below_a_warning(string setting, int column)
    {
        var finding = Assert.Single(Run($"root = true\r\n[*.cs]\r\n{setting}\r\n"));

        Assert.Equal(("STD0014", ".editorconfig", 3, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Matches("^CA5351 is mandatory, but 'dotnet_diagnostic.* = (?i:none|silent|suggestion|refactoring)' switches it off$", finding.Message);
        Assert.StartsWith(
            "Remove it and repair what the analyzer finds, or record a waiver: dotnet build -t:StandardsWaive -p:StandardsRule=CA5351 "
                + "-p:StandardsPath=.editorconfig ",
            finding.Fix);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CA5351.severity = warning")]
    [InlineData("dotnet_diagnostic.CA5351.severity = error")]
    [InlineData("dotnet_diagnostic.CA5351.severity = default")]
    [InlineData("dotnet_diagnostic.CA1822.severity = none")]
    [InlineData("# dotnet_diagnostic.CA5351.severity = none")]
    [InlineData("; dotnet_diagnostic.CA5351.severity = none")]
    [InlineData("xdotnet_diagnostic.CA5351.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-Style.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    public void Silent(string setting) => Assert.Empty(Run($"[*.cs]\n{setting}\n"));

    [Fact]
    public void Category_covers_its_analyzers()
    {
        var findings = Run("is_global = true\ndotnet_analyzer_diagnostic.category-Security.severity = none\n", "eng/strict.globalconfig");

        Assert.Equal(["CA2100", "CA5350", "CA5351", "CA5359"], findings.Select(f => f.Message.Split(' ')[0]));
        Assert.All(findings, f => Assert.Equal(("eng/strict.globalconfig", 2, 1), (f.Path, f.Line, f.Column)));
    }

    [Fact]
    public void Bulk_setting_covers_all() => Assert.Equal(
        "'dotnet_analyzer_diagnostic.severity = none' switches off every mandatory analyzer (CA2100, CA5350, CA5351, CA5359)",
        Assert.Single(Run("dotnet_analyzer_diagnostic.severity = none")).Message);

    private static IReadOnlyList<Finding> Run(string text, string path = ".editorconfig")
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new ConfigurationSuppressionCheck());
    }
}
