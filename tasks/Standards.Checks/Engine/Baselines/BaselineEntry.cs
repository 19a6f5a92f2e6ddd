namespace Standards.Checks.Engine.Baselines;

/// <summary>A known old finding, or several that look the same in one file.</summary>
/// <param name="Rule">Id of a rule, an analyzer or a compiler warning.</param>
/// <param name="Path">Repository-relative path with <c>/</c>; empty for what belongs to no file.</param>
/// <param name="Text">Normalised text of the finding; what it says, without lines and columns; of a secret the hash only.</param>
/// <param name="Count">How many such findings there were; at least 1.</param>
public sealed record BaselineEntry(string Rule, string Path, string Text, int Count)
{
    /// <summary>The order of the file: path, rule, text, each ordinal.</summary>
    public static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (x, y) =>
    {
        var order = string.CompareOrdinal(x.Path, y.Path);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule, y.Rule);
        return order != 0 ? order : string.CompareOrdinal(x.Text, y.Text);
    });

    /// <summary>What one finding is looked up by.</summary>
    internal BaselineKey Key => new(Rule, Path, Text);
}
