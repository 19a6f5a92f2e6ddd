namespace Standards.Checks.Models.Projects;

/// <summary>What the layout rules read from a project file, or a file that projects import, without evaluating it.</summary>
/// <param name="Line">1-based line of the <c>Project</c> element; 1 when there is none.</param>
/// <param name="Column">1-based column of it; 1 when there is none.</param>
/// <param name="References">Every <c>ProjectReference</c>; empty, as the other lists, when the file is not well-formed.</param>
internal sealed record ProjectXml(int Line, int Column, IReadOnlyList<ProjectItem> References)
{
    /// <summary>Every <c>PackageReference</c> and <c>FrameworkReference</c>.</summary>
    public IReadOnlyList<ProjectItem> Packages { get; init; } = [];

    /// <summary>The SDKs that it names in <c>Project</c>, <c>Sdk</c> and <c>Import</c>, as written (<c>Name</c> or <c>Name/1.2.3</c>).</summary>
    public IReadOnlyList<string> Sdks { get; init; } = [];

    /// <summary>The <c>Project</c> of every <c>Import</c> without an SDK.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>The properties that a rule asks for, the last value of each, as written. Names are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file itself says that it is a test project.</summary>
    public bool IsTest => ProjectMarks.IsTest(this);

    /// <summary>Whether the file itself says that it makes an executable, or nothing that could be tested: no library.</summary>
    public bool IsNoLibrary => ProjectMarks.IsNoLibrary(this);

    /// <summary>Whether it names an SDK, with a version or without.</summary>
    public bool HasSdk(string name) =>
        Sdks.Any(sdk => sdk.Equals(name, StringComparison.OrdinalIgnoreCase) || sdk.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a property is <c>true</c>.</summary>
    public bool Is(string property) => Properties.GetValueOrDefault(property)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
}
