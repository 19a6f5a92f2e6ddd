using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>Whether a function keeps what a local variable holds to itself, and does not end it.</summary>
internal static class ResourceUses
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { "Dispose", "DisposeAsync", "Close", "CloseAsync" };

    private static readonly string[] Readers = ["Deserialize", "Load", "Parse", "Read"];

    // Calls that read or write what they are given and are done with it.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "CopyTo", "CopyToAsync", "ComputeHash", "ComputeHashAsync", "Load", "LoadAsync", "Save", "SaveAsync", "WriteTo", "WriteToAsync", "Serialize",
        "SerializeAsync",
    };

    /// <summary>Whether every use of a variable only uses what it holds.</summary>
    public static bool NeverEnds(IVariableDeclaratorOperation declarator)
    {
        foreach (var reference in LocalLifetimes.ReferencesTo(declarator.Symbol, declarator))
        {
            if (!IsUsed(reference))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUsed(ILocalReferenceOperation reference) => !IsCaptured(reference) && reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => !Ends.Contains(call.TargetMethod.Name) && IsKeptHere(call),
        IPropertyReferenceOperation property when property.Instance == reference => IsKeptHere(property),
        IArgumentOperation argument => IsPassing(argument),
        IConversionOperation { Parent: IArgumentOperation argument, IsImplicit: true } => IsPassing(argument),
        _ => false,
    };

    private static bool IsCaptured(IOperation reference) => reference.NestedFunctionOperation() is { } function && IsOutside(function, reference);

    // A variable of the lambda itself is not captured by it.
    private static bool IsOutside(IOperation function, IOperation reference) =>
        !function.Descendants().Any(o => o is IVariableDeclaratorOperation declarator && reference.RefersTo(declarator.Symbol));

    // What comes of it, such as the stream of a client, may be what ends it; and a service of a scope may go out of the function.
    private static bool IsKeptHere(IOperation use)
    {
        var outcome = use.Outcome();
        if (outcome.Type is { } type && outcome.Parent is not IExpressionStatementOperation && IsDisposable(type))
        {
            return false;
        }

        return !outcome.Ancestors().TakeWhile(o => o is not IBlockOperation).Any(o => GoesOut(o, outcome));
    }

    private static bool GoesOut(IOperation around, IOperation outcome) => around switch
    {
        IReturnOperation { ReturnedValue.Type: { } type } => !IsPlain(type) && !IsPlainType(outcome.Type),
        IAssignmentOperation { Target: not (ILocalReferenceOperation or IDiscardOperation) } => !IsPlainType(outcome.Type),
        _ => false,
    };

    private static bool IsPassing(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: var method }
        && (Passing.Contains(method.Name) || (method.IsStatic && !method.IsExtensionMethod && IsOfFramework(method.ContainingType) && IsDoneWith(method)));

    // It gives a value, or what it has read.
    private static bool IsDoneWith(IMethodSymbol method) =>
        Result(method) is var result
        && (method.ReturnsVoid || IsPlain(result) || (method.Name.StartsWithAny(Readers) && !IsDisposable(result) && result.TypeKind != TypeKind.Interface));

    private static ITypeSymbol Result(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task ? task.TypeArguments[0] : method.ReturnType;

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" };
    }

    private static bool IsDisposable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_IDisposable
        || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable || i.Name == "IAsyncDisposable");

    private static bool IsPlainType(ITypeSymbol? type) => type is not null && IsPlain(type);

    private static bool IsPlain(ITypeSymbol type) =>
        type.IsValueType || type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.IsValueType: true };
}
