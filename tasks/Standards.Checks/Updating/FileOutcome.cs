namespace Standards.Checks.Updating;

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

/// <summary>A file and what an update does to it.</summary>
/// <param name="Path">From the top folder of the work tree.</param>
/// <param name="Fate">What happens.</param>
/// <param name="Reason">Why, where that is not plain; else empty.</param>
public sealed record FileOutcome(string Path, FileFate Fate, string Reason);
