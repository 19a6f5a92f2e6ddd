using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1614: a connection string of Npgsql or SqlClient in code that does not say how large and how old its pool may become, and a builder of one.
/// What appsettings files say is the matter of STD8209. Clause: <c>connection-pool-bounded</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConnectionPoolAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1614",
        "Connection strings bound their pool",
        "The pool of this connection has the bounds of its driver, so that a busy service takes all connections of the database. Set '{0}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        context.RegisterOperationAction(o => Judge(o, ConnectionBounds.TextFrom((ILiteralOperation)o.Operation)), OperationKind.Literal);
        context.RegisterOperationAction(o => Judge(o, ConnectionBounds.Text((IInterpolatedStringOperation)o.Operation)), OperationKind.InterpolatedString);
        context.RegisterOperationAction(AnalyzeBuilder, OperationKind.ObjectCreation);
    }

    private static void Judge(OperationAnalysisContext context, string? text)
    {
        if (text is not null
            && context.Operation.Parent is not IInterpolatedStringTextOperation
            && ConnectionBounds.MissingIn(text) is { } missing)
        {
            Report(context, missing);
        }
    }

    // 'new NpgsqlConnectionStringBuilder { Host = …, Database = … }'.
    private static void AnalyzeBuilder(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type.Name: "NpgsqlConnectionStringBuilder" or "SqlConnectionStringBuilder", Arguments.IsEmpty: true }
            && ConnectionBounds.MissingOn(creation) is { } missing)
        {
            Report(context, missing);
        }
    }

    private static void Report(OperationAnalysisContext context, string missing)
    {
        if (!Environments.IsForDevelopment(context.Operation, context.ContainingSymbol)
            && context.ContainingSymbol.ContainingType?.AllInterfaces.Any(i => i.Name == "IDesignTimeDbContextFactory") != true)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), missing));
        }
    }
}
