namespace Standards.Checks.Rules.Dependencies;

/// <summary>Which item a package stands in.</summary>
internal enum PackageItemKind
{
    /// <summary>A reference of a project.</summary>
    Reference,

    /// <summary>A central version.</summary>
    Version,

    /// <summary>A reference of every project, with its version.</summary>
    Global,
}
