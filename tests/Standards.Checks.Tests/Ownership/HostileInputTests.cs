using System.Diagnostics;
using System.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Tests.Ownership;

/// <summary>Files within the limit of 3 MB that were written to be slow. The bounds are far above what is needed, for busy machines.</summary>
public sealed class HostileInputTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly string[] Paths =
        [.. Enumerable.Range(0, 16_000).Select(i => $"src/Area{i % 40}/Part{i % 400}/File{i}.cs").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("folders", CodeownersDialect.GitHub)]
    [InlineData("wildcards", CodeownersDialect.GitHub)]
    [InlineData("stars", CodeownersDialect.GitHub)]
    [InlineData("globstars", CodeownersDialect.GitLab)]
    [InlineData("catch-alls", CodeownersDialect.GitLab)]
    [InlineData("empty", CodeownersDialect.GitHub)]
    [InlineData("sections", CodeownersDialect.GitLab)]
    [InlineData("owners", CodeownersDialect.GitHub)]
    [InlineData("slashes", CodeownersDialect.GitHub)]
    [InlineData("backslashes", CodeownersDialect.GitHub)]
    [InlineData("binary", CodeownersDialect.GitLab)]
    public void File_of_three_megabytes_ends_in_bounded_time(string kind, CodeownersDialect dialect)
    {
        var watch = Stopwatch.StartNew();

        var codeowners = Codeowners.Parse(Text(kind), dialect);
        var map = codeowners.Map(Paths, CancellationToken.None);
        _ = codeowners.OwnersOf(Paths[0]);

        Assert.True(watch.Elapsed < Bound, $"{kind} {dialect}: {watch.Elapsed}");
        Assert.True(codeowners.Problems.Count <= Codeowners.MaxProblems);
        Assert.Equal(map.IsComplete ? Paths.Length : 0, map.Ranks.Count);
    }

    [Fact]
    public void Patterns_that_take_too_many_comparisons_are_a_finding()
    {
        var files = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"d/an{i}.cs"));

        var finding = Assert.Single(OwnershipRepository.Find(Text("wildcards"), files), f => f.Rule.Id == "STD2102");

        Assert.Equal(
            (".github/CODEOWNERS", 0, "the patterns have too many wildcards to be compared with 401 files"), (finding.Path, finding.Line, finding.Message));
    }

    [Fact]
    public void Hundred_thousand_folders_are_not_too_many()
    {
        var map = Codeowners.Parse(Text("folders")).Map(Paths, CancellationToken.None);

        Assert.True(map.IsComplete);
        Assert.All(map.Ranks, ranks => Assert.True(ranks[0] >= 0));
    }

    [Fact]
    public void Deep_path_has_an_owner() =>
        Assert.Equal(["@a"], Codeowners.Parse("**/x/**/y @a").OwnersOf(string.Concat(Enumerable.Repeat("x/", 100_000)) + "y"));

    [Fact]
    public void Cancellation_is_observed() =>
        Assert.Throws<OperationCanceledException>(() => Codeowners.Parse("* @a").Map(Paths, new CancellationToken(canceled: true)));

    private static string Text(string kind)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < CodeownersFiles.MaxBytes - 5_000; i++)
        {
            _ = kind switch
            {
                "folders" => text.Append($"/src/Area{i % 40}/Part{i % 400}/F{i}/ @a\n/src/Area{i % 40}/ @b\n"),
                "wildcards" => text.Append($"*{string.Join("*?", $"{i}".AsEnumerable())}* @a\n"),
                "stars" => text.Append($"**/{string.Concat(Enumerable.Repeat("*a?*", 500))} @a\n"),
                "globstars" => text.Append($"**/*/**/*r*/**/x{i}/**/*{i}*/**/y @a\n"),
                "catch-alls" => text.Append("* @a\n"),
                "empty" => text.Append("a\n"),
                "sections" => text.Append($"[S{i}]\n* @a\n"),
                "owners" => text.Append(i == 0 ? "* @a" : " @a"),
                "slashes" => text.Append("a/b/c/d/e/f/g/h/i/j").Append(i).Append(string.Concat(Enumerable.Repeat("/k", 1000))).Append(" @a\n"),
                "backslashes" => text.Append('\\', 4000).Append('\n'),
                _ => text.Append((char)(i * 31 % 300)),
            };
        }

        return text.ToString();
    }
}
