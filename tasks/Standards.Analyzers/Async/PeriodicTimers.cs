using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Timers of <c>System.Threading</c>: whose interval is set from outside, and who ends them.</summary>
internal static class PeriodicTimers
{
    /// <summary>What is wrong with a new timer, null for nothing.</summary>
    public static string? ProblemOf(IObjectCreationOperation creation, OperationAnalysisContext context)
    {
        if (creation.Type is { Name: "Timer" })
        {
            return IsRepeated(creation) ? "The timer calls back while the last call still runs, and loses what it throws" : null;
        }

        if (creation.Arguments.Length > 0 && IsWritten(creation.Arguments[0].Value.Unwrapped()))
        {
            return "The interval is written into the call, so that no configuration can set it";
        }

        return IsLost(creation, context.ContainingSymbol, context.CancellationToken) ? "Nothing disposes the timer" : null;
    }

    private static bool IsRepeated(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "period")?.Value.Unwrapped() is { } period
        && !IsNoPeriod(period)
        && !(period is IInvocationOperation { TargetMethod.Name: "FromMilliseconds", Arguments: { IsEmpty: false } given } && IsNoPeriod(given[0].Value))
        && period.Referenced() is not { Name: "InfiniteTimeSpan" or "Infinite" or "Zero" };

    // 'Timeout.Infinite' and 'TimeSpan.FromMilliseconds(-1)'.
    private static bool IsNoPeriod(IOperation period) =>
        period.ConstantValue is { HasValue: true, Value: -1 or 0 or -1L or 0L or -1d or 0d or uint.MaxValue };

    // 'TimeSpan.FromSeconds(10)' and 'new TimeSpan(0, 1, 0)'. A constant or field has a name, and one place.
    private static bool IsWritten(IOperation interval) => interval switch
    {
        IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan" } call => call.Arguments.All(a => IsNumber(a.Value.Unwrapped())),
        IObjectCreationOperation { Arguments: var arguments } => arguments.All(a => IsNumber(a.Value.Unwrapped())),
        _ => false,
    };

    private static bool IsNumber(IOperation value) => value is ILiteralOperation or IBinaryOperation { ConstantValue.HasValue: true };

    private static bool IsLost(IObjectCreationOperation creation, ISymbol member, CancellationToken cancellationToken) => creation.Consumer() switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            !declarator.IsUsing() && LocalLifetimes.Of(declarator.Symbol, creation, IsDisposed, Escapes) == LocalLifetime.NeverEnds,
        IFieldInitializerOperation { InitializedFields: var fields } => !IsDisposedIn(member.ContainingType, fields[0], cancellationToken),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field } } => !IsDisposedIn(member.ContainingType, field, cancellationToken),
        _ => false,
    };

    private static bool IsDisposed(ILocalReferenceOperation reference) => reference.CallOn() is { TargetMethod.Name: "Dispose" };

    private static bool Escapes(ILocalReferenceOperation reference) =>
        reference.CallOn() is null && reference.Parent is not IPropertyReferenceOperation;

    private static bool IsDisposedIn(INamedTypeSymbol type, IFieldSymbol field, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == field.Name && IsGivenToEnd(name));

    private static bool IsGivenToEnd(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" } => true,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } } =>
            member.Name.Identifier.ValueText == "Dispose",
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        ArgumentSyntax or UsingStatementSyntax => true,
        _ => false,
    };
}
