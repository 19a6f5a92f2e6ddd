namespace Standards.Catalog.Tests.Catalog;

/// <summary>What can enforce a clause, in the order in which it is listed.</summary>
internal enum EnforcerKind
{
    /// <summary>A rule of this product, which cites the clause; never in <c>enforced_by</c>.</summary>
    Rule,

    /// <summary>A diagnostic of the compiler or an analyzer: <c>analyzer:CA2200</c>.</summary>
    Analyzer,

    /// <summary>A property that the policy sets: <c>property:Deterministic</c>.</summary>
    Property,

    /// <summary>A file that a template writes: <c>template:std-service/README.md</c>.</summary>
    Template,

    /// <summary>A step of the CI templates: <c>ci:sign</c>.</summary>
    Ci,
}
