using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>Operations that take memory from the heap.</summary>
internal static class HotPathAllocations
{
    private static readonly HashSet<string> Copies =
        new(StringComparer.Ordinal) { "ToArray", "ToList", "ToDictionary", "ToHashSet", "ToCharArray", "Clone", "GetRange", "GetBytes", "GetChars" };

    /// <summary>What an operation makes, null for one that makes nothing.</summary>
    /// <param name="operation">The operation; those below it are asked by themselves.</param>
    /// <param name="method">The function that is hot.</param>
    public static string? Of(IOperation operation, IMethodSymbol method) => operation switch
    {
        IArrayCreationOperation array => OfArray(array),
        IDelegateCreationOperation creation => OfDelegate(creation, method),
        IConversionOperation conversion => OfConversion(conversion),
        IInvocationOperation call => OfCall(call),
        IForEachLoopOperation loop => OfLoop(loop),
        _ => OfObject(operation) ?? OfText(operation),
    };

    private static string? OfObject(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { IsReferenceType: true, Name: var name } } => $"makes a '{name}'",
        IAnonymousObjectCreationOperation or IWithOperation { Type.IsReferenceType: true } => "makes an object",
        ITypeParameterObjectCreationOperation => "makes an object",
        ICollectionExpressionOperation { Elements.IsEmpty: false, Type: { IsRefLikeType: false, IsReferenceType: true } } => "makes a collection",
        _ => null,
    };

    // A constant is in the assembly.
    private static string? OfText(IOperation operation) =>
        operation is IInterpolatedStringOperation or IBinaryOperation
        && operation is { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String }
            ? "makes a string"
            : null;

    // 'params' without values is one empty array.
    private static string? OfArray(IArrayCreationOperation array) =>
        array.IsImplicit && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } ? null : "makes an array";

    // The compiler keeps what captures nothing.
    private static string? OfDelegate(IDelegateCreationOperation creation, IMethodSymbol method) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => Captures(lambda, method) ? "makes a closure" : null,
        IMethodReferenceOperation { Instance: not null } => "makes a delegate",
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, IsStatic: false } } => "makes a delegate",
        _ => null,
    };

    private static bool Captures(IAnonymousFunctionOperation lambda, IMethodSymbol method) => lambda.Body.Descendants().Any(o => o switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method),
        ILocalReferenceOperation { Local: { IsConst: false } local } =>
            local.DeclaringSyntaxReferences.Any(reference => !lambda.Syntax.Span.Contains(reference.Span)),
        _ => false,
    });

    private static string? OfConversion(IConversionOperation conversion) => IsBoxing(conversion) ? $"boxes a '{conversion.Operand.Type!.Name}'" : null;

    private static bool IsBoxing(IConversionOperation conversion) =>
        conversion is { Operand.Type: { IsValueType: true, TypeKind: not TypeKind.TypeParameter }, Type.IsReferenceType: true, OperatorMethod: null }
        && conversion.Parent is not IInterpolationOperation;

    private static string? OfCall(IInvocationOperation call) => call.TargetMethod.ContainingType switch
    {
        null => null,
        var type when IsLinq(type) => "LINQ makes an enumerator",
        var type when MakesString(call, type) => "makes a string",
        _ => IsCopy(call) ? "makes a copy" : null,
    };

    private static bool IsLinq(INamedTypeSymbol type) => type.Name is "Enumerable" or "Queryable" && type.IsIn("System", "Linq");

    private static bool IsCopy(IInvocationOperation call) => Copies.Contains(call.TargetMethod.Name) && call.Type is { IsReferenceType: true };

    private static bool MakesString(IInvocationOperation call, INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
            ? call.Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol
                && call.TargetMethod.Name is not ("Intern" or "IsInterned" or "ToString")
            : call.TargetMethod is { Name: "ToString", ReturnType.SpecialType: SpecialType.System_String }
                && call.Instance?.Type is { IsValueType: true } or { Name: "StringBuilder" };

    // The enumerator of an interface is an object; that of an array or a list is not.
    private static string? OfLoop(IForEachLoopOperation loop) =>
        loop.Collection.Unwrapped().Type is { TypeKind: TypeKind.Interface } ? "makes an enumerator" : null;
}
