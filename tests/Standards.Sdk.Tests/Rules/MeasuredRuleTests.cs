using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Rules.Measured;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Rules;

/// <summary>
/// The gates over what tools measured, in real builds: test results, coverage, mutants, benchmarks, load and queries. Every rule of theirs is in the
/// table, or another test of a real build says what it finds.
/// </summary>
public sealed partial class MeasuredRuleTests(MeasuredRepository repository) : IClassFixture<MeasuredRepository>
{
    public static TheoryData<string> Names { get; } = [.. MeasuredRuns.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_are_shown_held_and_of_another_severity(string name)
    {
        var run = MeasuredRuns.All.Single(r => r.Name == name);
        var first = repository.Build(run, isChanged: false).Reported(repository.Reports);
        AssertShown(run.Findings, first);

        var second = repository.Build(run, isChanged: true);
        AssertShown(run.Changed(), second);
        Assert.Superset(run.Waived.Select(w => w.Rule).ToHashSet(), repository.Reports.Findings().Select(f => f.Rule).ToHashSet());
    }

    [Fact]
    public void Every_rule_about_measurements_is_seen_in_a_build()
    {
        var here = MeasuredRuns.All.SelectMany(r => r.Findings).Select(f => f[..7]);
        var missed = RuleCatalog.All
            .Where(IsMeasured)
            .Select(r => r.Id)
            .Except(here, StringComparer.Ordinal)
            .Except(Elsewhere(), StringComparer.Ordinal)
            .ToArray();

        Assert.True(missed.Length == 0, $"{missed.Length} rules that no test shows in a build: {string.Join(' ', missed)}. Add them to MeasuredRuns.");
    }

    // Tests, coverage, mutants, sizes and packages, benchmarks, load, queries.
    private static bool IsMeasured(RuleDescriptor rule) => int.Parse(rule.Id[3..], CultureInfo.InvariantCulture) is >= 6000 and < 7400;

    private static void AssertShown(IEnumerable<string> expected, BuildResult result)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToList();
        var shown = result.Diagnostics().Select(d => $"{d.Place}: {d.Text}").Order(StringComparer.Ordinal).ToList();
        Assert.True(
            shown.Count == wanted.Count && shown.Zip(wanted).All(p => p.First.StartsWith(p.Second, StringComparison.Ordinal)),
            $"""
                Expected
                {string.Join('\n', wanted)}

                but the build says
                {string.Join('\n', shown)}

                {result.Output}
                """);
        Assert.Equal(wanted.Exists(f => f[8..].StartsWith("error", StringComparison.Ordinal)) ? 1 : 0, result.ExitCode);
    }

    private static IEnumerable<string> Elsewhere() => Directory
        .EnumerateFiles(RepositoryRoot.Combine("tests/Standards.Sdk.Tests"), "*Tests.cs", SearchOption.AllDirectories)
        .SelectMany(f => Asserted().Matches(File.ReadAllText(f)))
        .Select(m => m.Value);

    // What a test switches off, waives or gives another severity, it need not have seen.
    [GeneratedRegex(@"(?<!=|;|%3B|rule: )STD[67]\d{3}(?!: (?:none|suggestion|warning|error))")]
    private static partial Regex Asserted();
}
