using Microsoft.CodeAnalysis.CodeFixes;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes;

namespace Standards.Analyzers.Tests.Fixes;

/// <summary>Code that somebody is typing: a fix that throws takes the editor's menu with it. The mutants of a seed are always the same ones.</summary>
public sealed class MutatedFixTests
{
    private const int Mutants = 80;

    private const string Source = """
        using System;
        using System.Diagnostics;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        #nullable disable
        sealed class C(ILogger<Other> log, ActivitySource source)
        {
            private object _lock = new();
            private TaskCompletionSource _ready = new();
            async void Void(Task<int> task, CancellationToken ct)
            {
                await Task.Delay(1, CancellationToken.None);
                Console.WriteLine(File.ReadAllText("a") + task.Result);
                lock (this) { lock (_lock) { } }
                while (true) { await Task.Yield(); }
            }
            int Errors()
            {
                var activity = source.StartActivity("a");
                try { return 1; }
                catch (ArgumentException) { log.LogError("a"); return 2; }
                catch (IOException e) { throw new InvalidOperationException("a"); }
                catch (AggregateException e) { throw e.InnerException; }
                catch { throw; }
            }
        }
        class Other { }
        """;

    private static readonly ILookup<string, RuleCodeFix> Fixes = typeof(RuleCodeFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RuleCodeFix)))
        .Select(type => (RuleCodeFix)Activator.CreateInstance(type)!)
        .ToLookup(fix => fix.Id);

    [Fact]
    public async Task No_fix_fails_on_code_that_does_not_compile()
    {
        var random = new Random(34);
        var tried = 0;
        for (var made = 0; made < Mutants; made++)
        {
            var at = random.Next(Source.Length);
            var mutant = made % 2 == 0
                ? Source.Remove(at, Math.Min(random.Next(1, 30), Source.Length - at))
                : Source.Insert(at, random.Pick(["{", ")", ";", "=> "]));
            var project = FixedProject.Of(TestCompilations.Library, mutant, []);
            foreach (var found in await project.FindAsync(OwnAnalyzers.All))
            {
                foreach (var fix in Fixes[found.Id])
                {
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(project.Document, found, (_, _) => { }, CancellationToken.None));
                    tried++;
                }
            }
        }

        Assert.True(tried > Mutants, $"Only {tried} findings of mutants have a fix.");
    }
}
