namespace Standards.Checks.Gates.Coverage;

/// <summary>A class of a report as it was read.</summary>
/// <param name="Assembly">Name of the package.</param>
/// <param name="Name">Full name of the class.</param>
/// <param name="File">As written.</param>
/// <param name="Line">1-based line of the report where the class begins.</param>
internal sealed record CoberturaClass(string Assembly, string Name, string File, int Line)
{
    /// <summary>Its lines in the order of the report.</summary>
    public List<CoberturaLine> Lines { get; init; } = [];

    /// <summary>The forks of all lines; a line knows which are its own.</summary>
    public List<BranchPoint> Branches { get; init; } = [];

    /// <summary>The namespace: what stands before the last dot of the outermost class.</summary>
    public string Namespace
    {
        get
        {
            // Type arguments, the compiler's own names ('<Run>d__1') and nested classes stand behind the outermost class.
            var end = Name.AsSpan().IndexOfAny("/+<`(");
            var outer = end < 0 ? Name : Name[..end].TrimEnd('.');
            return outer.LastIndexOf('.') is var dot and > 0 ? outer[..dot] : "";
        }
    }
}
