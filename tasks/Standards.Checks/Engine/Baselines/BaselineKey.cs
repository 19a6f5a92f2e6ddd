namespace Standards.Checks.Engine.Baselines;

/// <summary>Which findings are the same one.</summary>
internal readonly record struct BaselineKey(string Rule, string Path, string Text)
{
    // Two of the three tell entries apart well enough, and 50,000 are hashed in every build that checks something.
    public override int GetHashCode() => unchecked((Text.GetHashCode(StringComparison.Ordinal) * 31) + Path.GetHashCode(StringComparison.Ordinal));
}
