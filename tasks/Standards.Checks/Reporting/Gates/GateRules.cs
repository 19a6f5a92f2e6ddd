using Standards.Checks.Catalog;
using Standards.Checks.Composition;

namespace Standards.Checks.Reporting.Gates;

/// <summary>Which rules wait for a gate.</summary>
public static class GateRules
{
    // Families of ids, which are never used again for something else.
    private static readonly (string Family, Gate Gate)[] Families =
    [
        ("STD60", Gate.Tests), ("STD61", Gate.Coverage), ("STD62", Gate.Mutation), ("STD71", Gate.Benchmarks), ("STD72", Gate.Load), ("STD73", Gate.Load),
    ];

    private static readonly HashSet<string> OfBuild =
    [
        .. new[]
            {
                CheckCatalog.ProjectChecks, CheckCatalog.RestoredChecks, CheckCatalog.LockFileChecks, CheckCatalog.ReferenceChecks, CheckCatalog.OutputChecks,
            }
            .SelectMany(checks => checks)
            .SelectMany(check => check.Rules)
            .Select(rule => rule.Id),
    ];

    /// <summary>What judges a rule.</summary>
    public static Gate Of(RuleDescriptor rule) => rule.ReportedBy switch
    {
        RuleReporter.Compiler => Gate.Compiler,
        RuleReporter.Project => OfFamily(rule) is not Gate.None and var gate ? gate
            : OfBuild.Contains(rule.Id) || rule.Category is "policy" ? Gate.None
            : Gate.Release,
        _ => Gate.None,
    };

    /// <summary>The name of a gate in reports.</summary>
    public static string Name(Gate gate) => gate switch
    {
        Gate.Tests => "tests",
        Gate.Coverage => "coverage",
        Gate.Mutation => "mutation",
        Gate.Benchmarks => "benchmarks",
        Gate.Load => "load",
        Gate.Compiler => "compiler",
        Gate.Release => "release",
        _ => "build",
    };

    /// <summary>What runs the rules of a gate, as commands in one line; empty for a build.</summary>
    public static string Command(Gate gate) => gate switch
    {
        Gate.Tests or Gate.Coverage => "dotnet test",
        Gate.Mutation => "-t:StandardsMutationGate",
        Gate.Benchmarks => "-t:StandardsBenchmarks",
        Gate.Load => "-t:StandardsLoadGate",
        Gate.Compiler => "a build with StandardsCompilerLog=true",
        Gate.Release => "dotnet pack, dotnet publish, other commands",
        _ => "",
    };

    private static Gate OfFamily(RuleDescriptor rule) => Array.Find(Families, f => rule.Id.StartsWith(f.Family, StringComparison.Ordinal)).Gate;
}
