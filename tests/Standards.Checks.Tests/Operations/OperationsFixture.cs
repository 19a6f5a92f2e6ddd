using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

/// <summary>Runs the check over operations files that a test writes, and gives findings in one line each.</summary>
internal static class OperationsFixture
{
    public static Policy Service { get; } = OfClass(ServiceClass.Service);

    public static Policy OfClass(ServiceClass serviceClass) =>
        new() { Service = new ServicePolicy { Name = "orders", Class = serviceClass, Team = "payments" } };

    /// <summary>All findings of the repository, those of absent files left out, as "STD9010 ops/service.yml(3,5): message. Fix."</summary>
    public static IReadOnlyList<string> Run(TestRepository repository, Policy? policy = null) =>
        [.. repository.Run(new OperationsCheck(), policy).Select(Line)];

    /// <summary>The findings for one file of the name without folder and ending, in a repository without a class.</summary>
    public static IReadOnlyList<string> Check(string name, string yaml, Policy? policy = null)
    {
        using var repository = new TestRepository().With($"ops/{name}.yml", yaml);
        return Run(repository, policy);
    }

    public static string Line(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}");
}
