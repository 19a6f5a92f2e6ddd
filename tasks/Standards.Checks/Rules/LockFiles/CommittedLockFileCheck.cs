using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4003: a lock file that git does not track, or ignores, was written by restore, not by a commit. Clause <c>lockfile-committed</c>.
/// </summary>
public sealed class CommittedLockFileCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => nameof(CommittedLockFileCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LockFileCommitted];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsLockFile(file) || IgnoredLockFileRule.IsPart(file) || file.Name == "package-lock.json";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context) =>
    [
        .. files.Where(file => IsLockFile(file) && !file.IsTracked).Select(file => new Finding(
            RuleCatalog.LockFileCommitted,
            file.Path,
            0,
            0,
            $"lock file '{file.Path}' is not committed, so this restore chose the versions by itself",
            $"Run 'git add {CommandText.Word(file.Path)}' and commit it")),
        .. IgnoredLockFileRule.Check(files, context),
    ];

    private static bool IsLockFile(SourceFile file) =>
        file.Name.StartsWith("packages.", StringComparison.Ordinal) && file.Name.EndsWith("lock.json", StringComparison.Ordinal);
}
