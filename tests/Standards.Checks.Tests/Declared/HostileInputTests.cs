using System.Diagnostics;
using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Declared;

public sealed class HostileInputTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("(.*a){20}b")]
    [InlineData("(a|b|ab)*.{200}c.{200}")]
    public void Pattern_that_would_backtrack_for_ever_ends(string pattern)
    {
        _repository.With("a.txt", new string('a', 2_000_000) + "\n" + string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 20_000)));

        Assert.Empty(Timed(() => _repository.Run(Declarations.Rule($"text: {{ files: '*.txt', notMatches: '{pattern}' }}"))));
    }

    [Fact]
    public void Pattern_over_a_path_of_many_segments_ends()
    {
        _repository.With(string.Concat(Enumerable.Repeat("aa/", 60)) + "x.txt", "x");

        Assert.Single(Timed(() => _repository.Run(Declarations.Rule("absent: '**/a*/**/a*/**/a*/**/a*/**/a*/**/*.txt'"))));
    }

    [Theory]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.json", """{"a":""", "}")]
    [InlineData("a.yml", "[", "]")]
    public void Deep_nesting_is_a_finding(string file, string open, string close)
    {
        _repository.With(file, string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000)));

        Assert.Contains(
            "that can be read", Assert.Single(Timed(() => _repository.Run(Declarations.Rule($"value: {{ files: {file}, at: a, exists: true }}")))).Message);
    }

    [Fact]
    public void Deep_elements_are_walked_without_recursion()
    {
        _repository.With("a.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)));

        Assert.Empty(Timed(() => _repository.Run(Declarations.Rule("value: { files: a.xml, at: /a/a/a, type: map }"))));
    }

    [Fact]
    public void Deep_Markdown_is_a_finding()
    {
        _repository.With("a.md", new string('>', 100_000) + " # A\n");

        Assert.Equal(
            "a.md(1,1): ACME1001: the document nests too deeply to be read (Things are right). Do it.",
            Declarations.Line(Assert.Single(Timed(() => _repository.Run(Declarations.Rule("heading: { files: a.md, headings: A }"))))));
    }

    [Fact]
    public void Path_with_every_key_over_a_large_document_ends()
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < 50_000; i++)
        {
            json.Append($"\"k{i}\":{{\"v\":[{i},{i}]}},");
        }

        _repository.With("a.json", json.Append('}').ToString());

        Assert.Equal(101, Timed(() => _repository.Run(Declarations.Rule("value: { files: a.json, at: '*.v[*]', max: 1 }"))).Count);
    }

    [Fact]
    public void Random_declarations_never_throw()
    {
        string[] words =
        [
            "declare:", "\n- ", "\n  ", "id: ", "ACME1001", "title: T", "fix: F", "exists: ", "text: ", "value: ", "path: ", "heading: ", "{ ", " }", "[", "]",
            ", ", "files: ", "matches: ", "at: ", "'a.b['", "'**'", "'!'", "'{'", "'(?='", "/", "min: ", "1", "equals: ", "severity: ", "for: tests",
            "{folder}",
        ];
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var text = "declare:\n- " + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            var (policy, findings) = PolicyLoader.Read(text, "standards.yml");
            Assert.True(policy.Declared.Count > 0 || findings.Count > 0, text);
            Assert.All(findings, f => Assert.True(f is { Line: > 0, Column: > 0 }, text));
        }
    }

    private static T Timed<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
        return result;
    }
}
