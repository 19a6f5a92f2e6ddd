namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>How often a field may be there, and whether its absence can be told from its default.</summary>
internal enum Cardinality
{
    /// <summary>At most once; absent and default are the same.</summary>
    Implicit,

    /// <summary>At most once; absent is not the default.</summary>
    Explicit,

    /// <summary>Once.</summary>
    Required,

    /// <summary>Any number of times.</summary>
    Repeated,

    /// <summary>Any number of pairs.</summary>
    Map,
}
