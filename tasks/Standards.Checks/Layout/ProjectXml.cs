namespace Standards.Checks.Layout;

/// <summary>What the layout rules read from a project file itself, without evaluating it.</summary>
/// <param name="Line">1-based line of the <c>Project</c> element; 1 when there is none.</param>
/// <param name="Column">1-based column of it; 1 when there is none.</param>
/// <param name="References">The <c>Include</c> of every <c>ProjectReference</c>, as written; empty when the file is not well-formed.</param>
internal sealed record ProjectXml(int Line, int Column, IReadOnlyList<string> References)
{
    /// <summary>Whether the file itself says that it is a test project.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether the file itself says that it makes an executable, or nothing that could be tested: no library.</summary>
    public bool IsNoLibrary { get; init; }
}
