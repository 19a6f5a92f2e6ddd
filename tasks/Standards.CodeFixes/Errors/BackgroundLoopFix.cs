using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Errors;

/// <summary>
/// STD1300: puts the work of one pass into <c>try</c>, and logs what it throws. Only with the one logger that is at hand, and where the loop waits outside of
/// the <c>try</c>, at its head or its end: a loop that fails at once would run as fast as it can.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BackgroundLoopFix() : RuleCodeFix("STD1300", "Log the failure and go on")
{
    private static readonly string[] Waits = ["Delay", "WaitForNextTickAsync", "WaitAsync", "WaitToReadAsync"];

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<StatementSyntax>() is not { } loop
            || BodyOf(loop) is not BlockSyntax { Statements.Count: > 0, ContainsDirectives: false } body
            || !HasIndent(body)
            || LoggerAt(site, loop) is not { } logger
            || site.FreeName(loop, "e", "exception", "failure") is not { } name
            || site.Around<TypeDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        var count = Guarded(loop, body);
        if (count == 0 || !KnowsLogError(site))
        {
            return false;
        }

        var log = $"{logger}.LogError({name}, \"A pass of {type.Identifier.ValueText} failed. The next one follows.\");";
        string[] names = [site.NameOf("System", "Exception"), name, site.NameOf("System", "OperationCanceledException")];
        site.Replace(body, current => Wrapped(current, count, names, log, site.LineEnd.ToString()));
        return true;
    }

    // How many statements from the first one a pass may fail in: all but the wait at its end. None where nothing waits between two passes.
    private static int Guarded(StatementSyntax loop, BlockSyntax body) =>
        IsWait(body.Statements.Last()) ? body.Statements.Count - 1
            : IsPacedBy(loop) ? body.Statements.Count
            : 0;

    private static StatementSyntax? BodyOf(StatementSyntax loop) => loop switch
    {
        CommonForEachStatementSyntax each => each.Statement,
        ForStatementSyntax counted => counted.Statement,
        WhileStatementSyntax statement => statement.Statement,
        _ => null,
    };

    private static bool HasIndent(BlockSyntax body) => body.Statements.All(statement =>
        Lines.IndentOf(statement).Length > 0 && statement is not (LabeledStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }));

    // What gives the loop its next element or tick waits for it.
    private static bool IsPacedBy(StatementSyntax loop) => loop switch
    {
        CommonForEachStatementSyntax => true,
        WhileStatementSyntax statement => statement.Condition.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().Any(WaitsFor),
        _ => false,
    };

    private static bool IsWait(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax waited } && WaitsFor(waited);

    private static bool WaitsFor(AwaitExpressionSyntax waited) =>
        waited.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => !IsConfiguring(call))
            is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
        && Waits.Contains(name);

    private static bool IsConfiguring(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" };

    private static string? LoggerAt(FixSite site, StatementSyntax loop)
    {
        var loggers = site.Model.LookupSymbols(loop.SpanStart).Where(symbol => TypeOf(symbol)?.Name == "ILogger").Select(symbol => symbol.Name).ToList();
        return loggers.Count == 1 ? loggers[0] : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool KnowsLogError(FixSite site) =>
        site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: "LoggerExtensions").Any() || site.Import("Microsoft.Extensions.Logging");

    private static BlockSyntax Wrapped(BlockSyntax body, int count, string[] names, string log, string end)
    {
        var indent = Lines.IndentOf(body.Statements[0]);
        var work = string.Concat(body.Statements.Take(count).Select(statement => Lines.Indented(statement).ToFullString())).TrimStart('\r', '\n');
        var clause = $"{indent}catch ({names[0]} {names[1]}) when ({names[1]} is not {names[2]}){end}{indent}{{{end}{indent}    {log}{end}{indent}}}{end}";
        var attempt = SyntaxFactory.ParseStatement($"{indent}try{end}{indent}{{{end}{work}{indent}}}{end}{clause}");
        var rest = body.Statements.Skip(count).Select(statement => statement.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
            ? statement
            : statement.WithLeadingTrivia(statement.GetLeadingTrivia().Insert(0, SyntaxFactory.EndOfLine(end))));
        return body.WithStatements(SyntaxFactory.List([attempt, .. rest]));
    }
}
