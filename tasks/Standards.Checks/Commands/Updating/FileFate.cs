namespace Standards.Checks.Commands.Updating;

/// <summary>What an update does to a file.</summary>
public enum FileFate
{
    /// <summary>It comes with the new version.</summary>
    Added,

    /// <summary>Its text changes.</summary>
    Changed,

    /// <summary>It goes with the new version.</summary>
    Removed,

    /// <summary>It stays as it is here although the template changed it.</summary>
    Kept,

    /// <summary>Both changed it, and a person decides.</summary>
    Conflict,
}
