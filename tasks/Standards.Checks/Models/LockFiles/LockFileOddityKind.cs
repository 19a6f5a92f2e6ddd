namespace Standards.Checks.Models.LockFiles;

/// <summary>In what the text of a lock file differs from what NuGet writes.</summary>
internal enum LockFileOddityKind
{
    /// <summary>Other white space at the start of a line, or several keys on one line.</summary>
    Indentation,

    /// <summary>The keys of an entry stand in another order.</summary>
    KeyOrder,

    /// <summary>An entry has a key of its own.</summary>
    UnknownKey,
}
