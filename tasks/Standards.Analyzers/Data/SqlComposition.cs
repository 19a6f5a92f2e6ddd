using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>The pieces of a text that a call puts together: <c>string.Format</c>, <c>Concat</c> and <c>Join</c>, and a <c>StringBuilder</c>.</summary>
internal static class SqlComposition
{
    private static readonly Regex Place = new(@"\{(\d+)[^{}]*\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The pieces in their order, whose values may be put together themselves; null for other calls.</summary>
    public static IReadOnlyList<SqlPart>? PartsOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } => PartsOfFormat(call),
        { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } => Values(call).Select(Part).ToList(),
        { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } => PartsOfJoin(call),
        _ => null,
    };

    /// <summary>The local <c>StringBuilder</c> whose text a call reads, null for other calls.</summary>
    public static ILocalReferenceOperation? BuilderOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: "ToString", Instance: { } instance } && IsBuilder(instance.Type) ? instance as ILocalReferenceOperation : null;

    /// <summary>What is written to a builder in the order of the source; which branch runs does not matter here.</summary>
    public static IReadOnlyList<SqlPart> PartsOf(ILocalReferenceOperation builder) =>
        builder.Root().Descendants()
            .Select(operation => WrittenBy(operation, builder.Local))
            .OfType<IArgumentOperation>()
            .OrderBy(argument => argument.Syntax.SpanStart)
            .Select(argument => Part(argument.Value))
            .ToList();

    private static IArgumentOperation? WrittenBy(IOperation operation, ILocalSymbol builder) => operation switch
    {
        IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, builder) =>
            (declarator.GetVariableInitializer()?.Value.Unwrapped() as IObjectCreationOperation)?.Arguments.FirstOrDefault(IsText),
        IInvocationOperation { TargetMethod.Name: "Append" or "AppendLine" or "Insert" } call when IsOn(call, builder) => call.Arguments.FirstOrDefault(IsText),
        _ => null,
    };

    // 'sql.Append(a).Append(b)'.
    private static bool IsOn(IInvocationOperation call, ILocalSymbol builder)
    {
        var instance = call.Instance;
        while (instance is IInvocationOperation step && IsBuilder(step.Type))
        {
            instance = step.Instance;
        }

        return instance is not null && instance.RefersTo(builder);
    }

    private static bool IsText(IArgumentOperation argument) => argument.Parameter?.Name is "value" or "handler";

    private static bool IsBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    private static List<SqlPart>? PartsOfFormat(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "format")?.Value.Text() is not { } format)
        {
            return null;
        }

        var values = Values(call, "format", "provider");
        var parts = new List<SqlPart>();
        var from = 0;
        foreach (Match place in Place.Matches(format))
        {
            parts.Add(new SqlPart(format.Substring(from, place.Index - from), value: null));
            if (int.TryParse(place.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < values.Count)
            {
                parts.Add(Part(values[position]));
            }

            from = place.Index + place.Length;
        }

        parts.Add(new SqlPart(format.Substring(from), value: null));
        return parts;
    }

    // 'string.Join(", ", names.Select(name => $"'{name}'"))': one of the texts stands for all.
    private static List<SqlPart>? PartsOfJoin(IInvocationOperation call) =>
        call.Arguments.LastOrDefault()?.Value.Unwrapped() is IInvocationOperation { TargetMethod.Name: "Select" } select
        && select.Arguments.LastOrDefault()?.Value.Lambda() is { Body.Operations: { Length: 1 } operations }
        && operations[0] is IReturnOperation { ReturnedValue: { } text }
            ? [Part(text)]
            : null;

    private static List<IOperation> Values(IInvocationOperation call, params string[] but) =>
        call.Arguments
            .Where(a => !but.Contains(a.Parameter?.Name))
            .SelectMany(a => a.Value.Unwrapped() is IArrayCreationOperation { Initializer: { } given } ? given.ElementValues : [a.Value])
            .ToList();

    private static SqlPart Part(IOperation value) => new(text: null, value);
}
