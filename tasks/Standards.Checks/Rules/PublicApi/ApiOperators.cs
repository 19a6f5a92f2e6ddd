namespace Standards.Checks.Rules.PublicApi;

/// <summary>Operators by their names in metadata.</summary>
internal static class ApiOperators
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["Addition"] = "+",
        ["Subtraction"] = "-",
        ["Multiply"] = "*",
        ["Division"] = "/",
        ["Modulus"] = "%",
        ["BitwiseAnd"] = "&",
        ["BitwiseOr"] = "|",
        ["ExclusiveOr"] = "^",
        ["LeftShift"] = "<<",
        ["RightShift"] = ">>",
        ["UnsignedRightShift"] = ">>>",
        ["Equality"] = "==",
        ["Inequality"] = "!=",
        ["LessThan"] = "<",
        ["LessThanOrEqual"] = "<=",
        ["GreaterThan"] = ">",
        ["GreaterThanOrEqual"] = ">=",
        ["UnaryPlus"] = "+",
        ["UnaryNegation"] = "-",
        ["LogicalNot"] = "!",
        ["OnesComplement"] = "~",
        ["Increment"] = "++",
        ["Decrement"] = "--",
        ["True"] = "true",
        ["False"] = "false",
    };

    /// <summary><c>operator +</c>; the name itself when C# has none for it.</summary>
    public static string Symbol(string name)
    {
        var isChecked = name.StartsWith("op_Checked", StringComparison.Ordinal);
        return Symbols.TryGetValue(name[(isChecked ? "op_Checked" : "op_").Length..], out var symbol)
            ? $"operator {(isChecked ? "checked " : "")}{symbol}"
            : name;
    }

    /// <summary>Whether it converts, and how; null when it does not.</summary>
    public static (string Way, string Checked)? Conversion(string name) => name switch
    {
        "op_Implicit" => ("implicit", ""),
        "op_Explicit" => ("explicit", ""),
        "op_CheckedExplicit" => ("explicit", "checked "),
        _ => null,
    };
}
