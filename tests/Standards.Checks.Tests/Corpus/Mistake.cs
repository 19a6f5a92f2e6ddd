namespace Standards.Checks.Tests.Corpus;

/// <summary>One thing that somebody does wrong in a good repository.</summary>
/// <param name="Path">The file.</param>
/// <param name="Old">The text that is there; empty to add the file.</param>
/// <param name="New">What stands there instead; null to remove the file.</param>
public sealed record Mistake(string Path, string Old, string? New)
{
    public IEnumerable<(string Path, string Text)> Apply(IEnumerable<(string Path, string Text)> files)
    {
        var isDone = false;
        foreach (var file in files)
        {
            if (file.Path != Path)
            {
                yield return file;
            }
            else if (New is not null)
            {
                Assert.Contains(Old, file.Text, StringComparison.Ordinal);
                yield return (Path, file.Text.Replace(Old, New, StringComparison.Ordinal));
            }

            isDone |= file.Path == Path;
        }

        if (!isDone)
        {
            Assert.Empty(Old);
            yield return (Path, New!);
        }
    }
}
