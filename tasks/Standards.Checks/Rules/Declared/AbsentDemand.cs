using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary><c>absent</c>: no file matches one of the globs.</summary>
internal sealed record AbsentDemand(GlobSet Globs) : FileDemand(Globs)
{
    /// <inheritdoc/>
    public override bool NeedsText => false;

    /// <inheritdoc/>
    public override IEnumerable<DemandFinding> Check(string path, string text) => [new(
        0, 0, $"the file matches {ValueText.Quote(Files.MatchOf(path))}, which no file may")];

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new AbsentDemand(Files.For(project));
}
