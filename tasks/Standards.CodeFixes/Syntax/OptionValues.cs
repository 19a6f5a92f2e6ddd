using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Values that code gives options.</summary>
internal static class OptionValues
{
    /// <summary>The name of the property that an assignment sets.</summary>
    public static string NameOf(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Sets a property that is given a literal to another value; false for one that is given something with a name.</summary>
    public static bool SetLiteral(this FixSite site, AssignmentExpressionSyntax assignment, string value)
    {
        if (assignment.Right is not LiteralExpressionSyntax)
        {
            return false;
        }

        site.Replace(assignment.Right, current => SyntaxFactory.ParseExpression(value).WithTriviaFrom(current));
        return true;
    }

    /// <summary>Sets a property that is given <c>TimeSpan.FromMinutes(2)</c> to a number of seconds.</summary>
    public static bool SetSeconds(this FixSite site, AssignmentExpressionSyntax assignment, int seconds)
    {
        if (assignment.Right is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } })
        {
            return false;
        }

        site.Replace(
            assignment.Right, current => SyntaxFactory.ParseExpression($"{type.WithoutTrivia()}.FromSeconds({seconds})").WithTriviaFrom(current));
        return true;
    }
}
