using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Async;

/// <summary>A directive before a statement that switches off what the compiler or another analyzer says of a task that nothing awaits.</summary>
internal static class UnawaitedDirective
{
    private static readonly HashSet<string> Ids = new(StringComparer.Ordinal) { "CS4014", "4014", "MA0134", "VSTHRD110" };

    /// <summary>Whether a statement has one: its author has decided, and whether there is a reason is STD1002.</summary>
    public static bool IsBefore(SyntaxNode statement)
    {
        foreach (var trivia in statement.GetLeadingTrivia())
        {
            if (trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax pragma
                && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
                && pragma.ErrorCodes.Any(code => Ids.Contains(code.ToString())))
            {
                return true;
            }
        }

        return false;
    }
}
