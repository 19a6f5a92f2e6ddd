using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>No taste as policy: every configured rule, banned symbol and documented property names a clause that exists.</summary>
public class PolicyFileTests
{
    private static readonly HashSet<string> Keys = [.. ProductCatalog.Clauses.Select(clause => clause.Key)];

    public static TheoryData<string> Configurations() => Files("*.globalconfig");

    public static TheoryData<string> Lists() => Files("BannedSymbols*.txt");

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Every_configured_rule_stands_below_its_clauses(string path)
    {
        var comment = "";
        var rules = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(RepositoryRoot.Combine(path)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                comment = line[2..];
            }
            else if (line.StartsWith("dotnet_", StringComparison.Ordinal))
            {
                rules.Add(line, comment);
            }
        }

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.All(rule.Value.Split(':')[0].Split(", "), key => Assert.Contains(key, Keys)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_banned_symbol_names_its_clause_and_what_to_do(string path) =>
        Assert.All(File.ReadLines(RepositoryRoot.Combine(path)), line =>
        {
            var match = Regex.Match(line, @"^[MPTF]:[^;]+;\S.* \[clause ([a-z0-9-]+)\]$");
            Assert.True(match.Success, line);
            Assert.Contains(match.Groups[1].Value, Keys);
        });

    [Fact]
    public void Every_documented_property_names_its_clause() =>
        Assert.All(
            File.ReadLines(RepositoryRoot.Combine("docs/guides/properties.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
            line => Assert.Contains(line.Trim('|', ' ').Split('|')[^1].Trim(), Keys));

    private static TheoryData<string> Files(string pattern) =>
        [
            .. Directory.EnumerateFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/config"), pattern)
                .Select(RepositoryRoot.Relative)
                .Order(StringComparer.Ordinal),
        ];
}
