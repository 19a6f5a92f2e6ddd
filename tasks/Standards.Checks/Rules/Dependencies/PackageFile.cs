namespace Standards.Checks.Rules.Dependencies;

/// <summary>What a project, or a file that projects import, says of packages, read without evaluating it.</summary>
/// <param name="Line">1-based line of the outermost element; 1 when there is none.</param>
/// <param name="Column">1-based column of it; 1 when there is none.</param>
/// <param name="Items">In the order of the file; empty when it is not well-formed, at which the build itself stops.</param>
internal sealed record PackageFile(int Line, int Column, IReadOnlyList<PackageItem> Items)
{
    /// <summary>The SDKs that it names, as written.</summary>
    public IReadOnlyList<string> Sdks { get; init; } = [];

    /// <summary>The properties that a rule asks for, the last value of each, as written. Names are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of <see cref="Properties"/> that are set under a condition somewhere, so that their value is not known.</summary>
    public IReadOnlySet<string> Conditional { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether some value of a property, under a condition or not, is <c>true</c>.</summary>
    public bool MayBe(string property) => Properties.GetValueOrDefault(property) is { } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
