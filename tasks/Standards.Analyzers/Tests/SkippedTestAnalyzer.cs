using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1906: a test, or a class of tests, that is switched off and does not name an issue. What is skipped on a condition (a platform, a date) runs
/// elsewhere. Clause: <c>tests-not-skipped-or-empty</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SkippedTestAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1906",
        "A skipped test names its issue",
        "'{0}' never runs, and {1}. Mend it, delete it, or name in the reason the issue that brings it back.");

    // '#12', 'GH-12', 'ABC-123', 'issue 12', or the address of one.
    private static readonly Regex Issue = new(
        @"#\d+|\b[A-Z][A-Z0-9]+-\d+\b|\b(issue|bug|ticket|gh)\W{0,2}\d+|https?://\S+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is not null)
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.Method, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is { } place
                && SkippedTests.ReasonOf(attribute) is { } reason
                && !Issue.IsMatch(reason))
            {
                var location = Location.Create(place.SyntaxTree, place.Span);
                var lack = string.IsNullOrWhiteSpace(reason) ? "nothing says why" : "the reason names no issue";
                context.ReportDiagnostic(Diagnostic.Create(Rule, location, context.Symbol.Name, lack));
            }
        }
    }
}
