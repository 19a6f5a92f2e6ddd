using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Web;

/// <summary>
/// STD1710: asks for the development environment before the call, where the application knows its environment. A call in a condition is left alone: it is in
/// the wrong branch.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeveloperPageFix() : RuleCodeFix("STD1710", "Show the page in development only")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is AssignmentExpressionSyntax
            || site.Around<InvocationExpressionSyntax>() is not
            {
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement,
                Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax app },
            }
            || site.Model.GetTypeInfo(app, site.Cancellation).Type is not { Name: "WebApplication" }
            || statement.Ancestors().Any(around => around is IfStatementSyntax)
            || !KnowsDevelopment(site))
        {
            return false;
        }

        var indent = Lines.IndentOf(statement);
        var end = site.LineEnd.ToString();
        var condition = $"if ({app.Identifier.Text}.Environment.IsDevelopment()){end}{indent}{{{end}";
        site.Replace(statement, current => SyntaxFactory
            .ParseStatement($"{condition}{indent}    {current.WithoutLeadingTrivia().WithoutTrailingTrivia()}{Rest(current)}{end}{indent}}}")
            .WithLeadingTrivia(current.GetLeadingTrivia())
            .WithTrailingTrivia(site.LineEnd));
        return true;
    }

    // The comment behind the call stays behind it.
    private static string Rest(StatementSyntax statement) => statement.GetTrailingTrivia().ToFullString().TrimEnd();

    private static bool KnowsDevelopment(FixSite site) =>
        site.Model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions") is not null
        && (site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: "HostEnvironmentEnvExtensions").Any()
            || site.Import("Microsoft.Extensions.Hosting"));
}
