using Standards.Checks.Findings;
using Standards.Checks.Repository;

namespace Standards.Checks.Running;

/// <summary>
/// A check over several files. It runs again when one of the files it depends on was added or removed, or was changed and its
/// content is read.
/// </summary>
public interface IRepositoryCheck
{
    /// <summary>Stable name; part of the cache key.</summary>
    string Name { get; }

    /// <summary>Whether the findings can change when this file changes. Called for every file: decide by path alone.</summary>
    bool DependsOn(SourceFile file, CheckContext context);

    /// <summary>Whether the check reads a file it depends on. Of the others only the paths count: a change of theirs repeats nothing.</summary>
    bool ReadsContent(SourceFile file) => true;

    /// <summary>The findings, in any order. <paramref name="files"/> are those the check depends on, in ordinal order.</summary>
    IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context);
}
