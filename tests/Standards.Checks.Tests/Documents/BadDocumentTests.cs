using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents;
using Standards.Checks.Rules.Documents.Links;

namespace Standards.Checks.Tests.Documents;

public sealed class BadDocumentTests : IDisposable
{
    private const int Million = 1_000_000;

    // Far above what a build machine under load needs, far below what a quadratic reader takes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Ten_thousand_broken_links_are_a_hundred_and_one_more()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[a](gone-{i}.md)\n\n")));
        _repository.With("a.md", text);

        var findings = Bounded(() => _repository.Run(new LinkCheck()));

        Assert.Equal(LinkRules.MaxFindings + 1, findings.Count);
        FindingAssert.Is(
            findings[0],
            "STD3301",
            "a.md",
            0,
            0,
            "more than 100 links of this document do not resolve, and the others are not shown",
            "Correct those that are shown first");
        Assert.Equal(("STD3301", 199), (findings[^1].Rule.Id, findings[^1].Line));
    }

    [Fact]
    public void Broken_links_of_many_documents_take_bounded_time()
    {
        for (var i = 0; i < 300; i++)
        {
            _repository.With($"docs/page-{i:000}.md", string.Concat(Enumerable.Range(0, 100).Select(j => $"[a](paeg-{i:000}{j}.md)\n\n")));
        }

        Assert.Equal(30_000, Bounded(() => _repository.Run(new LinkCheck())).Count);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_and_the_rest_is_checked()
    {
        _repository.With("big.md", Encoding.UTF8.GetBytes(new string('x', 50 * Million))).With("small.md", "[a](gone.md) [b](big.md#part)");

        Assert.Equal(["STD3301"], Bounded(() => _repository.Run(new LinkCheck())).Select(f => f.Rule.Id));
        var error = Assert.Throws<UnreadableFileException>(() => _repository.Run(new DocumentCheck()));
        Assert.Equal(("big.md", "is 50,000,000 bytes, more than the 4,194,304 that are read"), (error.Path, error.Reason));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("> ")]
    [InlineData("[a](")]
    [InlineData("[a][")]
    public void Hostile_nesting_is_one_finding(string piece)
    {
        _repository.With("a.md", "[a](gone.md)\n\n" + Repeat(piece, 200_000));

        var finding = Assert.Single(Bounded(() => _repository.Run(new LinkCheck())));

        Assert.Equal(
            ("STD0010", "a.md", 3, 1, "the document nests too deeply to be read"),
            (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.Empty(_repository.Run(new DocumentCheck()));
    }

    [Fact]
    public void Hostile_nesting_without_links_is_found_by_the_document_check()
    {
        _repository.With("a.md", "TODO\n\n" + new string('>', 100_000));
        Assert.Empty(_repository.Run(new LinkCheck()));
        Assert.Equal(("STD0010", 3), Assert.Single(_repository.Run(new DocumentCheck())) is var f ? (f.Rule.Id, f.Line) : default);
    }

    [Theory]
    [InlineData("<a href=", 200_000)]
    [InlineData("<a href='x", 200_000)]
    [InlineData("<h1>", 500_000)]
    [InlineData("<h1><a name=x>\n", 100_000)]
    [InlineData("<div ", 300_000)]
    [InlineData("<!-- href", 200_000)]
    [InlineData("<img src=\"a.png\">\n", 100_000)]
    [InlineData("<img srcset=\"a b, c d\">\n\n", 50_000)]
    [InlineData("# a\n", 300_000)]
    [InlineData("# [a][b]\n", 100_000)]
    [InlineData("[a]: b\n\n", 4_900)]
    [InlineData("a][\n", 500_000)]
    [InlineData("][", 300)]
    [InlineData("[a](#b)\n\n", 100_000)]
    [InlineData("[a](%)\n\n", 100_000)]
    [InlineData("[a](b)", 150_000)]
    [InlineData("[a](b ", 900)]
    [InlineData("[a](../../../../../../../../x)\n\n", 50_000)]
    [InlineData("<!-- TODO\n", 200_000)]
    [InlineData("TODO\n", 400_000)]
    [InlineData("text <!-- TODO --> text\n\n", 50_000)]
    public void Long_document_takes_bounded_time(string piece, int count)
    {
        _repository.With("a.md", "](href\n\n" + Repeat(piece, count));
        Assert.InRange(Bounded(() => _repository.Run(new LinkCheck())).Count, 0, LinkRules.MaxFindings + 1);
        Assert.InRange(Bounded(() => _repository.Run(new DocumentCheck())).Count, 0, 100);
    }

    [Theory]
    [InlineData("## [1.0.0]\n\n", 50_000)]
    [InlineData("## 1.0.0-1.1.1.1.1.1.1.1.1.1.1.1\n\n### x\n\n", 20_000)]
    [InlineData("## 99999999999999999999999999999999999999999.0\n\n", 20_000)]
    public void Long_changelog_takes_bounded_time(string piece, int count)
    {
        _repository.With("CHANGELOG.md", Repeat(piece, count));
        Assert.InRange(Bounded(() => _repository.Run(new DocumentCheck())).Count, 0, 100);
    }

    [Theory]
    [InlineData("a: ", 300_000)]
    [InlineData("{", 500_000)]
    [InlineData("owner: a\n", 100_000)]
    [InlineData("next_review: 2026-99-99\n", 50_000)]
    public void Long_front_matter_takes_bounded_time(string piece, int count)
    {
        _repository.With("a.md", "---\n" + Repeat(piece, count) + "\n---\n");
        var policy = Policy.Default.With(new DocumentPolicy { FrontMatter = Pages.Globs("**") });
        Assert.InRange(Bounded(() => _repository.Run(new DocumentCheck(), policy)).Count, 1, 5);
    }

    [Fact]
    public void Table_of_many_links_is_not_nesting()
    {
        _repository.With("a.md", "| a |\n|---|\n" + Repeat("| [a](a.md), ![b](<a.md> \"title\"), [c](a.md) |\n", 10_000) + "| [gone](b.md) |\n");
        Assert.Equal(10_003, Assert.Single(Bounded(() => _repository.Run(new LinkCheck()))).Line);
    }

    [Fact]
    public void Documents_that_link_in_a_circle_end()
    {
        _repository.With("a.md", "# A\n\n[b](b.md#b) [a](a.md#a)").With("b.md", "# B\n\n[c](c.md#c)").With("c.md", "# C\n\n[a](a.md#a)");
        Assert.Empty(_repository.Run(new LinkCheck()));
    }

    [Fact]
    public void Binary_and_vanished_documents_do_not_hide_the_others()
    {
        using var scratch = new TestRepository().With("a.md", [0x50, 0x00]).WithVanished("b.md").With("c.md", "[a](gone.md) [b](a.md#x)");
        var context = scratch.Context();
        Assert.Equal(["c.md"], new LinkCheck().Check(context.Snapshot.Files, context).Select(f => f.Path));
        var all = new CheckRunner([new DocumentCheck()], [new LinkCheck()]).Run(context, new ResultCache(""));
        Assert.Equal(["STD0010 a.md", "STD0010 b.md", "STD3301 c.md"], all.Select(f => $"{f.Rule.Id} {f.Path}"));
    }

    private static T Bounded<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        return result;
    }

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
