using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests;

/// <summary>Sources that no person writes and generators do: nested deeply, long, with types that derive from themselves.</summary>
public sealed class DeepSourceTests
{
    public static TheoryData<string> Sources =>
    [
        $"class C {{ async System.Threading.Tasks.Task<int> M() {{ return {string.Concat(Enumerable.Repeat("1 + ", 3000))}1; }} }}",
        $"class C {{ void M() {{ {string.Concat(Enumerable.Repeat("{ lock (this) ", 120))};{new string('}', 120)} }} }}",
        $"class C {{ void M() {{ {string.Concat(Enumerable.Repeat("try { } catch { ", 120))}{new string('}', 120)} }} }}",
        $"class C {{ object M(System.Exception e) => e.Message{string.Concat(Enumerable.Repeat(".Trim()", 1500))}; }}",
        "class A : B { async void M() { } } class B : A { } interface I : I { void M(); } class D : I { public async void M() { } }",
        $"// {string.Concat(Enumerable.Repeat("TODO: a ", 20000))}\nclass C {{ }}",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Analyzers_end_without_a_failure(string source)
    {
        var compilation = TestCompilations.Library.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "/repo/A.cs"));

        var found = await compilation.WithAnalyzers(OwnAnalyzers.All).GetAnalyzerDiagnosticsAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal([], found.Where(d => d.Id == "AD0001").Select(d => d.ToString()));
    }
}
