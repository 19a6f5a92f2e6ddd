using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Dependencies.Updates;

/// <summary>The preset that is shipped, as far as it can be tried without Renovate.</summary>
public sealed class RenovatePresetTests
{
    private static readonly JsonElement Preset = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("ci-templates/renovate/default.json"))).RootElement;

    [Fact]
    public void Looks_every_week() =>
        Assert.Contains("schedule:weekly", Preset.GetProperty("extends").EnumerateArray().Select(e => e.GetString()));

    /// <summary>Renovate's own manager reads msbuild-sdks and calls them so; a second one would ask for each update twice.</summary>
    [Fact]
    public void Leaves_global_json_to_the_manager_that_reads_it()
    {
        var rule = Assert.Single(
            Preset.GetProperty("packageRules").EnumerateArray(),
            r => r.TryGetProperty("matchDepTypes", out var types) && types[0].GetString() == "msbuild-sdk");
        Assert.Contains("dotnet build -t:StandardsLockSdks", rule.GetProperty("prBodyNotes")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Managers(), m => Matches(m, "global.json"));
    }

    [Fact]
    public void Finds_policy_layers()
    {
        const string Policy = """
            version: 1
            extends:
              - base.yml
              - nuget:Acme.Policy/1.2.0        # a package
              - nuget:Acme.Policy-Extra/2.0.0-rc.1

            """;
        var manager = Assert.Single(Managers(), m => Matches(m, "standards.yml"));
        Assert.Equal("nuget", manager.GetProperty("datasourceTemplate").GetString());

        var pattern = manager.GetProperty("matchStrings")[0].GetString()!;
        var found = Regex.Matches(Policy, pattern).Select(m => $"""{m.Groups["depName"].Value} {m.Groups["currentValue"].Value}""");

        Assert.Equal(["Acme.Policy 1.2.0", "Acme.Policy-Extra 2.0.0-rc.1"], found);
    }

    private static IEnumerable<JsonElement> Managers() => Preset.GetProperty("customManagers").EnumerateArray();

    // '/…/' is a regular expression to Renovate.
    private static bool Matches(JsonElement manager, string path) =>
        manager.GetProperty("managerFilePatterns").EnumerateArray().Any(p => Regex.IsMatch(path, p.GetString()!.Trim('/')));
}
