using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>The exceptions of one compilation that rules treat unlike others.</summary>
internal sealed class ExceptionTypes
{
    private readonly INamedTypeSymbol _cancelled;
    private readonly INamedTypeSymbol? _disposed;

    private ExceptionTypes(INamedTypeSymbol exception, INamedTypeSymbol cancelled, Compilation compilation)
    {
        Exception = exception;
        _cancelled = cancelled;
        _disposed = compilation.GetTypeByMetadataName("System.ObjectDisposedException");
    }

    /// <summary>The types, or null where there are none: a compilation without references.</summary>
    public static ExceptionTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Exception") is { } exception
        && compilation.GetTypeByMetadataName("System.OperationCanceledException") is { } cancelled
            ? new ExceptionTypes(exception, cancelled, compilation)
            : null;

    /// <summary><c>System.Exception</c>.</summary>
    public INamedTypeSymbol Exception { get; }

    /// <summary>Whether an exception says that work was cancelled, which is no failure.</summary>
    public bool IsCancellation(ITypeSymbol? type) => type.Is(_cancelled);

    /// <summary>Whether an exception says that somebody else has ended already what is used.</summary>
    public bool IsEnd(ITypeSymbol? type) => IsCancellation(type) || type.Is(_disposed);

    /// <summary>Whether a clause catches everything.</summary>
    public bool IsGeneral(ICatchClauseOperation clause) =>
        clause.Syntax is CatchClauseSyntax { Declaration: null } || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, Exception);

    /// <summary>The variable of a clause, null when it has none.</summary>
    public static ILocalSymbol? VariableOf(ICatchClauseOperation clause) =>
        (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    /// <summary>Whether the variable itself, and not what is read of it, is given to a call: the exception is somebody else's now.</summary>
    public static bool IsHandedOn(ICatchClauseOperation clause, ILocalSymbol? variable) =>
        variable is not null && clause.Handler.Descendants().Any(o => o is IArgumentOperation { Value: var value }
            && Elements(value).Any(e => e.RefersTo(variable)));

    // The elements of 'params', or the value.
    private static IEnumerable<IOperation> Elements(IOperation value) => value.Unwrapped() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [value],
    };
}
