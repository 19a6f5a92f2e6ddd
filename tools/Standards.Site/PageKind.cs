namespace Standards.Site;

/// <summary>What a page is; results of a search name it, and those that help sooner stand first.</summary>
internal enum PageKind
{
    /// <summary>How to do a task.</summary>
    Guide,

    /// <summary>One rule, or the list of all.</summary>
    Rule,

    /// <summary>Measured numbers.</summary>
    Measurement,

    /// <summary>The README of a package, the changelog and the like.</summary>
    Project,

    /// <summary>A decision record.</summary>
    Decision,

    /// <summary>What the handbooks ask, by area.</summary>
    Handbook,
}
