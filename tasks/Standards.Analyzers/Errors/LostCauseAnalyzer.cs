using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1306: in a catch clause, a new exception that could take the caught one and does not, or takes its text alone. Silent where the caught one was given
/// to something else (a log, a list), and where cancellation is translated. Clause: <c>wrap-with-inner-exception</c>.
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
                && CreationOf(thrown.Unwrapped(), clause) is { Type: INamedTypeSymbol type } created
                && IsOf(operation, clause)
                && !Holds(created, variable)
                && TakesCause(type, types)
                && !ExceptionTypes.IsHandedOn(clause, variable))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, created.Syntax.GetLocation(), type.Name, variable is null ? "the caught exception" : $"'{variable.Name}'"));
            }
        }
    }

    // 'throw new …', or 'throw failure;' of a variable that the clause fills.
    private static IObjectCreationOperation? CreationOf(IOperation thrown, ICatchClauseOperation clause) => thrown switch
    {
        IObjectCreationOperation created => created,
        ILocalReferenceOperation local when local.OnlyValue()?.Unwrapped() is IObjectCreationOperation created
            && clause.Handler.Syntax.Span.Contains(created.Syntax.Span)
            && !clause.Handler.Descendants().Any(o => IsGivenMore(o, local.Local)) => created,
        _ => null,
    };

    // 'failure.Data["cause"] = e', 'failure.Errors.Add(…)'.
    private static bool IsGivenMore(IOperation operation, ILocalSymbol failure) =>
        operation is IMemberReferenceOperation or IInvocationOperation
        && (operation is IInvocationOperation call ? call.Instance : ((IMemberReferenceOperation)operation).Instance)?.RefersTo(failure) == true;

    // Its message, and its text, are words for people. Whatever else is read of it may be the cause that counts: 'e.InnerException', 'e.Errors'.
    private static bool Holds(IOperation created, ILocalSymbol? variable) =>
        variable is not null && created.Descendants().Any(o => o is ILocalReferenceOperation && o.RefersTo(variable) && !IsText(o));

    private static bool IsText(IOperation caught) => caught.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Message" } => true,
        IInvocationOperation { TargetMethod.Name: "ToString" } => true,
        IInterpolationOperation => true,
        IConversionOperation { Parent: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolationOperation } => true,
        _ => false,
    };

    // A clause inside of this one judges its own.
    private static bool IsOf(IOperation thrown, ICatchClauseOperation clause) => thrown.Ancestors().OfType<ICatchClauseOperation>().FirstOrDefault() == clause;

    private static bool TakesCause(INamedTypeSymbol type, ExceptionTypes types) =>
        !types.IsCancellation(type)
        && type.InstanceConstructors.Any(c =>
            c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && c.Parameters.Any(p => p.Type.Is(types.Exception)));
}
