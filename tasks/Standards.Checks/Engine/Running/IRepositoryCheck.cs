using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// A check over several files. It runs again when one of the files it depends on was added or removed, or was changed and its
/// content is read.
/// </summary>
public interface IRepositoryCheck : IRuleReporter
{
    /// <summary>Stable name; part of the cache key.</summary>
    string Name { get; }

    /// <summary>Whether the findings can change when this file changes. Called for every file: decide by path alone.</summary>
    bool DependsOn(SourceFile file, CheckContext context);

    /// <summary>
    /// Whether the findings can also change when any file of the repository comes, goes or is renamed. Asked in every run in which
    /// something changed, so the answer is cheap.
    /// </summary>
    bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => false;

    /// <summary>
    /// Those of its rules that these files give something to judge; for checks that read files of several kinds, or files that turn out to be of another
    /// kind. Asked only in a run in which something changed.
    /// </summary>
    /// <param name="files">The files that the check depends on; never empty.</param>
    IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) => Rules;

    /// <summary>The findings, in any order. <paramref name="files"/> are those the check depends on, in ordinal order.</summary>
    IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context);
}
