namespace Standards.Checks.Catalog;

/// <summary>In what findings of a rule are treated unlike those of others.</summary>
[Flags]
public enum RuleTraits
{
    /// <summary>In nothing.</summary>
    None = 0,

    /// <summary>No waiver excuses them: the rule guards the files that grant exceptions, or the proof itself.</summary>
    Unwaivable = 1,

    /// <summary>They say that something could not be checked, not that it is wrong.</summary>
    Unproven = 2,

    /// <summary>Each is about one value that must not be written down, and is known again by its hash.</summary>
    Value = 4,

    /// <summary>The calendar alone brings them: work is due. They are suggestions, so that no day makes a build red.</summary>
    Due = 8,

    /// <summary>A code fix repairs them, in editors and by <c>StandardsFix</c>, where it is right.</summary>
    Fixable = 16,
}
