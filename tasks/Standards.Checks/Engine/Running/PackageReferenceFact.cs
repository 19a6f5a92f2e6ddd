namespace Standards.Checks.Engine.Running;

/// <summary>One direct package reference.</summary>
/// <param name="Id">Package id, case as written.</param>
/// <param name="Version">Requested version or range as NuGet reads it (<c>1.2.3</c>, <c>[1.2.3]</c>, <c>1.*</c>); empty when none is given.</param>
/// <param name="IsImplicit">Whether an SDK added it, not the user.</param>
public sealed record PackageReferenceFact(string Id, string Version, bool IsImplicit)
{
    /// <summary>
    /// Whether the reference says that the package is used where no compiler sees it (<c>StandardsUse="runtime"</c>, <c>TreatAsUsed="true"</c>).
    /// </summary>
    public bool IsUsedAtRunTime { get; init; }

    /// <summary>Whether the project file itself holds the reference, and no file that it imports.</summary>
    public bool IsOfProject { get; init; }
}
