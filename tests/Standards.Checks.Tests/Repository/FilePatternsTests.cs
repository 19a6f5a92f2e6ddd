using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Repository;

public sealed class FilePatternsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a/x.xml", "a/x.xml")]
    [InlineData("a/gone.xml", "a/gone.xml")]
    [InlineData("a/*.xml", "a/x.xml,a/y.xml")]
    [InlineData("**/*.xml", "a/b/z.xml,a/x.xml,a/y.xml")]
    [InlineData(@"a\*.xml", "a/x.xml,a/y.xml")]
    [InlineData("{root}/a/**/z.xml", "a/b/z.xml")]
    [InlineData("a/x.xml; a/*.txt ;a/x.xml", "a/t.txt,a/x.xml")]
    [InlineData("gone/**/*.xml", "")]
    [InlineData("./a/?.xml", "a/x.xml,a/y.xml")]
    [InlineData("a/{x,y}.xml", "a/x.xml,a/y.xml")]
    [InlineData("a/*{.xml", "")]
    public void Files_are_found_by_path_and_pattern(string patterns, string expected)
    {
        using var repository = new TestRepository().With("a/x.xml", "").With("a/y.xml", "").With("a/t.txt", "").With("a/b/z.xml", "");
        var root = repository.Context().Snapshot.Root;

        Assert.Equal(
            expected,
            string.Join(
                ',',
                FilePatterns.Find(root, patterns.Replace("{root}", root, StringComparison.Ordinal)).Select(
                    f => Path.GetRelativePath(root, f).Replace('\\', '/'))));
    }
}
