using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>Who has to own what. Clauses: <c>codeowners-covers-every-project</c>, <c>critical-path-two-owners</c>, <c>three-approvals-sensitive</c>.</summary>
public sealed record OwnershipPolicy
{
    /// <summary>The forge that reads the CODEOWNERS file.</summary>
    public CodeownersDialect Dialect { get; init; } = CodeownersDialect.GitHub;

    /// <summary>Owners that every file has at least.</summary>
    public int Owners { get; init; } = 1;

    /// <summary>Patterns (those of waivers) of paths where a mistake is expensive.</summary>
    public IReadOnlyList<PathGlob> Critical { get; init; } = [];

    /// <summary>Owners that files of <see cref="Critical"/> have at least.</summary>
    public int CriticalOwners { get; init; } = 2;

    /// <summary>Patterns of paths whose changes need three approvals, such as security and storage.</summary>
    public IReadOnlyList<PathGlob> Sensitive { get; init; } = [];

    /// <summary>Owners that files of <see cref="Sensitive"/> have at least.</summary>
    public int SensitiveOwners { get; init; } = 3;
}
