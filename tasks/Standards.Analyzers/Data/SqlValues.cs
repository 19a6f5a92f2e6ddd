using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// Whether a text has values in it that should be parameters. Only places of values count: names of tables, lists of columns and whole clauses cannot be
/// parameters.
/// </summary>
internal static class SqlValues
{
    private static readonly HashSet<string> BeforeValue = new(StringComparer.Ordinal) { "=", "<", ">", "like", "ilike", "limit", "offset", "top", "between" };

    // Of a name like these the value is a piece of SQL.
    private static readonly HashSet<string> Fragments = new(StringComparer.Ordinal)
    {
        "param", "params", "parameter", "parameters", "placeholder", "placeholders", "column", "columns", "col", "field", "alias", "expression", "expr", "sql",
        "clause", "query", "subquery", "prefix", "condition", "literal", "operator", "schema", "table", "filter", "function", "cast",
    };

    private static readonly string[] Cleaning = ["Escape", "Quote", "Sanitize", "Sanitise", "Delimit", "Param", "Literal"];

    /// <summary>The first such value, null for none.</summary>
    public static IOperation? FirstIn(IReadOnlyList<SqlToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: SqlTokenKind.Hole, Value: { } value }
                && ((IsPlaceOfValue(tokens, i) && IsText(value)) || IsGivenOrder(tokens, i, value)))
            {
                return value;
            }
        }

        return null;
    }

    // 'ORDER BY {sort}' of a method that others call, which looks at the text nowhere.
    private static bool IsGivenOrder(IReadOnlyList<SqlToken> tokens, int hole, IOperation value) =>
        hole > 0
        && tokens[hole - 1].Text == "by"
        && value.Unwrapped() is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_String } given }
        && given.ContainingSymbol is IMethodSymbol { DeclaredAccessibility: not Accessibility.Private }
        && value.Root().Descendants().Count(o => o is IParameterReferenceOperation && o.RefersTo(given) && !IsTestForNone(o)) == 1;

    private static bool IsTestForNone(IOperation reference) =>
        reference.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } }
        && (name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" || name.StartsWith("ThrowIfNull", StringComparison.Ordinal));

    private static bool IsPlaceOfValue(IReadOnlyList<SqlToken> tokens, int hole) =>
        tokens[hole].IsInLiteral
        || (hole > 0
            && BeforeValue.Contains(tokens[hole - 1].Text)
            && !IsPartOfName(tokens, hole + 1)
            && !IsFragment(tokens[hole].Value!));

    // '= {alias}.id', '= {prefix}id'.
    private static bool IsPartOfName(IReadOnlyList<SqlToken> tokens, int next) =>
        next < tokens.Count && tokens[next].IsGlued && (tokens[next].IsSign(".") || tokens[next].IsSign("(") || tokens[next].IsName);

    private static bool IsFragment(IOperation value)
    {
        var name = value switch
        {
            IInvocationOperation call => call.TargetMethod.Name,
            _ => value.Referenced()?.Name,
        };
        return name is null || NameWords.Of(name).Any(Fragments.Contains);
    }

    // Of a number or a moment nothing but itself can come into the text.
    private static bool IsText(IOperation value) => !IsFixed(value) && MayBeText(value);

    private static bool IsFixed(IOperation value) =>
        value is { ConstantValue.HasValue: true } or IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } };

    private static bool MayBeText(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => IsText(choice.WhenTrue.Unwrapped()) || IsText(other.Unwrapped()),
        ICoalesceOperation coalesce => IsText(coalesce.Value.Unwrapped()) || IsText(coalesce.WhenNull.Unwrapped()),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsTextual(instance.Unwrapped().Type),
        IInvocationOperation call when IsCleaning(call.TargetMethod.Name) => false,
        IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: > 1 } parts } =>
            IsListOfText(parts[1].Value.Unwrapped()),
        _ => IsTextual(value.Type),
    };

    // 'string.Join(",", ids)' and 'string.Join(",", ids.Select(id => id.ToString()))' of numbers.
    private static bool IsListOfText(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var values } => values.Any(value => IsText(value.Unwrapped())),
        IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" or "Distinct", Arguments: { Length: 1 } source } =>
            IsListOfText(source[0].Value.Unwrapped()),
        IInvocationOperation { TargetMethod.Name: "Select", Arguments: { Length: 2 } source } when source[1].Value.Lambda() is { } lambda =>
            !(lambda.Body.Operations.LastOrDefault() is IReturnOperation { ReturnedValue: { } made } && !IsText(made.Unwrapped())),
        { Type: IArrayTypeSymbol { ElementType: var element } } => IsTextual(element),
        { Type: INamedTypeSymbol { TypeArguments: { Length: 1 } elements } } => IsTextual(elements[0]),
        _ => true,
    };

    private static bool IsCleaning(string name) => Cleaning.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool IsTextual(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String or SpecialType.System_Object;
}
