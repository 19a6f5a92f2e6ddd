using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Ownership;

namespace Standards.Checks.Tests.Ownership;

/// <summary>Runs the ownership check over files that exist by name only, and one CODEOWNERS file.</summary>
internal static class OwnershipRepository
{
    public const string Home = ".github/CODEOWNERS";

    /// <summary>The findings, each as "id path(line,column) message | fix".</summary>
    public static IReadOnlyList<string> Run(string? codeowners, string files, Policy? policy = null, string home = Home) =>
        [.. Find(codeowners, files, policy, home).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}) {f.Message} | {f.Fix}")];

    public static IReadOnlyList<Finding> Find(string? codeowners, string files, Policy? policy = null, string home = Home)
    {
        using var repository = new TestRepository();
        foreach (var path in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            repository.With(path, "");
        }

        if (codeowners is not null)
        {
            repository.With(home, codeowners);
        }

        return repository.Run(new OwnershipCheck(), policy);
    }

    public static Policy Owned(OwnershipPolicy ownership) => new() { Ownership = ownership };
}
