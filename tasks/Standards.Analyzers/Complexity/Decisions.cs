using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Complexity;

/// <summary>Counts what one construct decides.</summary>
internal static class Decisions
{
    /// <summary>Labels of a statement but <c>default</c>.</summary>
    public static int Of(SwitchStatementSyntax statement)
    {
        var labels = 0;
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
            {
                labels += label.IsKind(SyntaxKind.DefaultSwitchLabel) ? 0 : 1;
            }
        }

        return labels;
    }

    /// <summary>Arms of an expression but <c>_</c>.</summary>
    public static int Of(SwitchExpressionSyntax expression)
    {
        var arms = 0;
        foreach (var arm in expression.Arms)
        {
            arms += arm is { Pattern: DiscardPatternSyntax, WhenClause: null } ? 0 : 1;
        }

        return arms;
    }

    /// <summary>Whether a call is one of the function itself, as far as its text tells: its name, and as many arguments as it has parameters.</summary>
    public static bool IsRecursion(InvocationExpressionSyntax call, FunctionMeasure function)
    {
        var name = call.Expression switch
        {
            SimpleNameSyntax simple => simple,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name,
            _ => null,
        };
        return function.Name.Length > 0 && name?.Identifier.ValueText == function.Name && call.ArgumentList.Arguments.Count == function.Parameters;
    }
}
