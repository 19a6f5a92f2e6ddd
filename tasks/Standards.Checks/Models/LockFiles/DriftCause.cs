namespace Standards.Checks.Models.LockFiles;

/// <summary>Why a lock file is not what restore would write; each message names one, so that people know where to look.</summary>
internal enum DriftCause
{
    /// <summary>The project, its central versions or a package that it asks for changed.</summary>
    UserDependency,

    /// <summary>Another .NET SDK brings another version of a package of its own.</summary>
    SdkImplicit,

    /// <summary>Other runtime identifiers: another machine, another <c>-r</c>, another <c>RuntimeIdentifiers</c>.</summary>
    RuntimeIdentifier,

    /// <summary>The same version with other content.</summary>
    Hash,

    /// <summary>Edited, merged or formatted by something else than restore.</summary>
    HandEdited,
}
