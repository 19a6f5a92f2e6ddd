using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Standards.Analyzers.Complexity;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Suppressors;
using Standards.Tests.Shared;

namespace Standards.Analyzers.Tests;

/// <summary>What the compiler knows of a rule is what the catalog says.</summary>
public sealed class RuleDescriptionTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Known =
        [.. OwnAnalyzers.All.SelectMany(a => a.SupportedDiagnostics).OrderBy(d => d.Id, StringComparer.Ordinal)];

    [Fact]
    public void Rules_of_the_compiler_are_those_of_the_engine() => Assert.Equal(AnalyzerRules.All.Select(r => r.Id), Known.Select(d => d.Id));

    [Fact]
    public void Titles_categories_and_links_are_those_of_the_catalog() =>
        Assert.All(
            Known.Zip(AnalyzerRules.All),
            pair => Assert.Equal(
                (pair.Second.Title, pair.Second.Category, pair.Second.HelpLink),
                (pair.First.Title.ToString(null), pair.First.Category, pair.First.HelpLinkUri)));

    [Fact]
    public void Default_severity_is_the_local_one_and_never_an_error() =>
        Assert.All(
            Known.Zip(AnalyzerRules.All),
            pair => Assert.Equal(
                pair.Second.Local == Severity.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                pair.First.DefaultSeverity));

    [Fact]
    public void Configuration_of_CI_is_what_the_default_policy_says_there()
    {
        var resolver = new SeverityResolver(Policy.Default, SeverityOptions.Local with { ContinuousIntegration = true });
        var expected = AnalyzerRules.All.Where(r => resolver.Of(r) != r.Local).Select(r => $"{r.Id} {SeverityNames.Of(resolver.Of(r))}");

        var said = Regex.Matches(
            File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/config/Standards.Rules.Ci.globalconfig")),
            @"^dotnet_diagnostic\.(\w+)\.severity = (\w+)$",
            RegexOptions.Multiline);

        Assert.Equal(expected, said.Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}"));
    }

    [Fact]
    public void Baseline_and_waivers_can_hold_them() => Assert.Superset(Known.Select(d => d.Id).ToHashSet(), SuppressibleIds.All().ToHashSet());

    [Fact]
    public void Baseline_and_waivers_can_hold_what_the_policy_turns_on() => Assert.Superset(
        Directory.EnumerateFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/config"), "*.globalconfig")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"^dotnet_diagnostic\.(\w+)\.severity = (?!none$)\w+$", RegexOptions.Multiline))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(),
        SuppressibleIds.All().ToHashSet());

    [Fact]
    public void Targets_name_each_of_them()
    {
        var targets = File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/policy/CodeRuleLevels.targets"));

        Assert.All(Known, d => Assert.Contains($"$(WarningsNotAsErrors);{d.Id}</WarningsNotAsErrors>", targets, StringComparison.Ordinal));
        var errors = AnalyzerRules.All.Where(r => r.Ci == Severity.Error).Select(r => r.Id);
        Assert.Contains($"and '$(_StandardsCollecting)' != 'true'\">{string.Join(';', errors)}</_StandardsRuleErrors>", targets, StringComparison.Ordinal);
        Assert.Contains($"$(NoWarn);{string.Join(';', ComplexityRules.All.Select(d => d.Id).Append("STD1108"))}</NoWarn>", targets, StringComparison.Ordinal);
    }
}
