namespace Standards.Checks.Rules.Declared;

/// <summary>What a declared rule is asked of.</summary>
public enum DeclaredScope
{
    /// <summary>The repository, once.</summary>
    Repository,

    /// <summary>Every project below the folders for executables.</summary>
    Executables,

    /// <summary>Every project below the folders for libraries.</summary>
    Libraries,

    /// <summary>Every test project.</summary>
    Tests,

    /// <summary>Every project.</summary>
    Projects,
}
