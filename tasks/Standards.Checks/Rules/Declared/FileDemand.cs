namespace Standards.Checks.Rules.Declared;

/// <summary>A demand on every file that some globs name.</summary>
/// <param name="Files">The files.</param>
internal abstract record FileDemand(GlobSet Files) : Demand
{
    /// <summary>Whether the demand is about content and not about the path alone.</summary>
    public virtual bool NeedsText => true;

    /// <inheritdoc/>
    public override bool Concerns(string path) => Files.IsMatch(path);

    /// <summary>Where one file does not meet the demand. <paramref name="text"/> is empty unless <see cref="NeedsText"/>.</summary>
    public abstract IEnumerable<DemandFinding> Check(string path, string text);
}
