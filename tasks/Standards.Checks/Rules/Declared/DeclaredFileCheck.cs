using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Declared;

/// <summary>Declared rules that one file can break by itself: <c>absent</c>, <c>path</c>, <c>text</c>, <c>heading</c>, <c>value</c>.</summary>
public sealed class DeclaredFileCheck : IFileCheck, IDeclaredRuleReporter
{
    /// <inheritdoc/>
    public string Name => "declared-file";

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context)
    {
        foreach (var rule in context.Policy.Declared)
        {
            if (rule is { Scope: DeclaredScope.Repository, Demand: FileDemand demand } && demand.Concerns(file.Path))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context) => DeclaredFindings.OfFile(
        file,
        context.Policy.Declared
            .Where(rule => rule is { Scope: DeclaredScope.Repository, Demand: FileDemand demand } && demand.Concerns(file.Path))
            .Select(rule => (rule, (FileDemand)rule.Demand, (DeclaredProject?)null)));
}
