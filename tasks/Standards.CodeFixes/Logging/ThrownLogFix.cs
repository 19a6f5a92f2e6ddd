using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Logging;

/// <summary>
/// STD1303: removes the log call of an exception that is thrown again. Not where the call writes more than the exception and a constant message: that would be
/// lost.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ThrownLogFix() : RuleCodeFix("STD1303", "Remove the log call")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax statement } call
            || call.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Declaration: { } declaration } clause
            || Lines.HasNotes(statement)
            || !call.ArgumentList.Arguments.All(a => SaysNoMore(a.Expression, declaration, site)))
        {
            return false;
        }

        site.Remove(statement);
        if (!IsNamed(clause, statement, declaration.Identifier.ValueText))
        {
            site.Replace(declaration, current => current.WithIdentifier(default).WithType(current.Type.WithoutTrailingTrivia()));
        }

        return true;
    }

    // A level, a constant message, the logger and the exception itself.
    private static bool SaysNoMore(ExpressionSyntax value, CatchDeclarationSyntax declaration, FixSite site) =>
        site.Model.GetConstantValue(value, site.Cancellation).HasValue
        || (value is IdentifierNameSyntax name && name.Identifier.ValueText == declaration.Identifier.ValueText)
        || site.Model.GetTypeInfo(value, site.Cancellation).Type is { Name: "ILogger" };

    private static bool IsNamed(CatchClauseSyntax clause, StatementSyntax removed, string variable) => clause.DescendantNodes()
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == variable && !removed.Span.Contains(name.Span));
}
