namespace Standards.Checks.Rules.Dependencies;

/// <summary>One package of an item; <c>Include="A;B"</c> gives two.</summary>
/// <param name="Kind">Which item.</param>
/// <param name="Action"><c>Include</c>, <c>Update</c> or <c>Remove</c>.</param>
/// <param name="Id">As written; may hold an expression of MSBuild.</param>
/// <param name="Version">As written; empty when none is given.</param>
/// <param name="VersionOverride">As written; empty when none is given.</param>
/// <param name="IsConditional">Whether it holds only under a condition, or only while a target runs.</param>
/// <param name="IsPrivate">Whether <c>PrivateAssets</c> is <c>all</c>: nobody gets the package with the project.</param>
/// <param name="Line">1-based line of the element, or of <c>VersionOverride</c> where that is given.</param>
/// <param name="Column">1-based column of it.</param>
internal sealed record PackageItem(
    PackageItemKind Kind,
    string Action,
    string Id,
    string Version,
    string VersionOverride,
    bool IsConditional,
    bool IsPrivate,
    int Line,
    int Column)
{
    /// <summary>Whether only an evaluation can say which package it is.</summary>
    public bool IsComputed => Id.AsSpan().ContainsAny("$@%*?");

    /// <summary>Whether the item adds the package, always.</summary>
    public bool IsPlain => Action == "Include" && !IsConditional && !IsComputed;
}
