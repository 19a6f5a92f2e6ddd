using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>A guide is read in one go, and what the pages of rules say is not said again.</summary>
public sealed class GuideLengthTests
{
    private const string Folder = "docs/guides";
    private const int MaxLines = 150;

    // What the guides had when they were cut last. A new guide raises it by its own words; nothing else does.
    private const int MaxWords = 31_600;

    private static readonly string[] Guides =
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine(Folder), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Guide_is_short() => Problems.AssertNone(
        Guides.Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(guide => guide.lines > MaxLines)
            .Select(guide => $"{RepositoryRoot.Relative(guide.file)}: {guide.lines} lines"),
        $"These guides have more than {MaxLines} lines. Leave out what the pages of the rules say, or make two guides that answer a question each; tables of "
            + "measurements belong to docs/measurements.");

    [Fact]
    public void Guides_together_do_not_grow()
    {
        var words = Guides.Sum(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.True(
            words <= MaxWords, $"{Folder} has {words} words, above {MaxWords}. Cut what is said twice, or raise the limit by the words of a new guide.");
    }
}
