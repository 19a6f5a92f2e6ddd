using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>STD1008: writes milliseconds that something waits for as a <c>TimeSpan</c> with its unit. Only a person knows the name of another number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MagicNumberFix() : RuleCodeFix("STD1008", "Write it with its unit")
{
    private const int Second = 1000;
    private const int Minute = 60 * Second;

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<LiteralExpressionSyntax>() is not
            {
                Token.Value: int milliseconds,
                Parent: ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument,
            } number
            || list.Arguments[0] != argument
            || !IsWait(call))
        {
            return false;
        }

        var span = $"{site.NameOf("System", "TimeSpan")}.{InUnit(milliseconds)}";
        site.Replace(number, current => SyntaxFactory.ParseExpression(span).WithTriviaFrom(current));
        return true;
    }

    // A number that is compared or multiplied may be the argument of such a call too.
    private static bool IsWait(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    } is "Delay" or "Sleep" or "CancelAfter";

    private static string InUnit(int milliseconds) => milliseconds switch
    {
        _ when milliseconds % Minute == 0 => Called("FromMinutes", milliseconds / Minute),
        _ when milliseconds % Second == 0 => Called("FromSeconds", milliseconds / Second),
        _ => Called("FromMilliseconds", milliseconds),
    };

    private static string Called(string method, int number) => string.Format(CultureInfo.InvariantCulture, "{0}({1})", method, number);
}
