using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Tests;

/// <summary>STD1910: puts the attribute above the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BenchmarkFix() : RuleCodeFix("STD1910", "Measure memory too")
{
    private const string Suffix = "Attribute";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ClassDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        var name = site.NameOf("BenchmarkDotNet.Attributes", "MemoryDiagnoser" + Suffix);
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name.Substring(0, name.Length - Suffix.Length)));
        var end = site.LineEnd;
        site.Replace(type, current =>
        {
            var added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
                .WithLeadingTrivia(current.GetLeadingTrivia())
                .WithTrailingTrivia(end);
            var bare = current.WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(current)));
            return bare.WithAttributeLists(bare.AttributeLists.Insert(0, added));
        });
        return true;
    }
}
