using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Declared;

/// <summary>Declared rules about files that must exist in the repository. What is missing has no line, so the finding stands at the declaration.</summary>
public sealed class DeclaredExistenceCheck : IRepositoryCheck, IDeclaredRuleReporter
{
    /// <inheritdoc/>
    public string Name => "declared-existence";

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context)
    {
        foreach (var rule in context.Policy.Declared)
        {
            if (rule is { Scope: DeclaredScope.Repository, Demand: ExistsDemand demand } && demand.Concerns(file.Path))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context) => context.Policy.Declared
        .Where(rule => rule is { Scope: DeclaredScope.Repository, Demand: ExistsDemand demand } && !files.Any(file => demand.Concerns(file.Path)))
        .Select(rule => DeclaredFindings.Of(rule, null, rule.Path, rule.Line, rule.Column, ((ExistsDemand)rule.Demand).Globs.Missing));
}
