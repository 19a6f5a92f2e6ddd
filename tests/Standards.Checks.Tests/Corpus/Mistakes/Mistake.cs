namespace Standards.Checks.Tests.Corpus;

/// <summary>One thing that somebody does wrong in a good repository.</summary>
/// <param name="Path">The file.</param>
/// <param name="Old">The text that is there; empty to add the file.</param>
/// <param name="New">What stands there instead; null to remove the file.</param>
public sealed record Mistake(string Path, string Old, string? New)
{
    /// <summary>What has to be otherwise too, in another file, for it to be a mistake.</summary>
    public Mistake? Also { get; init; }

    /// <summary>Whether another mistake that adds or removes a file would hide it, so that it gets a build of its own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The files that it touches.</summary>
    public IEnumerable<string> Paths => [Path, .. Also?.Paths ?? []];

    public IEnumerable<(string Path, string Text)> Apply(IEnumerable<(string Path, string Text)> files)
    {
        var result = new List<(string Path, string Text)>();
        var isDone = false;
        foreach (var file in files)
        {
            if (file.Path != Path)
            {
                result.Add(file);
                continue;
            }

            isDone = true;
            if (New is not null)
            {
                Assert.Contains(Old, file.Text, StringComparison.Ordinal);
                result.Add((Path, file.Text.Replace(Old, New, StringComparison.Ordinal)));
            }
        }

        if (!isDone)
        {
            Assert.Empty(Old);
            result.Add((Path, New!));
        }

        return Also?.Apply(result) ?? result;
    }
}
