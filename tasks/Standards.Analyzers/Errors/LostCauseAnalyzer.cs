using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1306: in a catch clause, a new exception that could take the caught one and does not. Silent where the caught one was given to something else
/// (a log, a list), and where cancellation is translated. Clause: <c>wrap-with-inner-exception</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostCauseAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1306",
        "A translated error keeps its cause",
        "The new '{0}' does not say what caused it: message and stack of the caught exception are lost. Give it {1} as inner exception.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ExceptionTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ExceptionTypes types)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (types.IsEnd(clause.ExceptionType))
        {
            return;
        }

        var variable = ExceptionTypes.VariableOf(clause);
        foreach (var operation in clause.Handler.OfSameFunction())
        {
            if (operation is IThrowOperation { Exception: { } thrown }
                && thrown.Unwrapped() is IObjectCreationOperation { Type: INamedTypeSymbol type } created
                && IsOf(operation, clause)
                && !created.Mentions(variable)
                && TakesCause(type, types)
                && !ExceptionTypes.IsHandedOn(clause, variable))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, created.Syntax.GetLocation(), type.Name, variable is null ? "the caught exception" : $"'{variable.Name}'"));
            }
        }
    }

    // A clause inside of this one judges its own.
    private static bool IsOf(IOperation thrown, ICatchClauseOperation clause) => thrown.Ancestors().OfType<ICatchClauseOperation>().FirstOrDefault() == clause;

    private static bool TakesCause(INamedTypeSymbol type, ExceptionTypes types) =>
        !types.IsCancellation(type)
        && type.InstanceConstructors.Any(c =>
            c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && c.Parameters.Any(p => p.Type.Is(types.Exception)));
}
