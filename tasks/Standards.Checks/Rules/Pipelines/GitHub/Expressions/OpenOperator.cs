namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>An operator or bracket whose operands are still being read.</summary>
/// <param name="Sign">The operator; <c>(</c> for a group and for a function, <c>[</c> for an index.</param>
/// <param name="Name">The function's name; empty for all others.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Operands">How many operands stood before it.</param>
internal readonly record struct OpenOperator(string Sign, string Name, int Start, int Operands)
{
    /// <summary>Whether only its closing bracket ends it.</summary>
    public bool IsBracket => Sign is "(" or "[";

    /// <summary>How tightly it binds; 0 for a bracket.</summary>
    public int Precedence => PrecedenceOf(Sign);

    /// <summary>Whether a sign stands between two values.</summary>
    public static bool IsBinary(string sign) => PrecedenceOf(sign) is > 0 and < 5;

    /// <summary>How tightly an operator binds.</summary>
    public static int PrecedenceOf(string sign) => sign switch
    {
        "!" => 5,
        "<" or "<=" or ">" or ">=" => 4,
        "==" or "!=" => 3,
        "&&" => 2,
        "||" => 1,
        _ => 0,
    };
}
