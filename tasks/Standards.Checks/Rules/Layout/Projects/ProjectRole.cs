namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>What a project is by its place in the repository.</summary>
internal enum ProjectRole
{
    /// <summary>Below none of the folders of the layout policy.</summary>
    Other,

    /// <summary>Below the folders for executables.</summary>
    Executable,

    /// <summary>Below the folders for libraries.</summary>
    Library,

    /// <summary>Below the folders for tests, or called so.</summary>
    Test,
}
