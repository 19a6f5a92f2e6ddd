using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>Text that nobody but the author of the program writes, or that something has made harmless.</summary>
internal static class EncodedText
{
    private static readonly string[] Encoders = ["Encod", "Escap", "Saniti", "Serializ", "ToJson", "JsonConvert", "Antiforgery"];

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "LocalizedString", "LocalizedHtmlString", "IStringLocalizer",
    };

    /// <summary>Whether a text holds no tag that a user wrote, as far as the function shows it.</summary>
    public static bool Is(IOperation text)
    {
        var value = text.Unwrapped();
        return value.ConstantValue.HasValue || IsHarmless(value.Type) || IsHarmlessOperation(value);
    }

    private static bool IsHarmlessOperation(IOperation value) => value switch
    {
        IInvocationOperation call => IsEncoder(call) || IsFormatted(call) || IsOfHarmless(call),
        IPropertyReferenceOperation property => IsResource(property.Property) || IsHarmless(property.Instance?.Type),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        ILocalReferenceOperation local => IsHarmlessVariable(local),
        _ => IsMadeOfHarmless(value),
    };

    private static bool IsMadeOfHarmless(IOperation value) => value switch
    {
        IInterpolatedStringTextOperation => true,
        IInterpolationOperation hole => Is(hole.Expression),
        IConditionalAccessOperation access => Is(access.WhenNotNull),
        IConditionalOperation choice => new[] { choice.WhenTrue, choice.WhenFalse }.OfType<IOperation>().All(Is),
        IBinaryOperation or ICoalesceOperation or IInterpolatedStringOperation => value.ChildOperations.All(Is),
        _ => false,
    };

    // 'text = encoder.Encode(text); text = AddLinks(text)': what follows works on what is encoded.
    private static bool IsHarmlessVariable(ILocalReferenceOperation local)
    {
        var later = local.Root().Descendants().OfType<ISimpleAssignmentOperation>().Where(a => a.Target.RefersTo(local.Local)).ToList();
        return local.Declarator()?.GetVariableInitializer() is { Value: var first }
            && first.Syntax.Span.End <= local.Syntax.SpanStart
            && Is(first)
            && later.TrueForAll(a => Is(a.Value, local.Local));
    }

    private static bool Is(IOperation value, ILocalSymbol encoded) =>
        Is(value) || (value.Unwrapped() is IInvocationOperation call && call.Arguments.Any(a => a.Value.RefersTo(encoded)));

    // What is made of numbers and dates only, 'order.CreatedAt.ToAge()', and what is cut or joined of harmless text. Base64 has no tags.
    private static bool IsOfHarmless(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "ToBase64String" or "ToHexString" or "ToHexStringLower", ContainingType.Name: "Convert" } => true,
        { Name: "GetContent", ContainingType.Name: "TagHelperContent" } => true,
        { ContainingType.SpecialType: SpecialType.System_String, IsStatic: false } => call.ChildOperations.All(IsPart),
        { Name: "Replace", ContainingType.Name: "Regex" } => call.Arguments.All(IsPart),
        { IsStatic: true } => call.Arguments.Length > 0 && call.Arguments.All(a => IsHarmless(a.Value.Unwrapped().Type)),
        _ => false,
    };

    // 'count.ToString()', 'string.Concat(a, b)'.
    private static bool IsFormatted(IInvocationOperation call) =>
        (call.TargetMethod.Name == "ToString" && call.Instance is { } instance && (Is(instance) || IsBuiltOfEncoded(instance)))
        || (call.TargetMethod is { ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" or "Format" or "Join" or "Trim" }
            && call.ChildOperations.All(IsPart));

    private static bool IsPart(IOperation child) => Is(child is IArgumentOperation argument ? argument.Value : child);

    // A text that a function appends to while it calls an encoder.
    private static bool IsBuiltOfEncoded(IOperation builder) =>
        builder.Type?.Name == "StringBuilder"
        && (builder.Root().Descendants().OfType<IInvocationOperation>().ToList() is var calls && (calls.Any(IsEncoder) || AppendHarmless(calls)));

    private static bool AppendHarmless(IEnumerable<IInvocationOperation> calls) => calls
        .Where(call => call.TargetMethod.ContainingType.Name == "StringBuilder" && call.TargetMethod.Name.StartsWith("Append", StringComparison.Ordinal))
        .All(call => call.Arguments.All(a => Is(a.Value)));

    private static bool IsEncoder(IInvocationOperation call) =>
        Contains(call.TargetMethod.Name)
        || Contains(call.TargetMethod.ContainingType.Name)
        || Contains(call.Instance?.Type?.Name ?? "")
        || NameWords.First(call.TargetMethod.ContainingType.Name) == "safe";

    private static bool Contains(string name) => Encoders.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // Of a class that a tool makes of a .resx file.
    private static bool IsResource(IPropertySymbol property) =>
        property.IsStatic && property.ContainingType.GetMembers("ResourceManager").Length > 0;

    private static bool IsHarmless(ITypeSymbol? candidate) => candidate?.WithoutNullable() is { } type
        && (type.TypeKind == TypeKind.Enum
            || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char
            || Harmless.Contains(type.Name)
            || type.AllInterfaces.Concat([type]).Any(i => i.Name == "IHtmlContent"));
}
