using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Telemetry;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Telemetry;

/// <summary>STD1521: tells the open activity of the exception and that it failed, before anything else of the clause.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SpanFailureFix() : RuleCodeFix("STD1521", "Record the failure in the span")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<CatchClauseSyntax>() is not { Block.Statements.Count: > 0 } clause
            || site.Model.Compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is not { } type
            || type.GetMembers("AddException").IsEmpty
            || site.Model.GetOperation(clause, site.Cancellation) is not ICatchClauseOperation operation
            || SpanFailureAnalyzer.OpenActivity(operation, type) is not { } span
            || Calls(clause, "SetStatus")
            || site.Name(clause) is not { } exception)
        {
            return false;
        }

        var code = site.NameOf("System.Diagnostics", "ActivityStatusCode");
        string[] calls = Calls(clause, "AddException", "RecordException")
            ? [$"{span.Name}?.SetStatus({code}.Error);"]
            : [$"{span.Name}?.AddException({exception});", $"{span.Name}?.SetStatus({code}.Error);"];
        site.Replace(clause.Block, current => Blocks.StartingWith(current, calls, site.LineEnd));
        return true;
    }

    private static bool Calls(SyntaxNode clause, params string[] names) =>
        clause.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));
}
