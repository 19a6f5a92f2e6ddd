using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Tests.Markup;
using Standards.Tests.Shared;

namespace Standards.Analyzers.Tests;

/// <summary>
/// Code that does not compile: half a file, lines in the wrong place, brackets that do not match. An analyzer that throws gives AD0001, and the build
/// of somebody who is typing fails for our mistake. The mutants of a seed are always the same ones.
/// </summary>
public sealed class MutatedSourceTests
{
    private const int FilesOfOneCompilation = 20;

    // More of them by hand: STANDARDS_MUTANTS=20000 dotnet test --filter MutatedSource.
    private static readonly int Mutants =
        int.TryParse(Environment.GetEnvironmentVariable("STANDARDS_MUTANTS"), out var count) ? count : 400;

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", ";", "async ", "await ", "lock (this) ", "try { ", "catch ", "catch { throw; }", "throw ", ".Result", ".Wait()", "?.",
        "=> ", "_ = ", "default", "CancellationToken.None", "void ", "static ", "// TODO", "#pragma warning disable\n", "#if X\n", "\"",
        "[SuppressMessage]", "new ", "x:",
    ];

    [Fact]
    public async Task No_analyzer_fails_on_code_that_does_not_compile()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("tests/Standards.Analyzers.Tests"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("tasks/Standards.Analyzers"), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        Assert.NotEmpty(sources);
        var random = new Random(22);

        for (var made = 0; made < Mutants; made += FilesOfOneCompilation)
        {
            var mutants = Enumerable.Range(made, FilesOfOneCompilation).Select(_ => Mutate(random.Pick(sources), random)).ToList();
            var compilation = TestCompilations.Library.AddSyntaxTrees(mutants.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/repo/M{i}.cs")));

            var found = await compilation.WithAnalyzers(OwnAnalyzers.All).GetAnalyzerDiagnosticsAsync();

            Assert.Equal([], found.Where(d => d.Id == "AD0001").Select(d => d.ToString()));
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0 && text.Length > 10; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, random.Pick(Pieces)),
                3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                _ => text.Remove(at, 1).Insert(at, random.Pick(Pieces)),
            };
        }

        return text;
    }
}
