using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests;

/// <summary>
/// Sources that no person writes and generators do: nested deeply, long, with types that derive from themselves and members that are there twice. Code that
/// ends at any token is a matter of <see cref="MutatedSourceTests"/>.
/// </summary>
/// <remarks>
/// Blocks and calls nested 10,000 times are left out: the compiler overflows its own stack when any analyzer asks for the operations of such a method, one that
/// does nothing included. Operators and parentheses it survives.
/// </remarks>
public sealed class DeepSourceTests
{
    // As many as no person nests.
    private const int Deep = 10_000;

    // At 10,000 of these the stack of the compiler itself may not last.
    private const int Many = 400;

    private const int FiveMegabytes = 5_000_000;

    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["sums"] = $"class C {{ async System.Threading.Tasks.Task<int> M() {{ return {Repeat("1 + ", 3000)}1; }} }}",
        ["sums of a parameter"] = $"class C {{ object M(int a) => {Repeat("a + ", Deep)}a; }}",
        ["conditions"] = $"class C {{ bool M(bool a) {{ if ({Repeat("a && ", Deep)}a) {{ return true; }} return false; }} }}",
        ["texts"] = $"class C {{ string M(string a) {{ System.Console.WriteLine({Repeat("\"x\" + a + ", Deep / 2)}a); return a; }} }}",
        ["parentheses"] = $"class C {{ object M() => {new string('(', Deep)}1{new string(')', Deep)}; }}",
        ["signs"] = $"class C {{ bool M(bool a) => {new string('!', Many)}a; }}",
        ["lambdas"] = $"class C {{ object M() => {Repeat("x => ", Many)}1; }}",
        ["type arguments"] = $"class C {{ {Repeat("System.Func<", Many)}int{new string('>', Many)} M() => null; }}",
        ["choices"] = $"class C {{ object M(bool a) => {Repeat("a ? 1 : ", Many)}2; }}",
        ["defaults"] = $"class C {{ object M(string a) => a{Repeat(" ?? a", Many)}; }}",
        ["else after else"] = $"class C {{ void M(int a) {{ {Repeat("if (a == 1) { } else ", Many)}{{ }} }} }}",
        ["calls"] = $"class C {{ object M(object a) => {Repeat("M(", Many)}a{new string(')', Many)}; }}",
        ["types in types"] = $"{Repeat("class C { ", Many)}{new string('}', Many)}",
        ["locks in locks"] = $"class C {{ void M() {{ {Repeat("{ lock (this) ", 120)};{new string('}', 120)} }} }}",
        ["catches in catches"] = $"class C {{ void M() {{ {Repeat("try { } catch { ", 120)}{new string('}', 120)} }} }}",
        ["chain of calls"] = $"class C {{ object M(System.Exception e) => e.Message{Repeat(".Trim()", 1500)}; }}",
        ["chain of members"] = $"class C {{ C P => this; object M(C c) => c{Repeat(".P", 1500)}; }}",
        ["statements"] = $"class C {{ void M(int a) {{ {Repeat("a++; System.Console.WriteLine(a); ", Deep)} }} }}",
        ["members"] = $"class C {{ {Repeat("async void M() { } ", Deep / 10)} }}",
        ["comments"] = $"// {Repeat("TODO: a ", 20_000)}\nclass C {{ }}",
        ["types that derive from themselves"] =
            """
            class A : B { async void M() { } } class B : A { } interface I : I { void M(); } class D : I { public async void M() { } }
            enum E : E { A = B, B = A } struct S { S s; }
            """,
        ["type parameters that need themselves"] =
            """
            interface I<T> where T : I<T> { void M(T t); }
            class A<T> where T : B<T> { } class B<T> : A<B<B<T>>> where T : A<T> { async void M(A<B<T>> a) { } }
            class C<T, U> where T : U where U : T { object M(T t) { lock (t) { return t; } } }
            """,
        ["members that are there twice"] =
            """
            class C { void M() { } void M() { } int M; C M { get; } event System.Action M; class M { } class M { } C() { } C() { } ~C() { } ~C() { } }
            class C { } record C(int C, int C); partial class P { partial void M(); partial void M(); partial void M() { } partial void M() { } }
            """,
        ["names that are missing"] =
            """
            using Missing;
            class C(Missing.Client client) : Missing.Base, IMissing { [Missing] public async Task<Order> M(Missing m) => await m.Do(client).Result; }
            """,
    };

    public static TheoryData<string> Names => [.. Sources.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Analyzers_end_without_a_failure(string what) => await AssertEndsAsync(Sources[what]);

    [Fact]
    public async Task File_of_five_megabytes_ends()
    {
        var source = new StringBuilder(FiveMegabytes);
        for (var i = 0; source.Length < FiveMegabytes; i++)
        {
            const string Body = "{ int M(int a) { try { lock (this) { a++; } } catch { } return a; } }";
            _ = source.Append(CultureInfo.InvariantCulture, $"class C{i} {Body} // TODO ")
                .Append('x', 900)
                .Append('\n');
        }

        await AssertEndsAsync(source.ToString());
    }

    private static async Task AssertEndsAsync(string source)
    {
        var compilation = TestCompilations.Library.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "/repo/A.cs"));

        var found = await compilation.WithAnalyzers(OwnAnalyzers.All).GetAnalyzerDiagnosticsAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal([], found.Where(d => d.Id == "AD0001").Select(d => d.ToString()));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
