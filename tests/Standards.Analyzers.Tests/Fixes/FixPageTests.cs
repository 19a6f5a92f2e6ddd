using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Tests.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Resilience;
using Standards.Analyzers.Tests.Rpc;
using Standards.Analyzers.Tests.Security;
using Standards.Checks.Catalog;
using Standards.CodeFixes;
using Standards.Tests.Shared;

namespace Standards.Analyzers.Tests.Fixes;

/// <summary>
/// One page for each code fix, for readers: what stands below "Before" is written by hand, and what stands below "After" is what the fix makes of it.
/// <c>STANDARDS_ACCEPT=1</c> writes the second half.
/// </summary>
public sealed class FixPageTests
{
    private const string Begin = "```csharp\n";
    private const string End = "```\n";
    private const int Mutants = 4;

    private const string Namespaces = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using Microsoft.Extensions.Logging; "
        + "global using Microsoft.Extensions.DependencyInjection;";

    private const string Web = "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Mvc; "
        + "global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Hosting;";

    private const string Benchmarks = "namespace BenchmarkDotNet.Attributes { public class BenchmarkAttribute : System.Attribute; "
        + "public class MemoryDiagnoserAttribute : System.Attribute; }";

    private const string Keys = "static class Keys { public static B RequireIdempotency<B>(this B builder) where B : IEndpointConventionBuilder => builder; "
        + "static void M(WebApplication a) => a.MapPost(\"/payments\", () => 1).RequireIdempotency(); }";

    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["STD1400"] = [ResilienceStubs.Handler],
        ["STD1403"] = [ResilienceOptionsAnalyzerTests.Polly],
        ["STD1404"] = [ResilienceOptionsAnalyzerTests.Polly],
        ["STD1405"] = [ResilienceStubs.Handler],
        ["STD1610"] = [Stubs.EntityFramework],
        ["STD1700"] = [Web],
        ["STD1702"] = [Web],
        ["STD1710"] = [Web],
        ["STD1712"] = [Web, Keys],
        ["STD1720"] = [RpcStubs.All],
        ["STD1807"] = [PersonalDataAnalyzerTests.Compliance],
        ["STD1811"] = [FlagNameAnalyzerTests.Types],
        ["STD1910"] = [Benchmarks],
    };

    private static readonly RuleCodeFix[] Fixes =
    [
        .. typeof(RuleCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleCodeFix)))
            .Select(type => (RuleCodeFix)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Ids => [.. Fixes.Select(fix => fix.Id).Order(StringComparer.Ordinal)];

    private static string Folder => RepositoryRoot.Combine("tests/Standards.Analyzers.Tests/Fixes/Pages");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_shows_what_the_fix_makes(string id)
    {
        var fix = Fixes.Single(one => one.Id == id);
        var path = Path.Combine(Folder, id + ".md");
        var before = BeforeIn(await File.ReadAllTextAsync(path));
        var after = await RepairedAsync(fix, before);
        Assert.NotEqual(before, after);
        var title = RuleCatalog.All.Single(rule => rule.Id == id).Title;
        Snapshot.MatchFile($"# {id}: {title}\n\n{fix.Title}.\n\nBefore:\n\n{Begin}{before}{End}\nAfter:\n\n{Begin}{after}{End}", path);
    }

    // Code that is being typed: a fix that throws takes the editor's menu with it. The mutants of a seed are always the same ones.
    [Fact]
    public async Task No_fix_fails_on_a_page_that_is_being_typed()
    {
        var random = new Random(62);
        var tried = 0;
        foreach (var fix in Fixes.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            var before = BeforeIn(await File.ReadAllTextAsync(Path.Combine(Folder, fix.Id + ".md")));
            for (var made = 0; made < Mutants; made++)
            {
                var at = random.Next(before.Length);
                var mutant = made % 2 == 0
                    ? before.Remove(at, Math.Min(random.Next(1, 20), before.Length - at))
                    : before.Insert(at, random.Pick(["{", ")", ";", "=> "]));
                var project = ProjectOf(fix.Id, mutant);
                foreach (var found in (await project.FindAsync([AnalyzerOf(fix.Id)])).Where(found => found.Id == fix.Id))
                {
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(project.Document, found, (_, _) => { }, CancellationToken.None));
                    tried++;
                }
            }
        }

        Assert.True(tried > Fixes.Length, $"Only {tried} findings of mutants have a fix.");
    }

    [Fact]
    public void Every_page_is_that_of_a_fix() => Assert.Equal(
        Fixes.Select(fix => fix.Id + ".md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string BeforeIn(string page)
    {
        var text = page.Replace("\r\n", "\n", StringComparison.Ordinal);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return text[begin..text.IndexOf(End, begin, StringComparison.Ordinal)];
    }

    private static DiagnosticAnalyzer AnalyzerOf(string id) =>
        OwnAnalyzers.All.Single(one => one.SupportedDiagnostics.Any(rule => rule.Id == id));

    private static FixedProject ProjectOf(string id, string source) => FixedProject.Of(
        id == "STD1710" ? TestCompilations.Program : TestCompilations.Library,
        source,
        [Namespaces, .. Libraries.TryGetValue(id, out var stubs) ? stubs : []]);

    private static async Task<string> RepairedAsync(RuleCodeFix fix, string before)
    {
        var analyzer = AnalyzerOf(fix.Id);
        var project = ProjectOf(fix.Id, before);
        var found = await project.FindAsync(analyzer, fix.Id);
        Assert.NotEmpty(found);

        var after = await project.FixAllAsync(fix, found, FixAllScope.Document);
        Assert.Empty(await project.With(after).FindAsync(analyzer, fix.Id));
        return after;
    }
}
