using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Testing;

/// <summary>Reads <c>tests</c> of <c>standards.yml</c>.</summary>
internal static class TestPolicyReader
{
    private const int MaxPattern = 400;
    private const int MaxMinutes = 1440;

    public static TestPolicy Read(PolicySection section)
    {
        var defaults = new TestPolicy();
        var minutes = section.Section("minutes");
        var mutation = section.Section("mutation");
        var policy = new TestPolicy
        {
            Pyramid = Shares(section) ?? defaults.Pyramid,
            Tolerance = section.Number("tolerance", 0, 100, defaults.Tolerance) ?? defaults.Tolerance,
            UnitMinutes = minutes.Number("unit", 0, MaxMinutes, defaults.UnitMinutes) ?? defaults.UnitMinutes,
            IntegrationMinutes = minutes.Number("integration", 0, MaxMinutes, defaults.IntegrationMinutes) ?? defaults.IntegrationMinutes,
            EndToEndMinutes = minutes.Number("endToEnd", 0, MaxMinutes, defaults.EndToEndMinutes) ?? defaults.EndToEndMinutes,
            AllMinutes = minutes.Number("all", 0, MaxMinutes, defaults.AllMinutes) ?? defaults.AllMinutes,
            Naming = Pattern(section),
            Mutation = new MutationPolicy
            {
                Paths = mutation.GlobList("paths", "src/Orders/Payments/**") ?? defaults.Mutation.Paths,
                Score = mutation.Number("score", 0, 100, defaults.Mutation.Score) ?? defaults.Mutation.Score,
            },
        };
        minutes.End();
        mutation.End();
        section.End();
        return policy;
    }

    private static decimal[]? Shares(PolicySection section)
    {
        if (section.Node("pyramid") is not { } node)
        {
            return null;
        }

        var shares = node is YamlSequence list ? list.Items.Select(YamlTypes.Number).OfType<decimal>().ToArray() : [];
        if (node is YamlSequence { Items.Count: 3 } && shares.Length == 3 && shares.All(s => s is >= 0 and <= 100) && shares.Sum() == 100)
        {
            section.Keep("pyramid");
            return shares;
        }

        var found = node is YamlSequence && shares.Length == 3
            ? string.Create(CultureInfo.InvariantCulture, $"a list with the sum {shares.Sum()}")
            : YamlDescription.Of(node);
        section.Report(
            RuleCatalog.PolicyValueTypes,
            node,
            $"'tests.pyramid' is {found}, not the shares of unit, integration and end-to-end tests in percent, whose sum is 100",
            "Write 'pyramid: [70, 20, 10]'");
        return null;
    }

    private static Regex? Pattern(PolicySection section)
    {
        if (section.Text("naming", "'^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){2,}$'") is not { } text)
        {
            return null;
        }

        var node = section.Node("naming")!;
        try
        {
            return text.Length <= MaxPattern
                ? new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10))
                : throw new NotSupportedException();
        }
        catch (Exception e) when (e is RegexParseException or NotSupportedException)
        {
            section.Report(
                RuleCatalog.PolicyValueTypes,
                node,
                $"'tests.naming' is {ValueText.Quote(text)}, not a regular expression of at most {MaxPattern} characters without "
                    + $"look-around and back references",
                "Write \"naming: '^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){2,}$'\"");
            return null;
        }
    }
}
