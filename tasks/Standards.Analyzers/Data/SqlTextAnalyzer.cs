using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// SQL in strings that reach ADO.NET, Dapper or Entity Framework Core. STD1605: a star in place of columns. STD1606: a value in the text, where CA2100
/// does not look. What goes over as an interpolated string (<c>FromSql</c>) is parameters. Clauses: <c>no-select-star</c>, <c>sql-injection-prevented</c>,
/// <c>threat-model-baseline-mitigations</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlTextAnalyzer() : RuleAnalyzer(Columns, Values)
{
    private static readonly DiagnosticDescriptor Columns = RuleDescription.Code(
        "STD1605",
        "SQL in code names its columns",
        "'{0}' reads columns that nothing needs, and other ones after the next migration. Name the columns.");

    private static readonly DiagnosticDescriptor Values = RuleDescription.Code(
        "STD1606",
        "Values reach SQL as parameters",
        "'{0}' becomes part of the SQL text, so that its content can change the statement. Pass it as a parameter, or choose it from a list.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || SqlSinks.Of(context.Compilation) is not { } sinks)
        {
            return;
        }

        context.RegisterOperationAction(o => Judge(o, sinks.TextOf((IInvocationOperation)o.Operation), sinks), OperationKind.Invocation);
        context.RegisterOperationAction(o => Judge(o, sinks.TextOf((IObjectCreationOperation)o.Operation), sinks), OperationKind.ObjectCreation);
        context.RegisterOperationAction(o => Judge(o, sinks.TextOf((ISimpleAssignmentOperation)o.Operation), sinks), OperationKind.SimpleAssignment);
    }

    private static void Judge(OperationAnalysisContext context, IOperation? text, SqlSinks sinks)
    {
        if (text is null || context.Operation.IsQuoted())
        {
            return;
        }

        var tokens = SqlTokenizer.Read(SqlText.Of(text));
        if (SqlColumns.StarIn(tokens) is { } star && !IsOfMigration(context.ContainingSymbol.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Columns, text.Syntax.GetLocation(), star));
        }

        if (text.Type?.SpecialType == SpecialType.System_String
            && !sinks.IsJudgedByCA2100(context.Operation)
            && SqlValues.FirstIn(tokens) is { } value)
        {
            context.ReportDiagnostic(Diagnostic.Create(Values, text.Syntax.GetLocation(), value.Syntax.ToString()));
        }
    }

    // It runs between two known states of the tables, so that there are no other columns.
    private static bool IsOfMigration(INamedTypeSymbol? type) =>
        type is not null && type.SelfAndBases().Any(t => t.Name is "Migration" or "MigrationBase" || t.Name.EndsWith("Migration", StringComparison.Ordinal));
}
