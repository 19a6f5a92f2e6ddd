using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>What is demanded of a value: exactly one of these is set.</summary>
internal sealed record ValueCondition
{
    /// <summary>Whether there must be a value, or must be none.</summary>
    public bool? Exists { get; init; }

    /// <summary><c>equals</c> (one) and <c>oneOf</c>.</summary>
    public IReadOnlyList<YamlScalar>? Allowed { get; init; }

    public TextPattern? Matches { get; init; }

    public ValueKind? Kind { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>What is wrong with a value, as the end of a sentence that begins with its path; null when nothing is.</summary>
    public string? Refuse(FoundValue value)
    {
        if (Exists == false)
        {
            return value.Kind == ValueKind.Nothing ? null : $"is {value.Described}, but may have no value";
        }

        if (value.Kind == ValueKind.Nothing)
        {
            return "is empty";
        }

        var reason = Exists == true ? null : Wrong(value);
        return reason is null ? null : $"is {value.Described}, {reason}";
    }

    public ValueCondition For(DeclaredProject project) => this with
    {
        Allowed = Allowed is null ? null : [.. Allowed.Select(a => a with { Value = project.Fill(a.Value) })],
        Matches = Matches is null ? null : project.Fill(Matches),
    };

    private string? Wrong(FoundValue value)
    {
        var isScalar = value.Kind is not (ValueKind.List or ValueKind.Map);
        if (Allowed is not null)
        {
            return isScalar && Allowed.Any(a => IsSame(a, value))
                ? null
                : Allowed is [var only]
                    ? $"not {Text(only)}"
                    : $"not one of {string.Join(", ", Allowed.Take(8).Select(Text))}{(Allowed.Count > 8 ? ", …" : "")}";
        }

        if (Matches is not null)
        {
            return isScalar && Matches.IsMatch(value.Text) ? null : $"which does not match {Matches.Quoted}";
        }

        if (Kind is { } kind)
        {
            return value.Kind == kind || (kind == ValueKind.Text && value.IsUntyped) ? null : $"not {Name(kind)}";
        }

        return FoundValue.Number(value.Text) is not { } number || value.Kind != ValueKind.Number ? "not a number"
            : number < Min ? $"less than {Text(Min.Value)}"
            : number > Max ? $"more than {Text(Max.Value)}"
            : null;
    }

    // 1 and 1.0 are one number, and 'True' is 'true' where it is not a text.
    private static bool IsSame(YamlScalar allowed, FoundValue value) =>
        allowed.Value == value.Text
        || (allowed.IsPlain && value.Kind == ValueKind.Number && FoundValue.Number(allowed.Value) == FoundValue.Number(value.Text))
        || (allowed.IsPlain
            && value.Kind == ValueKind.Boolean
            && FoundValue.IsBoolean(allowed.Value)
            && allowed.Value.Equals(value.Text, StringComparison.OrdinalIgnoreCase));

    private static string Text(YamlScalar value) =>
        value.IsPlain && FoundValue.KindOf(value.Value) != ValueKind.Text ? ValueText.Shorten(value.Value) : ValueText.Quote(value.Value);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a string",
        ValueKind.Number => "a number",
        ValueKind.Boolean => "a boolean",
        ValueKind.List => "a list",
        _ => "a map",
    };
}
