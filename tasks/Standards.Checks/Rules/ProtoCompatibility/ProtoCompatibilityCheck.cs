using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Contracts;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8600 to STD8604: proto contracts against what they were. Asks git, and reads only contracts that differ. Clauses:
/// <c>proto-backward-compatible</c>, <c>proto-removed-fields-reserved</c>, <c>api-breaking-needs-new-major</c>.
/// </summary>
public sealed class ProtoCompatibilityCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "proto-compatibility";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ProtoBaseline,
        RuleCatalog.ProtoWireFormat,
        RuleCatalog.ProtoSourceFormat,
        RuleCatalog.ProtoReservedRemovals,
        RuleCatalog.ProtoPackageVersion,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ProtoHistory.IsContract(file.Path, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var earlier = ContractHistory.Of(context);
        if (earlier.Name.Length == 0)
        {
            return files.Count == 0 ? [] : BaselineRule.Check(files[0].Path, earlier, context);
        }

        var changed = earlier.Changed.Where(path => ProtoHistory.IsContract(path, context.Policy)).ToList();
        return changed.Count == 0 ? [] : new ProtoHistory(files, earlier, context).Compare(changed);
    }
}
