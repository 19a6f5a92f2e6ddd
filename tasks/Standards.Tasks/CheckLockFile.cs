using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;

namespace Standards.Tasks;

/// <summary>
/// The checks that explain why restore refused the lock file of a project. What they find is part of the stage of <see cref="CheckProject"/>.
/// </summary>
public sealed class CheckLockFile : ProjectCheckTask
{
    private protected override string Stage => "project";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.LockFileChecks;
}
