using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>Secrets that code puts into a text for readers.</summary>
internal static class ShownSecret
{
    private static readonly string[] Writers = ["Log", "Write"];

    /// <summary>The name of a secret that is a part of a text; null where there is none, or where something masks it first.</summary>
    public static string? PartOf(IOperation text) =>
        text.DescendantsAndSelf().FirstOrDefault(o => IsSecret(o) && IsPart(o))?.Referenced()?.Name;

    /// <summary>The name of a secret that a call writes to the console or the trace; null for other calls.</summary>
    public static string? WrittenBy(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Write" or "WriteLine", ContainingType: { Name: "Console" or "Debug" or "Trace" } }
        && call.Arguments.FirstOrDefault()?.Value.Unwrapped() is { } text
            ? IsSecret(text) ? text.Referenced()?.Name : PartOf(text)
            : null;

    /// <summary>The secret that a <c>DebuggerDisplay</c> names between braces; null where there is none.</summary>
    public static string? DisplayedBy(ISymbol type)
    {
        var text = type.GetAttributes()
            .FirstOrDefault(a => a.AttributeClass?.Name == "DebuggerDisplayAttribute")
            ?.ConstructorArguments.FirstOrDefault().Value as string;
        return text?.Split('{').Skip(1).Select(part => part.Split('}', ',', '.', '(')[0].Trim()).FirstOrDefault(SecretNames.IsCertain);
    }

    /// <summary>The secret of an object that <c>JsonSerializer</c> writes into a log or a console; null for other calls.</summary>
    public static string? SerializedBy(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Serialize", ContainingType.Name: "JsonSerializer" }
        && call.Arguments.FirstOrDefault()?.Value.Unwrapped().Type is { } type
        && call.Ancestors().OfType<IInvocationOperation>().Any(IsWriter)
            ? type.GetMembers().FirstOrDefault(IsSerialized)?.Name
            : null;

    private static bool IsWriter(IInvocationOperation call) =>
        Writers.Any(word => call.TargetMethod.Name.StartsWith(word, StringComparison.Ordinal))
        && call.TargetMethod.ContainingType.Name is "LoggerExtensions" or "Console" or "ILogger" or "Debug" or "Trace";

    private static bool IsSerialized(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Type.SpecialType: SpecialType.System_String }
        && SecretNames.IsCertain(member.Name)
        && !member.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Json", StringComparison.Ordinal) == true);

    private static bool IsSecret(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
        && operation is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false }
        && operation.Referenced() is { } symbol
        && SecretNames.IsCertain(symbol.Name);

    // 'Mask(key)' and 'key.Length' show something else.
    private static bool IsPart(IOperation secret) => secret.Consumer() switch
    {
        IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => true,
        IArgumentOperation { Parent: IInvocationOperation call } => IsJoining(call),
        ICollectionExpressionOperation list => list.Consumer() is IArgumentOperation { Parent: IInvocationOperation call } && IsJoining(call),
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array.Consumer() is IArgumentOperation { Parent: IInvocationOperation call }
            && IsJoining(call),
        _ => false,
    };

    private static bool IsJoining(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" or "Format" or "Join" };
}
