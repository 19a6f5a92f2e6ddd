using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary><c>path</c>: the paths of files match a pattern, or do not.</summary>
internal sealed record PathDemand(GlobSet Files, TextPattern Pattern, bool IsForbidden) : FileDemand(Files)
{
    /// <inheritdoc/>
    public override bool NeedsText => false;

    /// <inheritdoc/>
    public override IEnumerable<DemandFinding> Check(string path, string text) => Pattern.IsMatch(path) == IsForbidden
        ? [new(0, 0, $"path '{ValueText.Line(path, 200)}' {(IsForbidden ? "matches" : "does not match")} {Pattern.Quoted}")]
        : [];

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new PathDemand(Files.For(project), Pattern.For(project), IsForbidden);
}
