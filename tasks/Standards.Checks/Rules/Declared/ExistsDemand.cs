namespace Standards.Checks.Rules.Declared;

/// <summary><c>exists</c>: one of the globs matches a file.</summary>
internal sealed record ExistsDemand(GlobSet Globs) : Demand
{
    /// <inheritdoc/>
    public override bool Concerns(string path) => Globs.IsMatch(path);

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new ExistsDemand(Globs.For(project));
}
