using Microsoft.CodeAnalysis.CSharp;
using Standards.Analyzers.Complexity;

namespace Standards.Analyzers.Tests.Complexity;

/// <summary>Measures code as the analyzer does.</summary>
internal static class Measured
{
    public static FileMeasure File(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        return FileMeasure.Of(tree.GetRoot(), tree.GetText(), CancellationToken.None);
    }

    /// <summary>The one function of a member of a class.</summary>
    public static FunctionMeasure Member(string member) => Assert.Single(File($"class C\n{{\n{member}\n}}\n").Functions);

    /// <summary>A method <c>M</c> with these statements.</summary>
    public static FunctionMeasure Body(string statements) => Member($$"""
        int M(int a, bool b, bool c, bool d, object o, string s)
        {
        {{statements}}
        }
        """);
}
