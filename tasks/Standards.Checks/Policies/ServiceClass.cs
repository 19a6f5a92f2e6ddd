namespace Standards.Checks.Policies;

/// <summary>What kind of repository it is.</summary>
public enum ServiceClass
{
    /// <summary>Answers requests.</summary>
    Service,

    /// <summary>Works in the background.</summary>
    Worker,

    /// <summary>Is published as packages.</summary>
    Library,

    /// <summary>Anything else, or several of them.</summary>
    Repository,
}
