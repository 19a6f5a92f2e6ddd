using Microsoft.CodeAnalysis.CSharp;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Mutations;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Analyzers.Tests;

/// <summary>
/// Code that does not compile: half a file, lines in the wrong place, brackets that do not match, parts of another file. An analyzer that throws gives AD0001,
/// and the build of somebody who is typing fails for our mistake. The mutants of a seed are always the same ones.
/// </summary>
public sealed class MutatedSourceTests(ITestOutputHelper output)
{
    private const int Ordinary = 600;
    private const int FilesOfOneCompilation = 4;

    // More of them by hand: STANDARDS_MUTANTS=20000 dotnet test --filter MutatedSource --logger 'console;verbosity=detailed'.
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("STANDARDS_MUTANTS"), out var count) ? count : Ordinary;

    [Fact]
    public async Task No_analyzer_fails_on_code_that_does_not_compile()
    {
        var cases = await RuleCases.AllAsync();
        Assert.True(cases.Count > 2000, $"Only {cases.Count} sources of tests were heard.");
        var texts = cases.Select(c => c.Text).Concat(OwnSources()).ToList();
        var random = new Random(22);
        var mutator = new SourceMutator(random, texts);
        var analysis = new TimedAnalysis();

        for (var made = 0; made < Mutants; made += FilesOfOneCompilation)
        {
            var like = random.Pick(cases);
            var mutants = Enumerable.Range(0, FilesOfOneCompilation)
                .Select(i => mutator.Mutate(i == 0 ? like.Text : random.Pick(texts)))
                .ToList();
            var trees = mutants.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/repo/src/A/M{i}.cs"));
            await analysis.RunAsync(like.Project.AddSyntaxTrees(trees), string.Join("\n----\n", mutants));
        }

        output.WriteLine($"{Mutants} mutants of {texts.Count} sources in {analysis.Summary()}");
        Assert.Equal([], analysis.Failures);
    }

    [Fact]
    public async Task No_analyzer_fails_on_code_that_ends_at_any_token()
    {
        var cases = await RuleCases.AllAsync();
        var step = Mutants > Ordinary ? 1 : 25;
        var analysis = new TimedAnalysis();
        foreach (var typed in cases.Where((_, i) => i % (cases.Count / 20) == 0))
        {
            var tokens = CSharpSyntaxTree.ParseText(typed.Text).GetRoot().DescendantTokens().ToList();
            for (var i = 0; i < tokens.Count; i += step)
            {
                foreach (var text in (string[])[typed.Text[..tokens[i].Span.End], typed.Text.Remove(tokens[i].SpanStart, tokens[i].Span.Length)])
                {
                    await analysis.RunAsync(typed.Project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, path: "/repo/src/A/Code.cs")), text);
                }
            }
        }

        output.WriteLine(analysis.Summary());
        Assert.Equal([], analysis.Failures);
    }

    private static IEnumerable<string> OwnSources() =>
        ((string[])["tests/Standards.Analyzers.Tests", "tasks/Standards.Analyzers"])
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
