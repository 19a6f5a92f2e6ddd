using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// A check that needs one file only. Its findings are cached by the file's stamp, so it runs for changed files only.
/// </summary>
public interface IFileCheck : IRuleReporter
{
    /// <summary>Stable name; part of the cache key.</summary>
    string Name { get; }

    /// <summary>Whether the check looks at this file. Called for every file of the snapshot: decide by path alone.</summary>
    bool Applies(SourceFile file, CheckContext context);

    /// <summary>The findings in one file, in any order.</summary>
    IEnumerable<Finding> Check(SourceFile file, CheckContext context);
}
