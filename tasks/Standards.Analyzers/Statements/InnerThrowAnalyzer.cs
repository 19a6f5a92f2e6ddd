using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1201: <c>throw e.InnerException</c>, which begins the stack of that exception anew, as <c>throw e</c> does of its own (CA2200). Clause:
/// <c>rethrow-preserves-stack</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InnerThrowAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Of(
        "STD1201",
        "code",
        "An inner exception is thrown with its stack",
        "'throw' begins the stack of '{0}' anew, so that the place where it happened is lost. Write 'ExceptionDispatchInfo.Throw({0})', or throw a new "
            + "exception with it as inner exception.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Throw);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var thrown = ((IThrowOperation)context.Operation).Exception;
        foreach (var value in Values(thrown))
        {
            if (IsInner(value))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), value.Syntax.ToString()));
            }
        }
    }

    // 'throw e.InnerException ?? e', 'throw inner ? e.InnerException! : e', and a cast of either.
    private static IEnumerable<IOperation> Values(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            null => [],
            ICoalesceOperation either => Values(either.Value).Concat(Values(either.WhenNull)),
            IConditionalOperation either => Values(either.WhenTrue).Concat(Values(either.WhenFalse)),
            _ => [value],
        };
    }

    private static bool IsInner(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "InnerException", ContainingType: { Name: "Exception" or "AggregateException" } type } } =>
            type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        IInvocationOperation { TargetMethod: { Name: "GetBaseException", ContainingType.Name: "Exception" or "AggregateException" } } => true,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => IsInnerList(list),
        _ => false,
    };

    // 'throw e.InnerExceptions[0]' of an AggregateException.
    private static bool IsInnerList(IOperation list) => list is IPropertyReferenceOperation
    {
        Property: { Name: "InnerExceptions", ContainingType.Name: "AggregateException" },
    };
}
