using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>The layout rules in their four states, over all projects of a solution at once.</summary>
public sealed class LayoutRuleTests
{
    private static readonly string[] Local =
    [
        "STD2001 error src/Tool/Tool.csproj(1,1)",
        "STD2002 error lib/Loose/Loose.csproj(1,1)",
        "STD2003 error src/Odd.Tests/Odd.Tests.csproj(1,1)",
        "STD2004 warning src/Untested/Untested.csproj(1,1)",
        "STD2005 warning cmd/Orders.Common/Orders.Common.csproj(1,1)",
    ];

    [Fact]
    public void Layout_rules_fire_and_obey()
    {
        using var repository = new ScratchRepository()
            .Executable("src/Tool")
            .Executable("cmd/Orders.Common")
            .Write("lib/Loose/Loose.csproj", """<Project Sdk="Standards.Sdk" />""")
            .Write("src/Untested/Untested.csproj", """<Project Sdk="Standards.Sdk" />""")
            .Write("src/Odd.Tests/Odd.Tests.csproj", """<Project Sdk="Standards.Sdk" />""")
            .Solution();
        repository.Run("restore", "All.slnx").Succeeded();

        var fired = Check(repository).Failed();
        Assert.Equal(Local, Places(fired));
        fired.Reported(repository.Reports);
        Assert.Equal(PackedSdk.Instance.Version, repository.Reports.SdkVersion());

        var suppressed = Check(repository, "-p:NoWarn=STD2001%3BSTD2004").Failed();
        Assert.Equal(Local.Where(p => p[..7] is not ("STD2001" or "STD2004")), Places(suppressed));
        suppressed.Reported(repository.Reports);

        var promoted = Check(repository, "-p:WarningsAsErrors=STD2005", "-p:WarningsNotAsErrors=STD2002").Failed();
        Assert.Contains("STD2005 error cmd/Orders.Common/Orders.Common.csproj(1,1)", Places(promoted));
        Assert.Contains("STD2002 warning lib/Loose/Loose.csproj(1,1)", Places(promoted));
        promoted.Reported(repository.Reports);

        repository.Set("CI", "true").Git("add", "-A");
        var ci = Check(repository).Failed();
        repository.Set("CI", null);
        Assert.Equal(Local.Select(p => p.Replace("warning", "error", StringComparison.Ordinal)), Places(ci));
        ci.Reported(repository.Reports);

        repository.Write("standards.yml", "version: 1\nrules: { STD2001: none, STD2002: warning, STD2003: suggestion, STD2005: none }\n");
        var byPolicy = Check(repository).Succeeded();
        Assert.Equal(["STD2002 warning lib/Loose/Loose.csproj(1,1)", "STD2004 warning src/Untested/Untested.csproj(1,1)"], Places(byPolicy));
        Assert.Contains(repository.Reports.Findings(), f => f is { Rule: "STD2003", Severity: "suggestion" });
        byPolicy.Reported(repository.Reports);
    }

    private static BuildResult Check(ScratchRepository repository, params string[] options) =>
        repository.Run(["msbuild", "All.slnx", "-t:StandardsCheck", .. options]);

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal);
}
