using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>The directives at the beginning of a file.</summary>
internal static class UsingDirectives
{
    /// <summary>Whether the file has a directive beside which another one can stand.</summary>
    public static bool CanTake(CompilationUnitSyntax unit) => unit.Usings.Any(IsPlain);

    /// <summary>Adds a directive in the order of the alphabet, namespaces of the framework first. One that is there is not added.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string space)
    {
        if (unit.Usings.Any(u => IsPlain(u) && u.Name!.ToString() == space))
        {
            return unit;
        }

        var next = unit.Usings.IndexOf(u => IsPlain(u) && IsBefore(space, u.Name!.ToString()));
        var neighbour = next >= 0 ? unit.Usings[next] : unit.Usings.Last(IsPlain);
        var added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(Lines.EndOf(unit));
        if (next < 0)
        {
            return unit.WithUsings(unit.Usings.Insert(unit.Usings.IndexOf(neighbour) + 1, added));
        }

        // The comment at the top of the file stays at the top.
        return next > 0
            ? unit.WithUsings(unit.Usings.Insert(next, added))
            : unit.WithUsings(unit.Usings.Replace(neighbour, neighbour.WithLeadingTrivia()).Insert(0, added.WithLeadingTrivia(neighbour.GetLeadingTrivia())));
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Name: not null, Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 };

    private static bool IsBefore(string one, string other)
    {
        var (isOne, isOther) = (IsOfFramework(one), IsOfFramework(other));
        return isOne == isOther ? string.CompareOrdinal(one, other) < 0 : isOne;
    }

    private static bool IsOfFramework(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
