using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Mutations;

namespace Standards.Analyzers.Tests;

/// <summary>
/// An editor compiles a project against the source of another. A finding there names a place in a file that the compilation does not have, which is an
/// exception of the compiler's and AD0001 of ours. Each source of the rules' tests is split: its first or last type is a project, the other types are the
/// project it uses.
/// </summary>
public sealed class TwoProjectTests
{
    private const string Friends = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]";
    private const int SourcesOfOneCompilation = 25;

    [Fact]
    public async Task No_finding_names_a_place_in_another_project()
    {
        var split = (await RuleCases.AllAsync()).DistinctBy(c => c.Text).SelectMany(Split).ToList();
        Assert.True(split.Count > 1000, $"Only {split.Count} sources have several types.");
        var analysis = new TimedAnalysis();

        foreach (var group in split.GroupBy(s => s.Project))
        {
            foreach (var chunk in group.Chunk(SourcesOfOneCompilation))
            {
                var used = Compilation(group.Key, "Used", chunk.Select(s => s.Used).Prepend(Friends));
                var app = Compilation(group.Key.RemoveAllSyntaxTrees(), "App", chunk.Select(s => s.User)).AddReferences(used.ToMetadataReference());
                await analysis.RunAsync(app, string.Join('\n', chunk.Select(s => s.User)));
            }
        }

        Assert.Equal([], analysis.Failures);
    }

    private static CSharpCompilation Compilation(CSharpCompilation like, string name, IEnumerable<string> sources) => like
        .WithAssemblyName(name)
        .WithOptions(like.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))
        .AddSyntaxTrees(sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/repo/src/{name}/Code{i}.cs")));

    // Each source has a namespace of its own in both projects, or the many classes called C would be one.
    private static IEnumerable<(CSharpCompilation Project, string Used, string User)> Split(RuleCase source, int number)
    {
        var root = CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot();
        if (root.Members.Count < 2 || root.Members.Any(member => member is not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax))
        {
            yield break;
        }

        foreach (var i in (int[])[0, root.Members.Count - 1])
        {
            var space = $"namespace N{number}_{i};\n{root.Usings.ToFullString()}\n";
            yield return (
                source.Project,
                space + string.Concat(root.Members.RemoveAt(i).Select(member => member.ToFullString())),
                space + root.Members[i].ToFullString());
        }
    }
}
