using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Logging;

namespace Standards.CodeFixes.Logging;

/// <summary>
/// STD1501: names the placeholder after the identifier that is given for it. Not where another value of the message has that name or should have it, and not in
/// a constant, which other calls may use.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LogFieldFix() : RuleCodeFix("STD1501", "Rename the placeholder")
{
    internal override bool TryRepair(FixSite site)
    {
        var argument = site.Node.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Expression.Span == site.Node.Span);
        if (argument?.Parent?.Parent is not InvocationExpressionSyntax call
            || site.Model.GetOperation(call, site.Cancellation) is not IInvocationOperation operation
            || MessageOf(operation) is not { } message
            || NewName(operation, argument, message.Token.ValueText) is not var (at, name))
        {
            return false;
        }

        site.Replace(message, current => LogPlaceholders.Renamed(current.Token.Text, at, name) is { } text
            ? current.WithToken(SyntaxFactory.ParseToken(text).WithTriviaFrom(current.Token))
            : current);
        return true;
    }

    // Of the text as it is written: an escaped bracket would be another placeholder there.
    private static LiteralExpressionSyntax? MessageOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "message" or "messageFormat")?.Syntax
            is ArgumentSyntax { Expression: LiteralExpressionSyntax { Token: { Value: string text } token } literal }
        && LogPlaceholders.In(token.Text).SequenceEqual(LogPlaceholders.In(text))
            ? literal
            : null;

    private static (int At, string Name)? NewName(IInvocationOperation call, ArgumentSyntax argument, string message)
    {
        var values = LogPlaceholders.ValuesOf(call);
        var at = values.Select((value, i) => value.Syntax.Span == argument.Expression.Span ? i : -1).DefaultIfEmpty(-1).Max();
        return at >= 0
            && LogFieldAnalyzer.WantedFor(values[at]) is { } name
            && values.Count(value => LogFieldAnalyzer.WantedFor(value) == name) == 1
            && !LogPlaceholders.In(message).Contains(name)
                ? (at, name)
                : null;
    }
}
